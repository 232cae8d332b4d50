import type { Entry } from '../../ipc';

/** Words of the office have codes that begin so; the others came with the program and keep their name. */
const OURS = 'ente_';

export const isOurs = ({ code }: Pick<Entry, 'code'>) => code.startsWith(OURS);

/** The list after one word went up (`-1`) or down (`1`); the same list when it cannot. */
export function moved(entries: readonly Entry[], code: string, step: -1 | 1): readonly Entry[] {
  const from = entries.findIndex((each) => each.code === code);
  const [one, other] = [entries[from], entries[from + step]];
  if (!one || !other) return entries;
  return entries.map((each) => (each === one ? other : each === other ? one : each));
}

export const hidden = (entries: readonly Entry[], code: string) =>
  entries.filter((each) => each.code !== code);

export const renamed = (entries: readonly Entry[], code: string, label: string) =>
  entries.map((each) => (each.code === code ? { ...each, label: label.trim() } : each));

/** A new word has no code yet: the archive gives it one, or the one that a word of the same name had. */
export const added = (entries: readonly Entry[], label: string, note: string): Entry[] => [
  ...entries,
  { code: '', label: label.trim(), note: note.trim() },
];
