import { isoOf, parseDate } from '../form/date';
import type { IntakeFilter } from '../ipc';

/** The filters as they stand: dates are still text. */
export type Filters = Omit<IntakeFilter, 'from' | 'until' | 'open'> & {
  state: 'open' | 'closed' | 'all';
  from: string;
  until: string;
};

export const noFilters: Filters = {
  stages: [],
  state: 'open',
  comune: '',
  subAmbito: '',
  from: '',
  until: '',
  mine: false,
  urgent: false,
  text: '',
};

/** The filters as Rust takes them; a date that is not one yet does not filter. */
export const wireOf = ({ state, from, until, ...rest }: Filters): IntakeFilter => ({
  ...rest,
  text: rest.text.trim(),
  open: state === 'all' ? null : state === 'open',
  from: isoOf(from) ?? '',
  until: isoOf(until) ?? '',
});

/** How many filters are hidden behind «Altri filtri» and yet at work. */
export const hiddenFilters = (filters: Filters) =>
  [filters.comune, filters.subAmbito, filters.from, filters.until].filter((each) => each !== '').length;

export const badDates = ({ from, until }: Filters) => ({
  from: 'trouble' in parseDate(from),
  until: 'trouble' in parseDate(until),
});

/** The stages behind each figure at the top of the list, in the order of the work. */
export const figures = [
  { id: 'registered', stages: ['registered'] },
  { id: 'in_assessment', stages: ['in_assessment'] },
  { id: 'assessed', stages: ['assessed'] },
  { id: 'decided', stages: ['oriented', 'activated', 'referred'] },
] as const;
