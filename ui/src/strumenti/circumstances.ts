import { isoOf, parseDate, parseTime } from '../form/date';
import { civilDayOf, civilTimeOf } from '../form/when';
import type { Missing } from '../kit';
import { strumenti } from '../words/strumenti';

/** When, where and with whom, as typed. */
export type Circumstances = {
  day: string;
  time: string;
  place: string;
  respondentKind: string;
  respondentName: string;
  note: string;
  /** Why, when the scale corrects another. */
  reason: string;
};

/** The same for a scale that begins now: what is already known of the visit, nothing else. */
export const beginning = (known: Partial<Circumstances> = {}, now = new Date()): Circumstances => ({
  day: civilDayOf(now).split('-').reverse().join('/'),
  time: civilTimeOf(now),
  place: '',
  respondentKind: '',
  respondentName: '',
  note: '',
  reason: '',
  ...known,
});

/** The moment as Rust takes it, `2026-11-23T10:42`; what cannot be read is sent as it is, to be refused by name. */
export function momentOf({ day, time }: Pick<Circumstances, 'day' | 'time'>): string {
  const iso = isoOf(day);
  const clock = parseTime(time);
  return iso && clock ? `${iso}T${clock}` : `${day.trim()}T${time.trim()}`;
}

/** Who answers is the person herself, so nobody else's name is asked. */
export const needsName = (kind: string) => kind !== '' && kind !== 'persona';

/** What is wrong before Rust is asked. */
export function untellable(typed: Circumstances, correcting: boolean): Missing[] {
  const missing: Missing[] = [];
  if (correcting && !typed.reason.trim())
    missing.push({ field: 'reason', message: strumenti.correctMissing });
  const day = parseDate(typed.day);
  if ('empty' in day) missing.push({ field: 'day', message: strumenti.dayMissing });
  else if ('trouble' in day) missing.push({ field: 'day', message: strumenti.badDay });
  if (!parseTime(typed.time)) missing.push({ field: 'time', message: strumenti.badTime });
  return missing;
}
