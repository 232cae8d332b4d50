import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type CallError, call } from '../ipc';
import type { Args, Reply } from '../ipc/call';

/** Lists that Rust gives a page at a time. */
type Paged = 'discharge.list' | 'vmd.list' | 'waiting.list';

/** Rows asked for at a time: the most that Rust gives. */
export const PAGE = 200;

/** The pages of a list as it is filtered, one more each time the end comes near. */
export function usePages<K extends Paged>(command: K, filter: Args<K>['filter']) {
  type Pages = { pages: Reply<K>[] };
  const asked = useInfiniteQuery<Reply<K>, CallError, Pages, readonly unknown[], number>({
    queryKey: [command, { filter }],
    queryFn: ({ pageParam }) => call(command, { filter, offset: pageParam, limit: PAGE } as Args<K>),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  return {
    pages: data?.pages,
    /** False while the rows may not answer what is asked now. */
    settled: !asked.isPlaceholderData && !asked.isFetching,
    trouble: asked.error?.message,
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
  };
}
