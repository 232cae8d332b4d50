import { type KeyboardEvent, useState } from 'react';
import { rowAfter } from '../kit/gridKeys';

type Walked<R> = {
  rows: readonly R[] | undefined;
  id: (row: R) => string;
  selected: string | undefined;
  /** False while the rows may not answer what is asked now. */
  settled: boolean;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
};

/** Rows that a page of the keyboard moves by. */
const PAGE = 8;

/** Arrows in the field above a list walk its rows, and Enter opens the one they are on. Answers whether the key was taken. */
export function useRowWalk<R>({ rows, id, selected, settled, onSelect, onOpen }: Walked<R>) {
  const [waiting, setWaiting] = useState(false);
  const at = rows?.findIndex((row) => id(row) === selected) ?? -1;
  if (waiting && settled) {
    // An Enter typed before the rows arrive waits for them.
    setWaiting(false);
    const target = rows?.[Math.max(0, at)];
    if (target) queueMicrotask(() => onOpen(id(target)));
  }
  return (event: KeyboardEvent<HTMLInputElement>): boolean => {
    // These two move in what is typed.
    if (event.key === 'Home' || event.key === 'End') return false;
    const to = rowAfter(event.key, at, rows?.length ?? 0, PAGE);
    const next = to === undefined ? undefined : rows?.[to];
    if (next) {
      onSelect(id(next));
      requestAnimationFrame(() =>
        document.querySelector('.sheet tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && !event.ctrlKey) setWaiting(true);
    else return false;
    event.preventDefault();
    return true;
  };
}
