import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type CallError, call, type VmdFilter, type VmdList } from '../ipc';

/** Rows asked for at a time: the most that Rust gives. */
const PAGE = 200;

/** Assessments as they are filtered, more of them each time the end of the list comes near. */
export function useVmds(filter: VmdFilter) {
  const asked = useInfiniteQuery<VmdList, CallError, { pages: VmdList[] }, readonly unknown[], number>({
    queryKey: ['vmd.list', { filter }],
    queryFn: ({ pageParam }) => call('vmd.list', { filter, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const first = asked.data?.pages[0];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  return {
    rows: asked.data?.pages.flatMap((page) => page.rows),
    total: first?.total,
    stages: first?.stages ?? [],
    /** False while the rows may not answer what is asked now. */
    settled: !asked.isPlaceholderData && !asked.isFetching,
    trouble: asked.error?.message,
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
  };
}

export type Vmds = ReturnType<typeof useVmds>;
