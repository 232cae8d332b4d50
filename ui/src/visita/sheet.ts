import { formatDate, isoOf, parseDate, parseTime } from '../form/date';
import { civilDayOf, civilTimeOf } from '../form/when';
import type { SheetDefinition, VisitSheet } from '../ipc';
import type { Missing } from '../kit';
import { visita } from '../words/visita';
import { type Typed, typedOf, wireOf } from './values';

/** A visit as it stands on the screen. */
export type VisitTyped = {
  day: string;
  time: string;
  place: string;
  present: string;
  joint: boolean;
  /** Why, when the visit corrects another. */
  reason: string;
  values: Typed;
};

/** The visit as Rust keeps it, opened where it was left; a new one begins now. */
export function openedOf(definition: SheetDefinition, sheet: VisitSheet, now = new Date()): VisitTyped {
  const [day = '', time = ''] = sheet.at.split('T');
  const moment = sheet.at
    ? { day: formatDate(day), time: /^\d\d:\d\d/.test(time) ? time.slice(0, 5) : time }
    : { day: civilDayOf(now).split('-').reverse().join('/'), time: civilTimeOf(now) };
  const { place, present, joint, reason, values } = sheet;
  return { ...moment, place, present, joint, reason, values: typedOf(definition, values) };
}

/** What is on the screen, as Rust takes it. */
export function sheetOf(
  definition: SheetDefinition,
  start: VisitSheet,
  { day, time, place, present, joint, reason, values }: VisitTyped,
  position: string,
): VisitSheet {
  const iso = isoOf(day);
  const clock = parseTime(time);
  return {
    ...start,
    at: iso && clock ? `${iso}T${clock}` : `${day.trim()}T${time.trim()}`,
    place,
    present,
    joint,
    reason,
    values: wireOf(definition, values),
    position,
  };
}

/** What is wrong before Rust is asked. */
export function untellable(typed: VisitTyped, correcting: boolean): Missing[] {
  const missing: Missing[] = [];
  if (correcting && !typed.reason.trim()) missing.push({ field: 'reason', message: visita.correctMissing });
  const day = parseDate(typed.day);
  if ('empty' in day) missing.push({ field: 'day', message: visita.dayMissing });
  else if ('trouble' in day) missing.push({ field: 'day', message: visita.badDay });
  if (!parseTime(typed.time)) missing.push({ field: 'time', message: visita.badTime });
  return missing;
}
