import { isoOf, parseDate } from '../../form/date';
import type { Args, Command } from '../../ipc';
import type { Choice, Missing } from '../../kit';
import { domandaGesti } from '../../words/domandaGesti';

/** The gestures on an application that add a fact to it. */
export type Deed = Extract<
  Command,
  `application.${
    | 'enter'
    | 'suspend'
    | 'resume'
    | 'offer'
    | 'withdraw_offer'
    | 'accept'
    | 'refuse'
    | 'admit'
    | 'leave'
    | 'start_urgency'
    | 'decide_urgency'
    | 'withdraw_urgency'
    | 'confirm'}`
>;

/** Records a fact and says so. */
export type Act = <K extends Deed>(name: K, args: Args<K>, said: string) => Promise<void>;

/** What any gesture may ask; a gesture shows only its own fields. Days are the text that was typed. */
export type Typed = {
  on: string;
  note: string;
  reason: string;
  motive: string;
  exit: string;
  wing: string;
  answerBy: string;
  with: string;
  units: string[];
  after: '' | 'stays' | 'leaves';
  granted: '' | 'yes' | 'no';
};

export const emptyTyped: Typed = {
  on: '',
  note: '',
  reason: '',
  motive: '',
  exit: '',
  wing: '',
  answerBy: '',
  with: '',
  units: [],
  after: 'stays',
  granted: '',
};

type TextName = 'note' | 'reason' | 'with';
type ChoiceName = 'motive' | 'exit' | 'wing' | 'after' | 'granted';

/** A field of a gesture. `missing` is the sentence when it is required and empty. */
export type FieldSpec =
  | { is: 'day'; name: 'on' | 'answerBy'; label: string; hint?: string; bad: string; missing?: string }
  | { is: 'text'; name: TextName; label: string; hint?: string; missing?: string; long?: boolean }
  | {
      is: 'choice';
      name: ChoiceName;
      label: string;
      /** Entries, or the list of the catalogue that has them; of a list, those of `only`. */
      of: readonly Choice[] | string;
      only?: readonly string[];
      hint?: string;
      missing?: string;
    }
  | { is: 'select'; name: 'wing'; label: string; of: string; none: string; only?: readonly string[] }
  | { is: 'units'; name: 'units'; label: string; of: readonly Choice[]; missing: string };

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

/** A typed day as Rust takes it; what is not a date stays as it was typed. */
export const dayOf = (typed: string) => isoOf(typed) ?? typed.trim();

/** What is missing or cannot be told, in the order of the fields. */
export function missingOf({ fields, check }: Pick<GestureSpec, 'fields' | 'check'>, typed: Typed): Missing[] {
  const missing = fields.flatMap((field): Missing[] => {
    const value = typed[field.name];
    if (field.is === 'day' && 'trouble' in parseDate(typed[field.name]))
      return [{ field: field.name, message: field.bad }];
    const required = 'missing' in field ? field.missing : undefined;
    const empty = typeof value === 'string' ? value.trim() === '' : value.length === 0;
    return required && empty ? [{ field: field.name, message: required }] : [];
  });
  return [...missing, ...(check?.(typed) ?? [])].map(({ field, message }) => ({
    field: idOf(field),
    message,
  }));
}

/** The day of a gesture: proposed, never empty. */
export const dayField = (label: string): FieldSpec => ({
  is: 'day',
  name: 'on',
  label,
  bad: domandaGesti.badOn,
  missing: domandaGesti.onMissing,
});

export const noteField: FieldSpec = { is: 'text', name: 'note', label: domandaGesti.note };
