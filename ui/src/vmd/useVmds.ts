import { useMemo } from 'react';
import type { VmdFilter } from '../ipc';
import { usePages } from '../rows/usePages';

/** Assessments as they are filtered, more of them each time the end of the list comes near. */
export function useVmds(filter: VmdFilter) {
  const { pages, ...found } = usePages('vmd.list', filter);
  const rows = useMemo(() => pages?.flatMap((page) => page.rows), [pages]);
  return { ...found, rows, total: pages?.[0]?.total, stages: pages?.[0]?.stages ?? [] };
}

export type Vmds = ReturnType<typeof useVmds>;
