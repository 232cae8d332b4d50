/** The bands of the BRASS index (Blaylock, Cason 1992; the manual of the index): its total goes from 0 to 40. */
export type Band = 'low' | 'medium' | 'high';

/** The total as a number; `null` when it is none, or out of its range. */
export function brassOf(text: string): number | null {
  const typed = text.trim();
  if (!/^\d{1,2}$/.test(typed)) return null;
  const total = Number(typed);
  return total <= 40 ? total : null;
}

/** The band of a total as it is typed; `undefined` while there is none. */
export function bandOf(text: string): Band | undefined {
  const total = brassOf(text);
  if (total === null) return undefined;
  return total <= 10 ? 'low' : total <= 19 ? 'medium' : 'high';
}
