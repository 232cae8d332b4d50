import type { ReactNode } from 'react';

export type FieldProps = {
  /** Also the id that an error summary leads to. */
  id: string;
  label: string;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  /** A remark that does not stop the work: a code that contradicts a name. */
  warning?: string | undefined;
  required?: boolean | undefined;
  wide?: boolean | undefined;
};

/** The ids of what describes a control, in reading order; `undefined` when nothing does. */
export const describedBy = ({ id, hint, error, warning }: FieldProps) =>
  [error && `${id}-error`, warning && `${id}-warning`, hint && `${id}-hint`].filter(Boolean).join(' ') ||
  undefined;

/** Hint, warning and error under a control, each with the id that `describedBy` names. */
export const FieldNotes = ({ id, hint, error, warning }: FieldProps) => (
  <>
    {error && (
      <p className="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {warning && (
      <p className="field-warning" id={`${id}-warning`}>
        {warning}
      </p>
    )}
    {hint && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </>
);

export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`field${field.wide ? ' wide' : ''}${field.error ? ' bad' : ''}`}>
      <label htmlFor={field.id}>
        {field.label}
        {field.required && <span aria-hidden="true"> *</span>}
      </label>
      {children}
      <FieldNotes {...field} />
    </div>
  );
}

/** What every control says of itself to assistive technology. */
export const ariaOf = (field: FieldProps) => ({
  id: field.id,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? true : undefined,
  'aria-required': field.required || undefined,
});

/** The field's own properties apart from those of its control. */
export function splitField<P extends FieldProps>(props: P): [FieldProps, Omit<P, keyof FieldProps>] {
  const { id, label, hint, error, warning, required, wide, ...control } = props;
  return [{ id, label, hint, error, warning, required, wide }, control];
}
