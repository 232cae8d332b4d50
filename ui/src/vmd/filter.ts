import type { VmdFilter } from '../ipc';

/** The filters as they stand on the screen. */
export type Filters = Omit<VmdFilter, 'open'> & { state: 'open' | 'closed' | 'all' };

export const noFilters: Filters = {
  stages: [],
  state: 'open',
  protocol: '',
  comune: '',
  subAmbito: '',
  mine: false,
  urgent: false,
  late: false,
  text: '',
};

/** The filters as Rust takes them. */
export const wireOf = ({ state, ...rest }: Filters): VmdFilter => ({
  ...rest,
  text: rest.text.trim(),
  open: state === 'all' ? null : state === 'open',
});

/** How many filters are hidden behind «Altri filtri» and yet at work. */
export const hiddenFilters = (filters: Filters) =>
  [filters.comune, filters.subAmbito, filters.protocol].filter((each) => each !== '').length;

/** The filters that are one key away. */
export const quicks = ['mine', 'urgent', 'late'] as const;
export type Quick = (typeof quicks)[number];

/** Is anything narrowing the list? */
export const isFiltered = (filters: Filters) => JSON.stringify(filters) !== JSON.stringify(noFilters);

/** The stages behind each figure at the top of the list, in the order of the work. */
export const figures = [
  { id: 'received', stages: ['received'] },
  { id: 'to_assign', stages: ['to_assign'] },
  { id: 'to_visit', stages: ['assigned', 'planned', 'visiting'] },
  { id: 'assessed', stages: ['assessed'] },
  { id: 'equipe', stages: ['ready', 'in_meeting'] },
  { id: 'decided', stages: ['decided', 'transmitted'] },
] as const;
