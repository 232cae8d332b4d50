import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { CallError, call, type DueBand, type DueRow } from '../ipc';
import { nameOf } from './place';

/** Rows asked for at a time, as many as the page brings by itself. */
export const PAGE = 50;

/**
 * The rows of a band beyond those that the page brings, fifty more at a time. They are asked again with the page (`at`), and what moved
 * between the two meanwhile is shown once.
 */
export function useRest({ code, rows, total }: DueBand, mine: boolean, at: string) {
  const [pages, setPages] = useState(0);
  const asked = useQueries({
    queries: Array.from({ length: pages }, (_, page) => {
      const args = {
        band: code,
        mine,
        kinds: [],
        personId: null,
        offset: PAGE * (page + 1),
        limit: PAGE,
      };
      return { queryKey: ['deadline.list', args], queryFn: () => call('deadline.list', args) };
    }),
  });
  const again = useRef(() => {});
  again.current = () => {
    for (const each of asked) void each.refetch();
  };
  const first = useRef(at);
  useEffect(() => {
    if (first.current === at) return;
    first.current = at;
    again.current();
  }, [at]);
  const seen = new Set<string>();
  const shown = [rows, ...asked.map(({ data }) => data?.rows ?? [])].flat().filter((row: DueRow) => {
    const name = nameOf(row.key);
    return !seen.has(name) && seen.add(name);
  });
  const failed = asked.find(({ error }) => error)?.error;
  return {
    shown,
    /** How many are not shown yet. */
    left: Math.max(0, total - shown.length),
    busy: asked.some(({ isLoading }) => isLoading),
    trouble: failed ? CallError.from(failed).message : null,
    more: () => setPages((n) => n + 1),
  };
}
