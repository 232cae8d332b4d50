import { type Filters, noFilters } from './filter';

/** The filters last used: one comes back to the same list from an application or a form. Forgotten with the page, by the lock. */
let kept: Filters = noFilters;

export const keptFilters = () => kept;

export const keepFilters = (filters: Filters) => {
  kept = filters;
};
