import { type ReactNode, useState } from 'react';
import { type DateTrouble, formatDate, longDate, parseDate } from '../form/date';
import { TextField } from './TextField';

export const dateSentence: Record<DateTrouble, string> = {
  shape: 'Scriva la data con giorno, mese e anno, per esempio 15/8/1938.',
  calendar: 'Questa data non esiste nel calendario.',
  year: 'Scriva l’anno con quattro cifre, per esempio 1938.',
};

type Props = {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
  warning?: string | undefined;
  hint?: ReactNode | undefined;
  required?: boolean | undefined;
  wide?: boolean | undefined;
  autoFocus?: boolean | undefined;
};

/**
 * A date as one text: 15/8/1938, 15.8.1938, 15081938, 1938-08-15. On leaving the field it is shown back in full.
 * The value stays the text that was typed, so that a wrong date is never lost.
 */
export function DateField({ value, onChange, error, hint, ...rest }: Props) {
  const [left, setLeft] = useState(false);
  const parsed = parseDate(value);
  const shown = 'iso' in parsed ? longDate(parsed.iso) : undefined;
  const trouble = 'trouble' in parsed && (error || left) ? dateSentence[parsed.trouble] : error;
  return (
    <TextField
      {...rest}
      value={value}
      inputMode="numeric"
      placeholder="gg/mm/aaaa"
      error={trouble}
      hint={shown ?? hint}
      onChange={onChange}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if ('iso' in parsed) onChange(formatDate(parsed.iso));
      }}
    />
  );
}
