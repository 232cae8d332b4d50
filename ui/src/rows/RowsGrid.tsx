import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { Banner, Grid } from '../kit';
import { openOnClick } from './openOnClick';

type GridProps<R> = ComponentProps<typeof Grid<R>> & { onOpen: (id: string) => void };

/** The rows of a room: a click opens one, arrows only walk. */
export function RowsGrid<R>(grid: GridProps<R>) {
  const { rows, id, onOpen } = grid;
  const onClick = useMemo(
    () =>
      openOnClick((at) => {
        const row = rows[at];
        if (row) onOpen(id(row));
      }),
    [rows, id, onOpen],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a row of the grid does the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row of the grid does the same
    <div className="sheet-box" onClick={onClick}>
      <Grid {...grid} />
    </div>
  );
}

type Props<R> = Omit<GridProps<R>, 'rows'> & {
  rows: readonly R[] | undefined;
  /** False while the rows may not answer what is asked now. */
  settled: boolean;
  trouble: string | undefined;
  /** What is shown when nothing passes the filter. */
  none: ReactNode;
};

const NO_ROWS: readonly never[] = [];

/** What was found: what went wrong, the rows, or that there are none. */
export const Found = <R,>({ rows, settled, trouble, none, ...grid }: Props<R>) => (
  <>
    {trouble && (
      <Banner tone="danger" live>
        <p>{trouble}</p>
      </Banner>
    )}
    {rows && rows.length === 0 && settled ? none : <RowsGrid {...grid} rows={rows ?? NO_ROWS} />}
  </>
);
