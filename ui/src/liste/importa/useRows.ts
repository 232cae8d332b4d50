import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type CallError, call, type ImportRow, type ImportRows } from '../../ipc';

/** Rows asked for at a time; of doubtful ones the most that Rust gives. */
const PAGE = 200;
const MOST = 1000;

type Pages = { pages: ImportRows[]; pageParams: number[] };

/** Every doubtful row: answers take rows out of the list that is read, and a page after an answer would skip some. */
async function doubtful(): Promise<ImportRows> {
  const rows: ImportRow[] = [];
  for (;;) {
    const page = await call('import.rows', { fate: 'doubtful', offset: rows.length, limit: MOST });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return { rows, total: rows.length };
  }
}

/** The rows with a fate, more of them each time the end of the list comes near. `read` tells one reading of the file from another. */
export function useRows(fate: string, read: object) {
  const client = useQueryClient();
  const key = ['import.rows', { fate, read }];
  const asked = useInfiniteQuery<ImportRows, CallError, Pages, readonly unknown[], number>({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      fate === 'doubtful' ? doubtful() : call('import.rows', { fate, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.flatMap((page) => page.rows).filter((row) => row.fate === fate).length;
      return fate !== 'doubtful' && last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    gcTime: 0,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  const change = (as: (row: ImportRow) => ImportRow) =>
    client.setQueryData<Pages>(
      key,
      (now) => now && { ...now, pages: now.pages.map((page) => ({ ...page, rows: page.rows.map(as) })) },
    );
  return {
    rows: data?.pages.flatMap((page) => page.rows),
    trouble: asked.error?.message,
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    /** Says who a row is about. It stays where it stands, answered; so do the rows about the same person, which follow it. */
    answer: async (row: number, choice: string) => {
      const answered = await call('import.choose', { row, choice });
      change((each) => (each.row === row ? answered : each));
      if (fate !== 'doubtful') return answered;
      const open = new Set((await doubtful()).rows.map((each) => each.row));
      change((each) =>
        each.choice === '' ? { ...each, fate: open.has(each.row) ? 'doubtful' : 'follows' } : each,
      );
      return answered;
    },
  };
}
