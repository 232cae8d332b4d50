import { useAsk } from '../ipc';

/** Is a half-filled form of this kind waiting for this thing? Known from the list that the side bar already has. */
export function useHasDraft(kind: string, about: string): boolean {
  const today = useAsk('today.list', {}, { enabled: false });
  return today.data?.drafts.some((draft) => draft.kind === kind && draft.key === about) ?? false;
}
