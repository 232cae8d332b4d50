import { useSyncExternalStore } from 'react';
import { CallError, call, type ImportDone, type ImportPreview, type ImportUnitName } from '../../ipc';
import { type Draft, differs, draftOf, optionsOf } from './mapping';

export const steps = ['file', 'columns', 'units', 'rows', 'done'] as const;
export type Step = (typeof steps)[number];

/** The file that is being imported. It outlives the page: whoever goes elsewhere finds it again; the lock forgets it with the memory. */
export type Import = {
  step: Step;
  preview: ImportPreview | null;
  draft: Draft | null;
  busy: 'opening' | 'reading' | 'writing' | null;
  trouble: CallError | null;
  done: ImportDone | null;
  /** The doubtful rows that were answered in this reading of the file. */
  answered: ReadonlySet<number>;
  /** What would read a file anew and lose those answers: it waits for a yes. */
  waiting: (() => Promise<void>) | null;
};

const nothing: Import = {
  step: 'file',
  preview: null,
  draft: null,
  busy: null,
  trouble: null,
  done: null,
  answered: new Set(),
  waiting: null,
};

let now = nothing;
const watchers = new Set<() => void>();

const set = (patch: Partial<Import>) => {
  now = { ...now, ...patch };
  for (const watch of watchers) watch();
};

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

export const useImport = () => useSyncExternalStore(watch, () => now);

/** Does something that takes long, once at a time; what goes wrong is said, and everything stays as it was. */
async function working(busy: NonNullable<Import['busy']>, act: () => Promise<Partial<Import>>) {
  if (now.busy) return;
  set({ busy, trouble: null });
  try {
    set({ ...(await act()), busy: null });
  } catch (thrown) {
    const error = CallError.from(thrown);
    // Closing a dialog of the computer without choosing is no refusal.
    set({ busy: null, trouble: busy === 'opening' && error.code === 'cancelled' ? null : error });
  }
}

/** Reads a file: at once, or after a yes when answers would be lost. */
async function losing(act: () => Promise<void>) {
  if (now.answered.size === 0) return act();
  set({ waiting: act });
}

/** The answer to «are you sure»: a yes does what waited. */
export function sure(yes: boolean) {
  const { waiting } = now;
  set({ waiting: null });
  if (yes) void waiting?.();
}

/** A doubtful row was answered; an empty choice leaves it out, as it was before. */
export function rowAnswered(row: number, choice: string) {
  const answered = new Set(now.answered);
  if (choice === '') answered.delete(row);
  else answered.add(row);
  set({ answered });
}

/** The file is chosen in a dialog of the computer, and read. */
export const openFile = (kind: string) => losing(() => open(kind));

const open = (kind: string) =>
  working('opening', async () => {
    const preview = await call('import.open', { options: { kind, unitId: '', columns: {}, units: {} } });
    return { ...nothing, step: 'columns', preview, draft: draftOf(preview) };
  });

export const changeDraft = (draft: Draft) => set({ draft });

export const goTo = (step: Step) => set({ step, trouble: null });

/**
 * Reads the file again as the draft says, when it says something new, and goes on to what is read from the rest of the file. The units of
 * `proposals` are not said yet.
 */
async function readAs(
  proposalsOf: (preview: ImportPreview) => readonly ImportUnitName[],
  nextOf: (preview: ImportPreview) => Step,
) {
  const { preview, draft, busy } = now;
  if (!preview || !draft || busy) return;
  const proposals = proposalsOf(preview);
  const wanted = optionsOf(draft, proposals);
  if (!differs(wanted, preview, proposals)) return goTo(nextOf(preview));
  await losing(() =>
    working('reading', async () => {
      const read = await call('import.reread', { options: wanted });
      return { preview: read, draft: draftOf(read), step: nextOf(read), answered: nothing.answered };
    }),
  );
}

/** The columns are said: on to the units, which Poliedro proposes by their names. */
export const sayColumns = () =>
  readAs(
    ({ units }) => units,
    () => 'units',
  );

/** The units are said, proposals included: on to the rows, unless something is still missing. */
export const sayUnits = () =>
  readAs(
    () => [],
    ({ missing }) => (missing.length > 0 ? 'units' : 'rows'),
  );

/** Writes everything, or nothing. `after` asks anew for what changed. */
export const commit = (after: () => Promise<unknown>) =>
  working('writing', async () => {
    const done = await call('import.commit', {});
    void after();
    return { step: 'done', done };
  });

/** Forgets the file, here and there. Nothing of it was written. */
export async function leaveFile() {
  now = nothing;
  set({});
  await call('import.close', {}).catch(() => {});
}

/** Is a file open whose choices would be lost? */
export const isOpen = ({ preview, done }: Import) => preview !== null && done === null;
