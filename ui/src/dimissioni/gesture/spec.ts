import { isoOf, parseDate } from '../../form/date';
import type { Missing } from '../../kit';
import { dimissioneGesti } from '../../words/dimissioneGesti';
import { emptyMoment, idsOf, type MomentTyped, untellable } from '../moment';
import type { Act } from '../useFact';

/** What any gesture may ask; a gesture shows only its own fields. Days are the text that was typed. */
export type Typed = {
  on: string;
  note: string;
  reason: string;
  motive: string;
  outcome: string;
  how: string;
  to: string;
  text: string;
  next: string;
  moment: MomentTyped;
};

export const emptyTyped: Typed = {
  on: '',
  note: '',
  reason: '',
  motive: '',
  outcome: '',
  how: '',
  to: '',
  text: '',
  next: '',
  moment: emptyMoment,
};

type TextName = 'note' | 'reason' | 'text';
type ChoiceName = 'motive' | 'outcome' | 'how' | 'to';

/** A field of a gesture. `missing` is the sentence when it is required and empty. */
export type FieldSpec =
  | { is: 'day'; name: 'on' | 'next'; label: string; hint?: string; bad: string; missing?: string }
  | { is: 'text'; name: TextName; label: string; hint?: string; missing?: string; long?: boolean }
  | { is: 'choice'; name: ChoiceName; label: string; of: string; missing: string }
  | { is: 'moment'; name: 'moment'; labels: { day: string; time: string } };

/** A gesture: what it asks, in order, and what it sends. */
export type GestureSpec = {
  title: string;
  /** What to know before doing it. */
  why?: string;
  fields: readonly FieldSpec[];
  start: Typed;
  save: string;
  /** What is wrong beyond empty fields. */
  check?: (typed: Typed) => Missing[];
  send: (act: Act, typed: Typed) => Promise<void>;
};

/** The id of a field of a gesture in the page. */
export const idOf = (name: string) => `gesture-${name}`;

/** Where the parts of the moment of a gesture are typed. */
export const momentIds = idsOf(idOf('moment'));

/** The control where each field of Rust’s is written. */
export const controlOf = (field: string) => (field.split('.')[0] === 'at' ? momentIds.time : idOf(field));

/** The values by control, so that a refusal goes once its control is corrected. */
export const valuesOf = ({ moment, ...typed }: Typed): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(typed).map(([field, value]) => [idOf(field), value])),
  [momentIds.day]: moment.day,
  [momentIds.time]: moment.time + moment.day,
  [momentIds.turn]: moment.turn,
});

/** A typed day as Rust takes it; what is not a date stays as it was typed. */
export const dayOf = (typed: string) => isoOf(typed) ?? typed.trim();

/** What is missing or cannot be told, in the order of the fields. */
export function missingOf({ fields, check }: Pick<GestureSpec, 'fields' | 'check'>, typed: Typed): Missing[] {
  const missing = fields.flatMap((field): Missing[] => {
    if (field.is === 'moment') return untellable(typed.moment, momentIds);
    if (field.is === 'day' && 'trouble' in parseDate(typed[field.name]))
      return [{ field: idOf(field.name), message: field.bad }];
    return field.missing && typed[field.name].trim() === ''
      ? [{ field: idOf(field.name), message: field.missing }]
      : [];
  });
  return [
    ...missing,
    ...(check?.(typed) ?? []).map(({ field, message }) => ({ field: idOf(field), message })),
  ];
}

/** The day of a gesture: proposed, never empty. */
export const dayField = (label: string = dimissioneGesti.on): FieldSpec => ({
  is: 'day',
  name: 'on',
  label,
  bad: dimissioneGesti.badOn,
  missing: dimissioneGesti.onMissing,
});

export const noteField: FieldSpec = { is: 'text', name: 'note', label: dimissioneGesti.note, long: true };
