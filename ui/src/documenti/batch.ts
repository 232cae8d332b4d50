import { useSyncExternalStore } from 'react';
import { CallError, call, type DocumentsSaved } from '../ipc';

/**
 * The documents of a meeting that are being written. They outlive the page: whoever goes elsewhere and comes back finds how far they are;
 * the lock forgets them with the memory.
 */
export type Batch = {
  meetingId: string;
  running: boolean;
  trouble: string;
  done: DocumentsSaved | null;
};

let now: Batch | null = null;
const watchers = new Set<() => void>();

const set = (next: Batch | null) => {
  now = next;
  for (const watch of watchers) watch();
};
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

export const useBatch = () => useSyncExternalStore(watch, () => now);

export const dismiss = () => set(null);

/** Writes every document of a meeting in a folder that is chosen in a dialog of the computer; one meeting at a time. */
export async function saveAll(meetingId: string, after: () => Promise<unknown>) {
  if (now?.running) return;
  const nothing = { meetingId, running: false, trouble: '', done: null };
  set({ ...nothing, running: true });
  try {
    set({ ...nothing, done: await call('document.batch', { meetingId, kinds: [] }) });
  } catch (thrown) {
    const error = CallError.from(thrown);
    // Closing the dialog of the computer without choosing is no refusal.
    set(error.code === 'cancelled' ? null : { ...nothing, trouble: error.message });
  }
  void after();
}
