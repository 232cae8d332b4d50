import { ariaOf, Field, type FieldProps, splitField } from './Field';

export type Choice<V extends string = string> = { value: V; label: string };

type Props<V extends string> = FieldProps & {
  value: V | '';
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
  /** The words for "nothing chosen"; without them something is always chosen. */
  none?: string;
};

/** The browser's own list: typing letters finds the entry, and it opens with the keyboard everywhere. */
export function Select<V extends string>(props: Props<V>) {
  const [field, { value, onChange, choices, none }] = splitField(props);
  return (
    <Field {...field}>
      <select
        {...ariaOf(field)}
        className="form-control form-select"
        value={value}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
