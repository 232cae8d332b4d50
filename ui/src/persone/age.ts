import { civilDayOf } from '../form/when';

/** Whole years at a moment, in Italy; the figure that counts is Rust's, this one helps while typing. */
export function ageOn(bornIso: string, at: Date): number {
  const [year = 0, month = 0, day = 0] = civilDayOf(at).split('-').map(Number);
  const [y = 0, m = 0, d = 0] = bornIso.split('-').map(Number);
  return year - y - (month < m || (month === m && day < d) ? 1 : 0);
}
