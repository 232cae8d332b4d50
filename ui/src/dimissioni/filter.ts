import type { DischargeFilter } from '../ipc';

export const states = ['open', 'over', 'all'] as const;

/** The filters as they stand on the screen. */
export type Filters = Omit<DischargeFilter, 'open'> & { state: (typeof states)[number] };

export const noFilters: Filters = {
  stages: [],
  state: 'open',
  facility: '',
  comune: '',
  mine: false,
  socialRisk: false,
  late: false,
  text: '',
};

/** The filters as Rust takes them. */
export const wireOf = ({ state, ...rest }: Filters): DischargeFilter => ({
  ...rest,
  text: rest.text.trim(),
  open: state === 'all' ? null : state === 'open',
});

/** How many filters are hidden behind «Altri filtri» and yet at work. */
export const hiddenFilters = ({ facility, comune }: Filters) =>
  [facility, comune].filter((each) => each !== '').length;

/** The filters that are one key away. */
export const quicks = ['mine', 'socialRisk', 'late'] as const;

/** Is anything narrowing the list? */
export const isFiltered = (filters: Filters) => JSON.stringify(filters) !== JSON.stringify(noFilters);

/** The stages behind each figure at the top of the list, in the order of the work. */
export const figures = [
  { id: 'referred', stages: ['referred'] },
  { id: 'received', stages: ['received'] },
  { id: 'assessed', stages: ['assessed'] },
  { id: 'planned', stages: ['planned'] },
  { id: 'activated', stages: ['activated'] },
  { id: 'home', stages: ['discharged', 'verified'] },
] as const;

/** The filters last used: one comes back to the same list from a form. Forgotten with the page, by the lock. */
let kept: Filters = noFilters;

export const keptFilters = () => kept;

export const keepFilters = (filters: Filters) => {
  kept = filters;
};
