import type { MouseEvent } from 'react';

/** A click on a row of the list opens it; arrows only walk, because opening a file is written in its log. */
export const openOnClick = (open: (row: number) => unknown) => (event: MouseEvent) => {
  if (!(event.target instanceof Element) || getSelection()?.toString()) return;
  const row = event.target.closest<HTMLElement>('tr[data-index]');
  if (row?.dataset.index !== undefined) open(Number(row.dataset.index));
};
