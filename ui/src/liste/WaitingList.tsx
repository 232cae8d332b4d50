import { type KeyboardEvent, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type UnitRow, useSession } from '../ipc';
import { Banner, Button, EmptyState, Grid } from '../kit';
import { rowAfter } from '../kit/gridKeys';
import { focusSoon } from '../persone/focusSoon';
import { openOnClick } from '../persone/openOnClick';
import { liste } from '../words/liste';
import { columnsFor } from './columns';
import { Figures } from './Figures';
import { type Filters, inScope, pendingElsewhere } from './filter';
import { ListHead } from './ListHead';
import type { Waiting } from './useWaiting';
import { WaitingFilters } from './WaitingFilters';

type Props = {
  filters: Filters;
  onFilters: (next: Filters) => void;
  /** The search takes the focus when the room opens without a case. */
  focused: boolean;
  found: Waiting;
  units: readonly UnitRow[];
  selected: string | undefined;
  onSelect: (applicationId: string) => void;
  onOpen: (applicationId: string) => void;
};

/** Who waits, by day of entry. Figures at the top are filters; arrows in the search field walk the rows. */
export function WaitingList(props: Props) {
  const { filters, onFilters, focused, found, units, selected, onSelect, onOpen } = props;
  const { rows, settled } = found;
  const [waiting, setWaiting] = useState(false);
  const elsewhere = settled && found.counts ? pendingElsewhere(filters, found.counts) : 0;
  const at = rows?.findIndex((row) => row.applicationId === selected) ?? -1;
  const columns = useMemo(() => columnsFor(filters.scope, filters.unitId), [filters.scope, filters.unitId]);
  const onClick = useMemo(
    () => openOnClick((row) => rows?.[row] && onOpen(rows[row].applicationId)),
    [rows, onOpen],
  );
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Home' || event.key === 'End') return;
    const to = rowAfter(event.key, at, rows?.length ?? 0, 8);
    const next = to === undefined ? undefined : rows?.[to];
    if (next) {
      event.preventDefault();
      onSelect(next.applicationId);
      requestAnimationFrame(() =>
        document.querySelector('.sheet tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      setWaiting(true);
    }
  };
  if (waiting && settled) {
    // An Enter typed before the rows arrive waits for them.
    setWaiting(false);
    const target = rows?.[Math.max(0, at)];
    if (target) queueMicrotask(() => onOpen(target.applicationId));
  }
  return (
    <section className="list" aria-labelledby="waiting-title">
      <ListHead filters={filters} found={found} units={units} />
      <Figures counts={found.counts} filters={filters} onFilters={onFilters} />
      <WaitingFilters
        filters={filters}
        onFilters={onFilters}
        units={units}
        waiting={found.counts?.waiting}
        focused={focused}
        onKeyDown={walk}
      />
      {rows && rows.length > 0 && elsewhere > 0 && (
        <Banner tone="info">
          <Elsewhere filters={filters} onFilters={onFilters} n={elsewhere} />
        </Banner>
      )}
      {found.counts && found.counts.deceased > 0 && <Deceased n={found.counts.deceased} />}
      {found.trouble && (
        <Banner tone="danger" live>
          <p>{found.trouble}</p>
        </Banner>
      )}
      {rows && rows.length === 0 && settled ? (
        <EmptyState icon="list" title={liste.none}>
          <p>{liste.noneHint}</p>
          {elsewhere > 0 && <Elsewhere filters={filters} onFilters={onFilters} n={elsewhere} />}
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a row of the grid does the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row of the grid does the same
        <div className="sheet-box" onClick={onClick}>
          <Grid
            label={liste.list}
            rows={rows ?? []}
            columns={columns}
            id={(row) => row.applicationId}
            selected={selected}
            onSelect={onSelect}
            onOpen={onOpen}
            total={found.counts?.total}
            onNearEnd={found.more}
          />
        </div>
      )}
    </section>
  );
}

/** Who died and is still in a list: their applications are ended one by one, from the group of today’s work. */
function Deceased({ n }: { n: number }) {
  const { may } = useSession();
  return (
    <Banner tone="warning">
      {liste.stillListed(n)}{' '}
      {may('today.list') && (
        <Link href="/oggi" onClick={() => focusSoon('due-deceased', 120)}>
          {liste.showDeceased}
        </Link>
      )}
    </Banner>
  );
}

/** An urgency is started also before the list: the way to those that this list does not show. */
const Elsewhere = ({ filters, onFilters, n }: Pick<Props, 'filters' | 'onFilters'> & { n: number }) => (
  <>
    <p>{liste.pendingElsewhere(n)}</p>
    <Button kind="outline" onClick={() => onFilters(inScope(filters, 'applied'))}>
      {liste.showApplied}
    </Button>
  </>
);
