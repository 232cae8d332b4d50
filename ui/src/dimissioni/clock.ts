import { shortDayOf, timeOf } from '../form/when';
import type { CotView } from '../ipc';
import { dimissioni } from '../words/dimissioni';

const MINUTE = 60_000;
const words = dimissioni.live;

/** What is drawn of a clock. */
export type Shown = Pick<CotView, 'number' | 'word' | 'sentence' | 'tone' | 'gone'>;

/** Whole minutes that are left at a moment; late when there are none, at the very moment of the term. */
const at = (due: number, now: number) =>
  now >= due
    ? { late: true, minutes: Math.floor((now - due) / MINUTE) }
    : { late: false, minutes: Math.floor((due - now) / MINUTE) };

/** The number in short: minutes under two hours, hours under three days, then days. */
function short(minutes: number): string {
  if (minutes < 120) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 72 ? words.hours(hours) : words.days(Math.floor(hours / 24), hours % 24);
}

/** The same in full, for who hears it, and whether it is one thing alone. */
function long(minutes: number): { text: string; one: boolean } {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts =
    hours >= 72
      ? [
          { n: Math.floor(hours / 24), say: words.daysLong },
          { n: hours % 24, say: words.hoursLong },
        ]
      : [
          { n: hours, say: words.hoursLong },
          { n: rest, say: words.minutesLong },
        ];
  const told = parts.filter(({ n }) => n > 0);
  const [first, second] = told.map(({ n, say }) => say(n));
  return {
    text: first && second ? words.and(first, second) : (first ?? words.minutesLong(0)),
    one: told.length === 1 && told[0]?.n === 1,
  };
}

/**
 * The COT’s clock as it is at `now`, from what the archive answered at `asked` (both UTC). Within the same minute the archive’s own words
 * are shown. After it, a clock of solar hours goes on by itself, whatever the clocks on the walls do: it is a difference between moments.
 * One of working hours is counted only by the archive, which knows the holidays: until it is asked again the term itself is told, and that
 * it is late from the moment at which it is.
 */
export function clockAt(clock: CotView, asked: string, now: string | undefined): Shown {
  const { dueAt, receivedAt, minutesTotal, met } = clock;
  const [due, received, then] = [Date.parse(dueAt), Date.parse(receivedAt), Date.parse(asked)];
  const moment = Math.max(then, now === undefined ? then : Date.parse(now));
  if (met !== null || Number.isNaN(moment)) return clock;
  const [was, is] = [at(due, then), at(due, moment)];
  if (was.late === is.late && was.minutes === is.minutes) return clock;
  const [time, day] = [timeOf(dueAt), shortDayOf(dueAt)];
  if (is.late) {
    const sentence =
      is.minutes === 0 ? words.lateNow(time, day) : words.lateSentence(long(is.minutes).text, time, day);
    return { number: short(is.minutes), word: words.late, sentence, tone: 'danger', gone: 1 };
  }
  const solar = due - received === minutesTotal * MINUTE;
  if (!solar)
    return { ...clock, number: `${time} · ${day}`, word: words.by, sentence: words.bySentence(time, day) };
  const left = long(is.minutes);
  return {
    number: short(is.minutes),
    word: is.minutes === 1 ? words.leftOne : words.left,
    sentence:
      is.minutes === 0 ? words.lastMinute(time, day) : words.leftSentence(left.one, left.text, time, day),
    tone: (due - moment) * 4 <= due - received ? 'warning' : clock.tone,
    gone: (moment - received) / (due - received),
  };
}

/** Is it not assessed, and is the term past? */
export const isLate = (
  { met, dueAt }: Pick<CotView, 'met' | 'dueAt'>,
  asked: string,
  now: string | undefined,
) => met === null && Math.max(Date.parse(asked), Date.parse(now ?? asked)) >= Date.parse(dueAt);
