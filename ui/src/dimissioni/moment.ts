import { isoOf, parseDate, parseTime } from '../form/date';
import { civilDayOf, civilTimeOf, shortDayOf, timeOf } from '../form/when';
import type { LocalMoment } from '../ipc';
import type { Missing } from '../kit';
import { segnalazione } from '../words/segnalazione';

const words = segnalazione.moment;

/**
 * A moment as it is typed. `turn` answers for an hour that comes twice; `since` is when it was proposed or last touched (UTC), empty while
 * the form has not been begun: until then the present moment is proposed, and from then on it stays what it was.
 */
export type MomentTyped = { day: string; time: string; turn: '' | 'first' | 'second'; since: string };

/** Nothing typed yet. */
export const emptyMoment: MomentTyped = { day: '', time: '', turn: '', since: '' };

/** How a local time stands on its day: the hour that is skipped in March, the one that comes twice in October. */
export type Kind = 'once' | 'twice' | 'never';

/** Minutes by which Italian clocks may be ahead of UTC, since 1966. */
const OFFSETS = [60, 120];

/** How many moments have this local day and time in Italy. */
export function kindOf(day: string, time: string): Kind {
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wall)) return 'once';
  const moments = OFFSETS.map((offset) => new Date(wall - offset * 60_000)).filter(
    (moment) => civilDayOf(moment) === day && civilTimeOf(moment) === time,
  );
  return moments.length === 2 ? 'twice' : moments.length === 0 ? 'never' : 'once';
}

/** Which of the two hours of one night this is; of any other hour there is nothing to say. */
function turnOf(utc: string): MomentTyped['turn'] {
  const at = new Date(utc);
  const [day, time] = [civilDayOf(at), civilTimeOf(at)];
  if (kindOf(day, time) !== 'twice') return '';
  const ahead = Date.parse(`${day}T${time}:00Z`) - at.getTime();
  return ahead > 90 * 60_000 ? 'first' : 'second';
}

/** A moment (UTC) as it would be typed, proposed at `since`. */
export const momentAt = (utc: string, since = utc): MomentTyped => ({
  day: shortDayOf(utc),
  time: timeOf(utc),
  turn: turnOf(utc),
  since,
});

/** The moment of a form: the present one (`now`, UTC, the archive’s) until the form is begun. */
export const begun = (typed: MomentTyped, now: string): MomentTyped =>
  typed.since === '' ? momentAt(now) : typed;

/** What is typed in a moment, and when; passing through a field changes nothing. */
export function touched(typed: MomentTyped, patch: Partial<MomentTyped>, now: string): MomentTyped {
  const next = { ...typed, ...patch };
  const same = next.day === typed.day && next.time === typed.time && next.turn === typed.turn;
  return same ? typed : { ...next, since: now };
}

/** Is it still what was proposed, that nobody corrected? */
export function isProposed(typed: MomentTyped): boolean {
  if (!typed.since) return false;
  const { day, time } = momentAt(typed.since);
  return typed.day === day && typed.time === time;
}

/** Was it written on another day than this (`now`, UTC)? Then it is to be looked at again. */
export const isOld = ({ since }: MomentTyped, now: string) =>
  Boolean(since) && civilDayOf(new Date(since)) !== civilDayOf(new Date(now));

/** Has neither day nor time been typed? */
export const isBlank = ({ day, time }: Pick<MomentTyped, 'day' | 'time'>) => !day.trim() && !time.trim();

/** Must it be asked which of the two hours is meant? */
export function asksTurn({ day, time }: MomentTyped): boolean {
  const [on, at] = [isoOf(day), parseTime(time)];
  return on !== null && at !== null && kindOf(on, at) === 'twice';
}

/** The moment as Rust takes it; what cannot be read stays as it was typed. */
export const wireOf = (typed: MomentTyped): LocalMoment => ({
  on: isoOf(typed.day) ?? typed.day.trim(),
  at: parseTime(typed.time) ?? typed.time.trim(),
  second: asksTurn(typed) && typed.turn === 'second',
});

/** Where the parts of a moment are typed. */
export type MomentIds = { day: string; time: string; turn: string; now: string };

export const idsOf = (prefix: string): MomentIds => ({
  day: `${prefix}-day`,
  time: `${prefix}-time`,
  turn: `${prefix}-turn`,
  now: `${prefix}-now`,
});

/** What is wrong before Rust is asked. `optional`: it may be left out as a whole. */
export function untellable(typed: MomentTyped, ids: MomentIds, optional = false): Missing[] {
  if (optional && isBlank(typed)) return [];
  const parsed = parseDate(typed.day);
  if ('empty' in parsed) return [{ field: ids.day, message: words.dayMissing }];
  if ('trouble' in parsed) return [{ field: ids.day, message: words.badDay }];
  if (!typed.time.trim()) return [{ field: ids.time, message: words.timeMissing }];
  const at = parseTime(typed.time);
  if (!at) return [{ field: ids.time, message: words.badTime }];
  if (kindOf(parsed.iso, at) === 'never') return [{ field: ids.time, message: words.skipped }];
  if (asksTurn(typed) && !typed.turn) return [{ field: ids.turn, message: words.twiceMissing }];
  return [];
}
