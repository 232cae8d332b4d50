/** A whole sentence for each number: never a word glued to a number. */
export type Counted = { zero?: string; one: string; many: (n: string) => string };

const number = new Intl.NumberFormat('it-IT', { useGrouping: 'always' as unknown as boolean });

export const count = (n: number, { zero, one, many }: Counted): string =>
  n === 0 && zero !== undefined ? zero : n === 1 ? one : many(number.format(n));
