import { keepPreviousData } from '@tanstack/react-query';
import { useAsk } from '../ipc';

/** People as one types: every key asks at once, late answers to an earlier text never show, the last rows stay while new ones come. */
export function usePeople(query: string, limit: number, enabled = true) {
  const asked = query.trim().replace(/\s+/g, ' ');
  const search = useAsk(
    'person.search',
    { query: asked, limit },
    { enabled, placeholderData: keepPreviousData, gcTime: 30_000 },
  );
  return {
    hits: enabled ? (search.data?.hits ?? []) : [],
    more: search.data?.more ?? false,
    /** False while the rows may not answer what is typed now. */
    settled: !enabled || (!search.isPlaceholderData && !search.isFetching),
    error: search.error,
  };
}
