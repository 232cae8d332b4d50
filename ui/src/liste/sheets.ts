import type { UnitRow, WaitingRow } from '../ipc';
import { liste } from '../words/liste';
import { type Filters, quicksOf } from './filter';

/** Rows on one sheet of paper: with two lines each they fit on an A4, across or upright. */
export const ROWS_PER_SHEET = 16;

/** Rows in sheets; a list of nobody is one sheet that says so. */
export function sheetsOf(rows: readonly WaitingRow[]): WaitingRow[][] {
  const sheets: WaitingRow[][] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_SHEET)
    sheets.push(rows.slice(from, from + ROWS_PER_SHEET));
  return sheets.length > 0 ? sheets : [[]];
}

/** Whose list it is. */
export const listName = ({ unitId }: Pick<Filters, 'unitId'>, units: readonly UnitRow[]) =>
  units.find((unit) => unit.unitId === unitId)?.label ?? liste.district;

type Words = {
  kinds: readonly { value: string; label: string }[];
  wings: readonly { value: string; label: string }[];
  comuni: readonly { value: string; label: string }[];
};

/** The filters at work, in words: whoever reads the paper knows that others may wait. */
export function filterWords(filters: Filters, { kinds, wings, comuni }: Words): string[] {
  const label = (of: Words[keyof Words], value: string) =>
    of.find((each) => each.value === value)?.label ?? value;
  return [
    filters.kind && label(kinds, filters.kind),
    filters.comune && label(comuni, filters.comune),
    filters.subAmbito,
    filters.sex && (filters.sex === 'F' ? liste.women : liste.men),
    filters.wing && label(wings, filters.wing),
    filters.plan && `${liste.plan}: ${filters.plan === 'with' ? liste.withPlan : liste.withoutPlan}`,
    filters.overDays && `${liste.overDays}: ${filters.overDays}`,
    filters.pending && liste.pending,
    filters.toConfirm && liste.toConfirm,
    ...quicksOf(filters.scope).map((each) => filters[each] && liste[each]),
    filters.text.trim() && `«${filters.text.trim()}»`,
  ].filter((each): each is string => typeof each === 'string' && each !== '');
}
