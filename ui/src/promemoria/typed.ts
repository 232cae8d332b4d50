import { formatDate, isoOf, parseDate, parseTime } from '../form/date';
import type { ReminderForm } from '../ipc';
import type { Missing } from '../kit';
import { dateSentence } from '../kit/DateField';
import { scadenze } from '../words/scadenze';

const words = scadenze.reminder;

/** Characters of a reminder, as Rust keeps them. */
const LONGEST = 500;

/** A reminder as it is typed, with the person it is of, who may be chosen while writing, and the pathway it is written from. */
export type Typed = ReminderForm & { personId: string | null; fullName: string; about: string | null };

/** A reminder as it is kept, back in the fields. */
export const typedOf = (
  form: ReminderForm,
  { personId, fullName, about }: Pick<Typed, 'personId' | 'fullName' | 'about'>,
): Typed => ({
  ...form,
  about,
  on: formatDate(form.on),
  personId,
  fullName,
});

export const wireOf = ({ text, on, at, for: to }: Typed): ReminderForm => ({
  text: text.trim(),
  on: isoOf(on) ?? '',
  at: at.trim() ? (parseTime(at) ?? '') : '',
  for: to,
});

/** A reminder that is being changed, with how it went. */
export type Changing = Typed & { note: string };

/** What the form finds wrong by itself; that a day has passed, or an hour does not exist on it, Rust says. */
export function missingIn({ text, on, at }: Typed): Missing[] {
  const day = parseDate(on);
  const beyond = [...text.trim()].length - LONGEST;
  const said: (false | Missing)[] = [
    !text.trim() && { field: 'reminder-text', message: words.textMissing },
    beyond > 0 && { field: 'reminder-text', message: words.textLong(beyond) },
    'empty' in day && { field: 'reminder-on', message: words.onMissing },
    'trouble' in day && { field: 'reminder-on', message: dateSentence[day.trouble] },
    at.trim() !== '' && parseTime(at) === null && { field: 'reminder-at', message: words.atWrong },
  ];
  return said.filter((each) => each !== false);
}

/** The field of the page for a field of the form. */
export const controlOf = (field: string) => `reminder-${field.replace(/^form\./, '')}`;

/** What was typed, by field of the page: what Rust said of one is dropped once it is changed. */
export const valuesOf = ({ text, on, at, for: to }: Typed) => ({
  'reminder-text': text,
  'reminder-on': on,
  'reminder-at': at,
  'reminder-for': to,
});
