import { useSyncExternalStore } from 'react';

/** A reminder that exists, or a new one: of a person, of the pathway it is written from, or of the office. */
export type Asked =
  | { reminderId: string; fullName: string }
  | { reminderId?: undefined; personId: string | null; fullName: string; about: string | null };

let asked: Asked | null = null;
const watching = new Set<() => void>();

const set = (next: Asked | null) => {
  asked = next;
  for (const again of watching) again();
};
const watch = (again: () => void) => {
  watching.add(again);
  return () => void watching.delete(again);
};

/** Shows a reminder in a window of its own, from wherever one is. */
export const openReminder = (next: Asked) => set(next);

export const closeReminder = () => set(null);

export const useAsked = () => useSyncExternalStore(watch, () => asked);
