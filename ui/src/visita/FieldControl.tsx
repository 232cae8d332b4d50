import type { KeyboardEvent, ReactNode } from 'react';
import { CheckChips, type Choice, DateField, RadioChips, Select, TextArea, TextField } from '../kit';
import { common } from '../words/common';
import { visita } from '../words/visita';
import { type Cell, type Question, ticked } from './values';

type Props = {
  id: string;
  question: Question;
  cell: Cell;
  /** What was found the last time, in words: beside, never in the field. */
  before?: readonly string[] | undefined;
  beforeOn?: string | undefined;
  error?: string | undefined;
  /** In a row of a table there is little room: lists instead of chips. */
  narrow?: boolean;
  onChange: (cell: Cell) => void;
};

/** Above so many options, or so many letters, a list is easier to read than chips. */
const CHIPS = 9;
const LETTERS = 150;

const choicesOf = ({ kind, options }: Question): Choice[] =>
  kind === 'yesno'
    ? [
        { value: 'yes', label: common.yes },
        { value: 'no', label: common.no },
      ]
    : options.map(({ code, label }) => ({ value: code, label }));

/** One question of a sheet, whatever its kind. */
export function FieldControl({ id, question, cell, before, beforeOn, error, narrow, onChange }: Props) {
  const { kind, label, help, unit } = question;
  const text = typeof cell === 'string' ? cell : '';
  const field = {
    id,
    label: unit ? visita.withUnit(label, unit) : label,
    required: question.required,
    error,
    hint: hintOf(help, before, beforeOn),
    wide: !narrow && (kind === 'text' || kind === 'choices' || kind === 'choice' || kind === 'yesno'),
  };
  switch (kind) {
    case 'text':
      return <TextArea {...field} rows={2} spellCheck value={text} onChange={onChange} />;
    case 'number':
      return <TextField {...field} inputMode="decimal" value={text} onChange={onChange} />;
    case 'date':
      return <DateField {...field} value={text} onChange={onChange} />;
    case 'choices': {
      const chosen = Array.isArray(cell) ? cell : [];
      return (
        <CheckChips
          {...field}
          value={chosen}
          choices={choicesOf(question)}
          onChange={(after) => onChange(ticked(question, chosen, after))}
        />
      );
    }
    case 'choice':
    case 'yesno': {
      const choices = choicesOf(question);
      const letters = choices.reduce((sum, choice) => sum + choice.label.length, 0);
      if (narrow || choices.length > CHIPS || letters > LETTERS)
        return <Select {...field} none={visita.none} value={text} choices={choices} onChange={onChange} />;
      return (
        <Clearable wide={field.wide} filled={text !== ''} onClear={() => onChange('')}>
          <RadioChips {...field} value={text} choices={choices} onChange={onChange} />
        </Clearable>
      );
    }
    default:
      return <TextField {...field} value={text} onChange={onChange} />;
  }
}

const hintOf = (help = '', before: readonly string[] = [], on = ''): ReactNode => {
  if (before.length === 0) return help || undefined;
  return (
    <>
      {help && <span className="block">{help}</span>}
      {before.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a closed visit never change
        <span key={place} className="was-words block">
          {place === 0 ? visita.before(on, line) : line}
        </span>
      ))}
    </>
  );
};

/** An answer among radios can be taken away: with Canc on it. */
function Clearable({
  wide,
  filled,
  onClear,
  children,
}: {
  wide: boolean;
  filled: boolean;
  onClear: () => void;
  children: ReactNode;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!filled || (event.key !== 'Backspace' && event.key !== 'Delete')) return;
    event.preventDefault();
    onClear();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the keys of the radios inside
    <div className={wide ? 'wide' : undefined} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
