import { useMemo } from 'react';
import { call, type WaitingFilter, type WaitingRow } from '../ipc';
import { PAGE, usePages } from '../rows/usePages';

/** Applications as they are filtered, more of them each time the end of the list comes near. */
export function useWaiting(filter: WaitingFilter) {
  const { pages, ...found } = usePages('waiting.list', filter);
  const rows = useMemo(() => pages?.flatMap((page) => page.rows), [pages]);
  // The newest answer: its counts are of the whole archive, whatever the filter.
  return { ...found, rows, counts: pages?.[0] };
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
