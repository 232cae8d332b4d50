import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CallError, call, type WaitingFilter, type WaitingList, type WaitingRow } from '../ipc';

/** Rows asked for at a time. */
const PAGE = 200;

/** Applications as they are filtered, more of them each time the end of the list comes near. */
export function useWaiting(filter: WaitingFilter) {
  const asked = useInfiniteQuery<
    WaitingList,
    CallError,
    { pages: WaitingList[] },
    readonly unknown[],
    number
  >({
    queryKey: ['waiting.list', { filter }],
    queryFn: ({ pageParam }) => call('waiting.list', { filter, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  return {
    rows,
    /** The newest answer: its counts are of the whole archive, whatever the filter. */
    counts: data?.pages[0],
    /** False while the rows may not answer what is asked now. */
    settled: !asked.isPlaceholderData && !asked.isFetching,
    trouble: asked.error?.message,
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
  };
}

export type Waiting = ReturnType<typeof useWaiting>;

/** Every row of a list, for paper. */
export async function everyRow(filter: WaitingFilter): Promise<WaitingRow[]> {
  const rows: WaitingRow[] = [];
  for (;;) {
    const page = await call('waiting.list', { filter, offset: rows.length, limit: PAGE });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
