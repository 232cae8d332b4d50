import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { rowAfter } from './gridKeys';

export type Column<R> = {
  id: string;
  head: string;
  cell: (row: R) => ReactNode;
  className?: string;
  rowHeader?: boolean;
};

type Props<R> = {
  label: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  id: (row: R) => string;
  selected: string | undefined;
  /** The row that focus is on: the panel beside the list follows it. */
  onSelect: (id: string) => void;
  /** Enter or a double click: go there. */
  onOpen?: (id: string) => void;
  /** How many rows there are in all, when more are asked for as the end comes near. */
  total?: number | undefined;
  /** Called when the last rows come near, to ask for more. */
  onNearEnd?: () => void;
  /** Takes focus when mounted, so that arrows work at once. */
  autoFocus?: boolean;
};

/** Pixels of a row; CSS keeps every row to it. */
const ROW = 50;

/** Pixels of the heading that stays above the rows: rows begin after it. */
const HEAD = 40;

/** A table one walks with arrows, Home, End and pages: one tab stop, whatever the number of rows. Only visible rows are in the page. */
export function Grid<R>({
  label,
  rows,
  columns,
  id,
  selected,
  onSelect,
  onOpen,
  total,
  onNearEnd,
  autoFocus,
}: Props<R>) {
  const scroller = useRef<HTMLDivElement>(null);
  const found = rows.findIndex((row) => id(row) === selected);
  const at = Math.max(0, found);
  const [wanted, setWanted] = useState<number | null>(autoFocus ? 0 : null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingEnd: HEAD,
    initialRect: { width: 800, height: 600 },
    rangeExtractor: (range) =>
      [...new Set([at, ...defaultRangeExtractor(range)])]
        .filter((i) => i < rows.length)
        .sort((a, b) => a - b),
  });
  const visible = virtual.getVirtualItems();
  const lastSeen = visible.at(-1)?.index ?? 0;

  useEffect(() => {
    if (rows.length > 0 && lastSeen >= rows.length - 20) onNearEnd?.();
  }, [lastSeen, rows.length, onNearEnd]);

  useEffect(() => {
    if (wanted === null || rows.length === 0) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWanted(null);
  }, [wanted, rows.length]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW);
    const to = rowAfter(event.key, at, rows.length, page);
    const row = rows[to ?? -1];
    if (to !== undefined && row) {
      event.preventDefault();
      onSelect(id(row));
      virtual.scrollToIndex(to, { align: 'auto' });
      setWanted(to);
    } else if (
      // Ctrl Enter is of the page: it saves.
      ((event.key === 'Enter' && !event.ctrlKey) || event.key === ' ') &&
      rows[at] &&
      event.target instanceof HTMLTableRowElement
    ) {
      event.preventDefault();
      onSelect(id(rows[at]));
      if (event.key === 'Enter') onOpen?.(id(rows[at]));
    }
  };

  return (
    <div className="sheet" ref={scroller}>
      <table role="grid" aria-label={label} aria-rowcount={(total ?? rows.length) + 1} onKeyDown={onKeyDown}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.className}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.flatMap((item, order) => {
            const row = rows[item.index];
            if (!row) return [];
            const before = order === 0 ? 0 : (visible[order - 1]?.end ?? 0);
            return [
              <Gap key={`gap-${item.key}`} height={item.start - before} span={columns.length} />,
              <tr
                key={id(row)}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === found}
                tabIndex={item.index === at ? 0 : -1}
                onClick={() => onSelect(id(row))}
                onDoubleClick={() => onOpen?.(id(row))}
              >
                {columns.map((column) =>
                  column.rowHeader ? (
                    <th key={column.id} scope="row" className={column.className}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} className={column.className}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>,
            ];
          })}
          <Gap height={virtual.getTotalSize() - (visible.at(-1)?.end ?? 0)} span={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

const Gap = ({ height, span }: { height: number; span: number }) =>
  height > 0 ? (
    <tr aria-hidden="true" className="gap" style={{ height }}>
      <td colSpan={span} />
    </tr>
  ) : null;
