import { useMemo } from 'react';
import type { DischargeFilter } from '../ipc';
import { usePages } from '../rows/usePages';

/** Discharges as they are filtered, more of them each time the end of the list comes near. */
export function useDischarges(filter: DischargeFilter) {
  const { pages, ...found } = usePages('discharge.list', filter);
  // Each page says when its clocks were read: one that came later is counted from there.
  const rows = useMemo(
    () => pages?.flatMap((page) => page.rows.map((row) => ({ ...row, asked: page.now }))),
    [pages],
  );
  return { ...found, rows, total: pages?.[0]?.total, stages: pages?.[0]?.stages ?? [] };
}

export type Discharges = ReturnType<typeof useDischarges>;

/** A row, and the moment at which its clock was read (UTC). */
export type Row = NonNullable<Discharges['rows']>[number];
