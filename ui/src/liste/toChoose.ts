import type { UnitRow } from '../ipc';
import { liste } from '../words/liste';

/** The units whose list may be looked at: one that ended stays while people wait in it, or while it is the one chosen, and says so. */
export const toChoose = (units: readonly UnitRow[], chosen: string): UnitRow[] =>
  units
    .filter((unit) => unit.open || unit.waiting > 0 || unit.unitId === chosen)
    .map((unit) => (unit.open || !unit.endedOn ? unit : { ...unit, label: liste.unitEnded(unit.label) }));
