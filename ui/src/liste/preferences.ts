import { fold } from '../cerca/actions';
import type { PreferenceForm, UnitRow } from '../ipc';

/** Units in order of preference, after one was added at the end; none twice. */
export const added = (preferences: readonly PreferenceForm[], unitId: string): PreferenceForm[] =>
  preferences.some((each) => each.unitId === unitId)
    ? [...preferences]
    : [...preferences, { unitId, wing: '' }];

export const removed = (preferences: readonly PreferenceForm[], unitId: string): PreferenceForm[] =>
  preferences.filter((each) => each.unitId !== unitId);

/** The order after one unit went up (`-1`) or down (`1`); the same list when it cannot. */
export function moved(
  preferences: readonly PreferenceForm[],
  unitId: string,
  step: -1 | 1,
): readonly PreferenceForm[] {
  const from = preferences.findIndex((each) => each.unitId === unitId);
  const one = preferences[from];
  const other = preferences[from + step];
  if (!one || !other) return preferences;
  return preferences.map((each, place) => (place === from ? other : place === from + step ? one : each));
}

export const withWing = (preferences: readonly PreferenceForm[], unitId: string, wing: string) =>
  preferences.map((each) => (each.unitId === unitId ? { ...each, wing } : each));

/** The unit that takes the focus after one was taken away: the next one, or the one before. */
export const neighbourOf = (preferences: readonly PreferenceForm[], unitId: string): string | undefined => {
  const at = preferences.findIndex((each) => each.unitId === unitId);
  return (preferences[at + 1] ?? preferences[at - 1])?.unitId;
};

/** Units of a kind that may still be added and of whose name or comune every word typed begins some word. */
export function unitsFor(
  units: readonly UnitRow[],
  kind: string,
  preferences: readonly PreferenceForm[],
  typed: string,
): UnitRow[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return units.filter((unit) => {
    if (unit.kind !== kind || !unit.open || preferences.some((each) => each.unitId === unit.unitId))
      return false;
    const own = fold(`${unit.label} ${unit.comune ?? ''}`).split(/\s+/);
    return words.every((part) => own.some((word) => word.startsWith(part)));
  });
}
