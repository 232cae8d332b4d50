import { useToday } from '../oggi/useToday';

/**
 * The key of a half-filled form of this kind that waits for this thing, or for a part of it (`thing:part`). Known from the list that
 * the side bar already has.
 */
export function useDraftKey(kind: string, about: string): string | undefined {
  const today = useToday({ enabled: false });
  return today.data?.drafts.find(
    (draft) => draft.kind === kind && (draft.key === about || draft.key.startsWith(`${about}:`)),
  )?.key;
}

/** Is a half-filled form of this kind waiting for this thing? */
export const useHasDraft = (kind: string, about: string) => useDraftKey(kind, about) !== undefined;
