const acts = new Set<() => Promise<unknown>>();

/** Registers something to finish before the archive is locked: a draft to keep. Returns how to take it back. */
export const beforeLock = (act: () => Promise<unknown>) => {
  acts.add(act);
  return () => void acts.delete(act);
};

/** Finishes everything registered; a lock never waits more than two seconds for it. */
export const finishBeforeLock = () =>
  Promise.race([
    Promise.allSettled([...acts].map((act) => act())),
    new Promise((resolve) => setTimeout(resolve, 2_000)),
  ]);
