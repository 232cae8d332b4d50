import { civilDayOf, shortDayOf, timeOf } from '../form/when';
import type { CotView } from '../ipc';
import { dimissioni } from '../words/dimissioni';
import { kindOf } from './moment';

const MINUTE = 60_000;
const words = dimissioni.live;

/** What is drawn of a clock. */
export type Shown = Pick<CotView, 'number' | 'word' | 'sentence' | 'tone' | 'gone'>;

/** Whole minutes that are left, or that went by since: late at the very moment of the term. */
const at = (due: number, now: number) => {
  const late = now >= due;
  return { late, minutes: Math.floor((late ? now - due : due - now) / MINUTE) };
};

/** Minutes one by one under two hours, hours under three days, then days: as the archive tells them. */
const IN_MINUTES = 2 * 60;
const IN_HOURS = 72 * 60;
const IN_A_DAY = 24 * 60;

/** «10 min», «47 h», «4 g 3 h». */
function short(minutes: number): string {
  if (minutes < 1) return words.noMinute;
  if (minutes < IN_MINUTES) return words.minutes(minutes);
  if (minutes < IN_HOURS) return words.hours(Math.floor(minutes / 60));
  return words.days(Math.floor(minutes / IN_A_DAY), Math.floor((minutes % IN_A_DAY) / 60));
}

/** «10 minuti», «47 ore e 10 minuti», «4 giorni e 3 ore». */
function long(minutes: number): string {
  if (minutes < 1) return words.noMinuteLong;
  if (minutes < IN_MINUTES) return words.minutesLong(minutes);
  const rest = minutes < IN_HOURS ? minutes % 60 : Math.floor((minutes % IN_A_DAY) / 60);
  const [first, second] =
    minutes < IN_HOURS
      ? [words.hoursLong(Math.floor(minutes / 60)), words.minutesLong(rest)]
      : [words.daysLong(Math.floor(minutes / IN_A_DAY)), words.hoursLong(rest)];
  return rest === 0 ? first : words.and(first, second);
}

/** «le 09:30 del 25/11/2026»; of an hour that comes twice, which. */
function wall(utc: string): string {
  const [time, day] = [timeOf(utc), shortDayOf(utc)];
  const iso = civilDayOf(new Date(utc));
  if (kindOf(iso, time) !== 'twice') return words.wall(time, day);
  const ahead = Math.floor((Date.parse(`${iso}T${time}:00Z`) - Date.parse(utc)) / MINUTE);
  return words.wallTwice(time, ahead > 60, day);
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
  const solar = due - received === minutesTotal * MINUTE;
  if (!solar) {
    const sentence = is.late ? words.wasDue(wall(dueAt)) : words.isDue(wall(dueAt));
    const number = words.dueShort(timeOf(dueAt), shortDayOf(dueAt));
    return is.late
      ? { number, word: words.lateSince, sentence, tone: 'danger', gone: 1 }
      : { ...clock, number, word: words.by, sentence };
  }
  if (is.late)
    return {
      number: short(is.minutes),
      word: words.late,
      sentence: words.lateSentence(is.minutes < 1, long(is.minutes), wall(dueAt)),
      tone: 'danger',
      gone: 1,
    };
  const one = is.minutes < 2;
  return {
    number: short(is.minutes),
    word: one ? words.leftOne : words.left,
    sentence: words.leftSentence(one, long(is.minutes), wall(dueAt)),
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
