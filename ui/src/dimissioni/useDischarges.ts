import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CallError, call, type DischargeFilter, type DischargeList } from '../ipc';

/** Rows asked for at a time. */
const PAGE = 200;

/** Discharges as they are filtered, more of them each time the end of the list comes near. */
export function useDischarges(filter: DischargeFilter) {
  const asked = useInfiniteQuery<
    DischargeList,
    CallError,
    { pages: DischargeList[] },
    readonly unknown[],
    number
  >({
    queryKey: ['discharge.list', { filter }],
    queryFn: ({ pageParam }) => call('discharge.list', { filter, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  // Each page says when its clocks were read: one that came later is counted from there.
  const rows = useMemo(
    () => data?.pages.flatMap((page) => page.rows.map((row) => ({ ...row, asked: page.now }))),
    [data],
  );
  const first = data?.pages[0];
  return {
    rows,
    total: first?.total,
    stages: first?.stages ?? [],
    /** False while the rows may not answer what is asked now. */
    settled: !asked.isPlaceholderData && !asked.isFetching,
    trouble: asked.error?.message,
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
  };
}

export type Discharges = ReturnType<typeof useDischarges>;

/** A row, and the moment at which its clock was read (UTC). */
export type Row = NonNullable<Discharges['rows']>[number];
