import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What a meeting or a plan changes besides itself: its cases, their people, what is due. */
const touched = ['meeting', 'vmd', 'plan', 'person', 'today'];

/** Asks again for everything that a meeting or a plan may have changed; resolves when it is here. */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(
    () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0]).split('.')[0] ?? ''),
      }),
    [client],
  );
}
