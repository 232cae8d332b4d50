import { isoOf, parseDate, parseTime } from '../form/date';
import { civilDayOf } from '../form/when';
import type { Missing } from '../kit';
import { vmd } from '../words/vmd';

/** A moment as it is typed: empty is now, a time alone is today's. */
export type MomentTyped = { requestedDay: string; requestedTime: string };

/** The moment as Rust takes it: local time, empty for now. */
export function momentOf({ requestedDay, requestedTime }: MomentTyped, now: Date): string {
  const [typedDay, typedTime] = [requestedDay.trim(), requestedTime.trim()];
  if (!typedDay && !typedTime) return '';
  const day = typedDay ? isoOf(typedDay) : civilDayOf(now);
  const time = parseTime(typedTime);
  return day && time ? `${day}T${time}` : `${typedDay}T${typedTime}`;
}

/** `past` when the moment is already known and cannot be left out: it would become now. */
export function momentMissing({ requestedDay, requestedTime }: MomentTyped, past: boolean): Missing[] {
  const missing: Missing[] = [];
  const [day, time] = [requestedDay.trim(), requestedTime.trim()];
  if ('trouble' in parseDate(day)) missing.push({ field: 'requestedAt', message: vmd.badDay });
  else if (past && !day) missing.push({ field: 'requestedAt', message: vmd.dayMissing });
  if (time && !parseTime(time)) missing.push({ field: 'requestedTime', message: vmd.badTime });
  else if (!time && (day || past)) missing.push({ field: 'requestedTime', message: vmd.timeMissing });
  return missing;
}
