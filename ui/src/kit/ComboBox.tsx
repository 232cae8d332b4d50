import { type ReactNode, useState } from 'react';
import { ariaOf, Field, type FieldProps, splitField } from './Field';
import { useCombo } from './useCombo';

export type ComboOption = { id: string; label: string; detail?: ReactNode };

type Props = FieldProps & {
  text: string;
  onText: (text: string) => void;
  options: readonly ComboOption[];
  onPick: (option: ComboOption) => void;
  /** False while the options may not answer what is typed now. */
  settled: boolean;
  /** How many were found, in words, for those who cannot see the list. */
  status: string;
  placeholder?: string;
  autoFocus?: boolean;
  /** How many letters must be typed before the list opens. */
  from?: number;
};

/** A text with a list of proposals below it, asked for as one types. Free text stays as it is when nothing is picked. */
export function ComboBox(props: Props) {
  const [field, { text, onText, options, onPick, settled, status, placeholder, autoFocus, from = 1 }] =
    splitField(props);
  const [open, setOpen] = useState(false);
  const showing = open && text.trim().length >= from;
  const pick = (index: number) => {
    const option = options[index];
    if (!option) return;
    onPick(option);
    setOpen(false);
  };
  const combo = useCombo({
    id: field.id,
    // Options count even after the field is left: an Enter typed before they arrived still picks.
    count: options.length,
    settled,
    open: showing,
    onPick: pick,
    onClose: () => setOpen(false),
    onOpen: () => setOpen(true),
  });
  return (
    <Field {...field}>
      <div className="combo">
        <input
          {...ariaOf(field)}
          {...combo.inputProps}
          className="form-control"
          type="text"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the first field of a form opened on request
          autoFocus={autoFocus}
          placeholder={placeholder}
          value={text}
          onBlur={() => setOpen(false)}
          onChange={(event) => {
            setOpen(true);
            combo.rewind();
            onText(event.target.value);
          }}
        />
        <ul
          {...combo.listProps}
          className="options"
          hidden={!showing || options.length === 0}
          aria-label={field.label}
        >
          {showing &&
            options.map((option, index) => (
              <li key={option.id} {...combo.optionProps(index)}>
                <b>{option.label}</b>
                {option.detail && <span className="quiet">{option.detail}</span>}
              </li>
            ))}
        </ul>
      </div>
      <span className="visually-hidden" role="status">
        {showing && settled ? status : ''}
      </span>
    </Field>
  );
}
