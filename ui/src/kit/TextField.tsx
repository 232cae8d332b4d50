import type { ComponentProps } from 'react';
import { ariaOf, Field, type FieldProps, splitField } from './Field';

type Common = FieldProps & { value: string; onChange: (value: string) => void };
type InputProps = Common &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className' | 'required'> & { mono?: boolean };
type AreaProps = Common &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'className' | 'required'>;

export function TextField(props: InputProps) {
  const [field, { value, onChange, mono, ...control }] = splitField(props);
  return (
    <Field {...field}>
      <input
        autoComplete="off"
        spellCheck={false}
        type="text"
        {...control}
        {...ariaOf(field)}
        className={mono ? 'form-control mono' : 'form-control'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

export function TextArea(props: AreaProps) {
  const [field, { value, onChange, ...control }] = splitField(props);
  return (
    <Field {...field}>
      <textarea
        rows={3}
        spellCheck={false}
        {...control}
        {...ariaOf(field)}
        className="form-control"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
