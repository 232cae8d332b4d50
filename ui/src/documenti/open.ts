import { useSyncExternalStore } from 'react';
import type { DocumentAsk } from '../ipc';

/** Something of which documents are made: an access, an assessment, a meeting, … and what it is called on the screen. */
export type Subject = { about: string; id: string; name: string };

/** What the window of the documents shows. `from`: where one goes back to. */
export type Shown =
  | { what: 'list'; subject: Subject }
  | { what: 'preview'; ask: DocumentAsk; title: string; from: Shown | null }
  | { what: 'report' };

type State = {
  shown: Shown | null;
  /** What is open in the rooms, the newest last: the keys and the palette speak of that one. */
  subjects: readonly Subject[];
};

let state: State = { shown: null, subjects: [] };
const watching = new Set<() => void>();

const set = (patch: Partial<State>) => {
  state = { ...state, ...patch };
  for (const again of watching) again();
};
const watch = (again: () => void) => {
  watching.add(again);
  return () => void watching.delete(again);
};

export const openDocuments = (subject: Subject) => set({ shown: { what: 'list', subject } });

/** The pages of one document, from wherever one is. */
export const openPreview = (ask: DocumentAsk, title: string, from: Shown | null = null) =>
  set({ shown: { what: 'preview', ask, title, from } });

export const openReport = () => set({ shown: { what: 'report' } });

export const show = (shown: Shown | null) => set({ shown });

export const useShown = () => useSyncExternalStore(watch, () => state.shown);

/** Says what is open; answers with how to take it back. */
export const enter = (subject: Subject) => {
  set({ subjects: [...state.subjects, subject] });
  return () => set({ subjects: state.subjects.filter((each) => each !== subject) });
};

/** What is open now, of which documents can be made. */
export const useSubjectNow = () => useSyncExternalStore(watch, () => state.subjects.at(-1) ?? null);
