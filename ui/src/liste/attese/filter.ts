import { isoOf } from '../../form/date';
import type { UnitRow, WaitsFilter } from '../../ipc';

/** The filters as they stand on the screen; days as they are typed. */
export type Filters = {
  kind: string;
  unitId: string;
  subAmbito: string;
  urgency: 'all' | 'urgent' | 'plain';
  from: string;
  until: string;
  asOf: string;
};

/** Waits for different kinds of unit are not alike: one kind at a time, RSA first. */
export const noFilters: Filters = {
  kind: 'rsa',
  unitId: '',
  subAmbito: '',
  urgency: 'all',
  from: '',
  until: '',
  asOf: '',
};

/** The filters as Rust takes them; a day half typed does not filter yet. */
export const wireOf = ({ urgency, from, until, asOf, ...rest }: Filters): WaitsFilter => ({
  ...rest,
  urgent: urgency === 'all' ? null : urgency === 'urgent',
  from: isoOf(from) ?? '',
  until: isoOf(until) ?? '',
  asOf: isoOf(asOf) ?? '',
});

/** Another kind of unit has other units. */
export const withKind = (filters: Filters, kind: string, units: readonly UnitRow[]): Filters => ({
  ...filters,
  kind,
  unitId: units.some((unit) => unit.unitId === filters.unitId && (!kind || unit.kind === kind))
    ? filters.unitId
    : '',
});

export const isFiltered = (filters: Filters) => JSON.stringify(filters) !== JSON.stringify(noFilters);

/** The period ends before it begins. */
export const isBackwards = ({ from, until }: Filters) => {
  const [first, last] = [isoOf(from), isoOf(until)];
  return first !== null && last !== null && first > last;
};
