import type { WaitingFilter, WaitingList } from '../ipc';

export const scopes = ['waiting', 'applied', 'over'] as const;
export type Scope = (typeof scopes)[number];

/** The filters as they stand on the screen: days are still the text that was typed, a choice of two is a word. */
export type Filters = Omit<WaitingFilter, 'scope' | 'plan' | 'overDays' | 'suspended'> & {
  scope: Scope;
  plan: '' | 'with' | 'without';
  overDays: string;
  suspended: boolean;
};

export const noFilters: Filters = {
  scope: 'waiting',
  unitId: '',
  kind: '',
  comune: '',
  subAmbito: '',
  sex: '',
  wing: '',
  plan: '',
  overDays: '',
  urgent: false,
  pending: false,
  suspended: false,
  offered: false,
  toConfirm: false,
  late: false,
  text: '',
};

/** Days, when a whole number was typed; `null` when nothing or something else was. */
export const daysOf = (typed: string): number | null =>
  /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null;

/** Something was typed that is no number of days: it filters nothing, and the field says so. */
export const badDays = ({ overDays }: Pick<Filters, 'overDays'>) =>
  overDays.trim() !== '' && daysOf(overDays) === null;

/** The filters as Rust takes them. */
export const wireOf = ({ plan, overDays, suspended, ...rest }: Filters): WaitingFilter => ({
  ...rest,
  text: rest.text.trim(),
  plan: plan === '' ? null : plan === 'with',
  overDays: daysOf(overDays),
  suspended: suspended ? true : null,
});

/** The filters that are one key away, in the order of the chips. */
export const quicks = ['urgent', 'offered', 'suspended', 'late'] as const;
export type Quick = (typeof quicks)[number];

/** The quick filters that mean something for each scope: the term runs before the list, the rest is of the list. */
export const quicksOf = (scope: Scope): readonly Quick[] =>
  scope === 'applied'
    ? ['urgent', 'late']
    : scope === 'over'
      ? ['urgent']
      : ['urgent', 'offered', 'suspended'];

/** Another scope: what means nothing there no longer filters. */
export const inScope = (filters: Filters, scope: Scope): Filters => {
  const kept = quicksOf(scope);
  const off = Object.fromEntries(quicks.filter((each) => !kept.includes(each)).map((each) => [each, false]));
  const listed = scope === 'waiting' ? {} : { plan: '' as const, overDays: '', toConfirm: false };
  return { ...filters, ...off, ...listed, pending: filters.pending && scope !== 'over', scope };
};

/** How many filters are hidden behind «Altri filtri» and yet at work. */
export const hiddenFilters = (filters: Filters) =>
  [
    filters.kind,
    filters.comune,
    filters.subAmbito,
    filters.sex,
    filters.wing,
    filters.plan,
    daysOf(filters.overDays) === null ? '' : filters.overDays,
  ].filter((each) => each !== '').length;

/** Is anything narrowing the list, whatever it shows? */
export const isFiltered = (filters: Filters) =>
  JSON.stringify({ ...filters, scope: '' }) !== JSON.stringify({ ...noFilters, scope: '' });

/**
 * Urgencies to decide that are of applications not in a list yet, when the list shown is that of the urgent ones and nothing else; 0 when
 * the numbers cannot tell.
 */
export function pendingElsewhere(
  filters: Filters,
  { pending, total }: Pick<WaitingList, 'pending' | 'total'>,
) {
  if (filters.scope !== 'waiting' || isFiltered({ ...filters, urgent: false, pending: false })) return 0;
  if (filters.pending) return Math.max(0, pending - total);
  return filters.urgent && total === 0 ? pending : 0;
}

type Counts = Pick<WaitingList, 'waiting' | 'pending' | 'uncovered' | 'toConfirm'>;

/** A number at the top of the room, and the list that it is the number of. */
export type Figure = {
  id: keyof Counts;
  /** Is the list showing just that? */
  on: (filters: Filters) => boolean;
  /** What pressing it changes. */
  press: (filters: Filters) => Filters;
};

const only = (filters: Filters, patch: Partial<Filters>): Filters => ({
  ...inScope(filters, 'waiting'),
  urgent: false,
  pending: false,
  plan: '',
  toConfirm: false,
  ...patch,
});

const figure = (id: keyof Counts, patch: Partial<Filters>, is: (filters: Filters) => boolean): Figure => ({
  id,
  on: (filters) => filters.scope === 'waiting' && is(filters),
  press: (filters) => only(filters, filters.scope === 'waiting' && is(filters) ? {} : patch),
});

/** The numbers at the top, each a filter. */
export const figures: readonly Figure[] = [
  {
    id: 'waiting',
    on: (filters) => filters.scope === 'waiting' && !isFiltered(filters),
    press: () => noFilters,
  },
  {
    id: 'pending',
    // An urgency is started also before the list: the filter holds there too.
    on: (filters) => filters.pending,
    press: (filters) => only(filters, filters.pending ? {} : { pending: true }),
  },
  figure('uncovered', { plan: 'without' }, (filters) => filters.plan === 'without'),
  figure('toConfirm', { toConfirm: true }, (filters) => filters.toConfirm),
];
