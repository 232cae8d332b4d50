import { useSyncExternalStore } from 'react';

export type Whose = 'mine' | 'equipe';

let whose: Whose = 'equipe';
const watching = new Set<() => void>();

const watch = (again: () => void) => {
  watching.add(again);
  return () => void watching.delete(again);
};

/** Shows one’s own work, or everybody’s. Kept while the program is open: the lock forgets it, and everybody’s is where the day begins. */
export const choose = (next: Whose) => {
  whose = next;
  for (const again of watching) again();
};

/** Whose work is shown: the same on every page and in the side bar, which all read the same list. */
export const useWhose = () => useSyncExternalStore(watch, () => whose);
