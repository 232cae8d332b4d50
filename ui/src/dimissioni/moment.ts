import { isoOf, parseDate, parseTime } from '../form/date';
import { civilDayOf, civilTimeOf } from '../form/when';
import type { LocalMoment } from '../ipc';
import type { Missing } from '../kit';
import { segnalazione } from '../words/segnalazione';

const words = segnalazione.moment;

/** A moment as it is typed: empty is now, a time alone is today’s. `turn` answers for an hour that comes twice. */
export type MomentTyped = { day: string; time: string; turn: '' | 'first' | 'second' };

export const emptyMoment: MomentTyped = { day: '', time: '', turn: '' };

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

/** Has nothing been typed? Then it is now. */
export const isNow = ({ day, time }: Pick<MomentTyped, 'day' | 'time'>) => !day.trim() && !time.trim();

/** The day meant (a time alone is `today`’s, ISO) and the time, where they can be read. */
const read = ({ day, time }: MomentTyped, today: string) => ({
  on: day.trim() ? isoOf(day) : today,
  at: parseTime(time),
});

/** Must it be asked which of the two hours is meant? */
export function asksTurn(typed: MomentTyped, today: string): boolean {
  const { on, at } = read(typed, today);
  return !isNow(typed) && on !== null && at !== null && kindOf(on, at) === 'twice';
}

/** The moment as Rust takes it; what cannot be read stays as it was typed. */
export function wireOf(typed: MomentTyped, today: string): LocalMoment {
  if (isNow(typed)) return { on: '', at: '', second: false };
  const { on, at } = read(typed, today);
  return {
    on: on ?? typed.day.trim(),
    at: at ?? typed.time.trim(),
    second: asksTurn(typed, today) && typed.turn === 'second',
  };
}

/** Where the parts of a moment are typed. */
export type MomentIds = { day: string; time: string; turn: string };

export const idsOf = (prefix: string): MomentIds => ({
  day: `${prefix}-day`,
  time: `${prefix}-time`,
  turn: `${prefix}-turn`,
});

/** What is wrong before Rust is asked. `past`: the moment is already known, and is not now. */
export function untellable(typed: MomentTyped, today: string, ids: MomentIds, past = false): Missing[] {
  const [day, time] = [typed.day.trim(), typed.time.trim()];
  if ('trouble' in parseDate(day)) return [{ field: ids.day, message: words.badDay }];
  if (time && !parseTime(time)) return [{ field: ids.time, message: words.badTime }];
  if (isNow(typed)) return past ? [{ field: ids.time, message: words.timeMissing }] : [];
  if (!time) return [{ field: ids.time, message: words.timeMissing }];
  const { on, at } = read(typed, today);
  if (on && at && kindOf(on, at) === 'never') return [{ field: ids.time, message: words.skipped }];
  if (asksTurn(typed, today) && !typed.turn) return [{ field: ids.turn, message: words.twiceMissing }];
  return [];
}
