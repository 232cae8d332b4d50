import { useMemo } from 'react';
import { Link } from 'wouter';
import { type UnitRow, useSession, type WaitingRow } from '../ipc';
import { Banner, Button, EmptyState } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { Found } from '../rows/RowsGrid';
import { useRowWalk } from '../rows/useRowWalk';
import { liste } from '../words/liste';
import { columnsFor } from './columns';
import { Figures } from './Figures';
import { type Filters, inScope, pendingElsewhere } from './filter';
import { ListHead } from './ListHead';
import type { Waiting } from './useWaiting';
import { WaitingFilters } from './WaitingFilters';

const idOf = (row: WaitingRow) => row.applicationId;

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
  const elsewhere = settled && found.counts ? pendingElsewhere(filters, found.counts) : 0;
  const columns = useMemo(() => columnsFor(filters.scope, filters.unitId), [filters.scope, filters.unitId]);
  const walk = useRowWalk({ rows, id: idOf, selected, settled, onSelect, onOpen });
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
      <Found
        rows={rows}
        settled={settled}
        trouble={found.trouble}
        none={
          <EmptyState icon="list" title={liste.none}>
            <p>{liste.noneHint}</p>
            {elsewhere > 0 && <Elsewhere filters={filters} onFilters={onFilters} n={elsewhere} />}
          </EmptyState>
        }
        label={liste.list}
        columns={columns}
        id={idOf}
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        total={found.counts?.total}
        onNearEnd={found.more}
      />
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
