import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CallError, call, type ImportRow, type ImportRows } from '../../ipc';
import { recall } from './open';

/** Rows asked for at a time. */
const PAGE = 200;

type Pages = { pages: ImportRows[]; pageParams: number[] };

/** The rows with a fate, more of them each time the end of the list comes near. `read` tells one reading of the file from another. */
export function useRows(fate: string, read: object) {
  const client = useQueryClient();
  const key = ['import.rows', { fate, read }];
  const asked = useInfiniteQuery<ImportRows, CallError, Pages, readonly unknown[], number>({
    queryKey: key,
    queryFn: ({ pageParam }) => call('import.rows', { fate, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    gcTime: 30_000,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  useEffect(() => {
    if (data) recall(data.pages.flatMap((page) => page.rows));
  }, [data]);
  return {
    rows: data?.pages.flatMap((page) => page.rows),
    trouble: asked.error?.message,
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    /** A row that was answered takes the place of the one that asked. */
    replace: (answered: ImportRow) =>
      client.setQueryData<Pages>(
        key,
        (now) =>
          now && {
            ...now,
            pages: now.pages.map((page) => ({
              ...page,
              rows: page.rows.map((row) => (row.row === answered.row ? answered : row)),
            })),
          },
      ),
  };
}
