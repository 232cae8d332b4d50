import { formatDate, isoOf, parseDate, parseTime } from '../form/date';
import { civilDayOf } from '../form/when';
import type { AreaView, PlannedVisitForm, Round } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { vmd } from '../words/vmd';

/** A visit to be made, half-written: day and time are still the text that was typed. */
export type PlannedTyped = PlannedVisitForm;

export const emptyPlanned: PlannedTyped = {
  areas: [],
  on: '',
  at: '',
  place: 'domicilio',
  address: '',
  note: '',
};

/** The form for an area: as it is planned, or new. A visit that serves several areas is changed for all of them. */
export const plannedFor = (area: AreaView): PlannedTyped =>
  area.planned
    ? { ...area.planned.form, on: formatDate(area.planned.form.on) }
    : { ...emptyPlanned, areas: [area.area] };

export const wireOf = (typed: PlannedTyped): PlannedVisitForm => ({
  ...typed,
  on: isoOf(typed.on) ?? typed.on.trim(),
  at: typed.at.trim() && (parseTime(typed.at) ?? typed.at.trim()),
  address: typed.address.trim(),
  note: typed.note.trim(),
});

export function untellable(typed: PlannedTyped): Missing[] {
  const missing = tooLong(typed);
  if (typed.areas.length === 0) missing.push({ field: 'areas', message: vmd.planAreasMissing });
  if (!('iso' in parseDate(typed.on))) missing.push({ field: 'on', message: vmd.planDayMissing });
  if (typed.at.trim() && !parseTime(typed.at)) missing.push({ field: 'at', message: vmd.badPlanTime });
  return missing;
}

/** The day after, as one types it. */
export const tomorrow = (now = new Date()) =>
  formatDate(civilDayOf(new Date(Date.parse(`${civilDayOf(now)}T12:00:00Z`) + 86_400_000)));

/** «Soncino (2), Crema (1)»: how the visits of a day stand, but for this case. */
export function elsewhere(round: Pick<Round, 'comuni'>, vmdId: string): { visits: number; where: string } {
  const places = round.comuni
    .map(({ comune, stops }) => ({ comune, n: stops.filter((stop) => stop.vmdId !== vmdId).length }))
    .filter(({ n }) => n > 0);
  return {
    visits: places.reduce((sum, { n }) => sum + n, 0),
    where: places.map(({ comune, n }) => `${comune} (${n})`).join(', '),
  };
}
