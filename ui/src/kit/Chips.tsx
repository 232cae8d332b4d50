import { type KeyboardEvent, useRef, useState } from 'react';
import { describedBy, FieldNotes, type FieldProps, splitField } from './Field';
import type { Choice } from './Select';

const digitOf = (event: KeyboardEvent) =>
  event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)
    ? undefined
    : Number(event.key) - 1;

const Legend = ({ field }: { field: FieldProps }) => (
  <span className="legend" id={`${field.id}-label`}>
    {field.label}
    {field.required && <span aria-hidden="true"> *</span>}
  </span>
);

type RadioProps<V extends string> = FieldProps & {
  value: V | '';
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
};

/** One of a few: one tab stop, arrows or the digit shown on each chip choose. */
export function RadioChips<V extends string>(props: RadioProps<V>) {
  const [field, { value, onChange, choices }] = splitField(props);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const choice = choices[digitOf(event) ?? -1];
    if (!choice) return;
    event.preventDefault();
    onChange(choice.value);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${choice.value}"]`)?.focus();
  };
  return (
    <div
      role="radiogroup"
      className={`field${field.wide ? ' wide' : ''}`}
      aria-labelledby={`${field.id}-label`}
      aria-describedby={describedBy(field)}
      aria-required={field.required || undefined}
      aria-invalid={field.error ? true : undefined}
      onKeyDown={onKeyDown}
    >
      <Legend field={field} />
      <div className="chips">
        {choices.map((choice, index) => (
          <label key={choice.value} className="pick">
            <input
              type="radio"
              id={index === 0 ? field.id : `${field.id}-${choice.value}`}
              name={field.id}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {index < 9 && choices.length > 2 && <kbd aria-hidden="true">{index + 1}</kbd>}
              {choice.label}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes {...field} />
    </div>
  );
}

type CheckProps<V extends string> = FieldProps & {
  value: readonly V[];
  onChange: (value: V[]) => void;
  choices: readonly Choice<V>[];
};

/** Any of a few: one tab stop, arrows walk, space or the digit toggles. */
export function CheckChips<V extends string>(props: CheckProps<V>) {
  const [field, { value, onChange, choices }] = splitField(props);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const toggle = (chosen: V) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === chosen ? !value.includes(each) : value.includes(each))),
    );
  const go = (index: number) => {
    const next = (index + choices.length) % choices.length;
    setAt(next);
    box.current?.querySelectorAll<HTMLElement>('input')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const digit = digitOf(event);
    const choice = choices[digit ?? -1];
    if (step) go(at + step);
    else if (digit !== undefined && choice) {
      toggle(choice.value);
      go(digit);
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
    <div
      role="group"
      className={`field${field.wide ? ' wide' : ''}`}
      aria-labelledby={`${field.id}-label`}
      aria-describedby={describedBy(field)}
      onKeyDown={onKeyDown}
    >
      <Legend field={field} />
      <div className="chips" ref={box}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="pick">
            <input
              type="checkbox"
              id={index === 0 ? field.id : `${field.id}-${choice.value}`}
              tabIndex={index === at ? 0 : -1}
              checked={value.includes(choice.value)}
              onFocus={() => setAt(index)}
              onChange={() => toggle(choice.value)}
            />
            <span>
              {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
              {choice.label}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes {...field} />
    </div>
  );
}

/** One yes/no. */
export function Check({
  id,
  label,
  checked,
  onChange,
  hint,
}: {
  id: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
}) {
  return (
    <div className="field check">
      <label htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          checked={checked}
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
