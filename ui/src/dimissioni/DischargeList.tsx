import { useMemo } from 'react';
import { useSession } from '../ipc';
import { EmptyState } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { Found } from '../rows/RowsGrid';
import { StageFigures } from '../rows/StageFigures';
import { useRowWalk } from '../rows/useRowWalk';
import { Title } from '../shell/Page';
import { dimissioni } from '../words/dimissioni';
import { columnsAt } from './columns';
import { DischargeFilters } from './DischargeFilters';
import { type Filters, figures } from './filter';
import type { Discharges, Row } from './useDischarges';

const idOf = (row: Row) => row.dischargeId;

type Props = {
  filters: Filters;
  onFilters: (patch: Partial<Filters>) => void;
  /** The search takes the focus when the room opens without a case. */
  focused: boolean;
  found: Discharges;
  /** The moment it is (UTC), when known. */
  now: string | undefined;
  selected: string | undefined;
  onSelect: (dischargeId: string) => void;
  onOpen: (dischargeId: string) => void;
};

/** The discharges, to be assessed first. Figures at the top are filters; arrows in the search field walk the rows. */
export function DischargeList(props: Props) {
  const { filters, onFilters, focused, found, now, selected, onSelect, onOpen } = props;
  const { may } = useSession();
  const { rows, settled } = found;
  const columns = useMemo(() => columnsAt(now), [now]);
  const walk = useRowWalk({ rows, id: idOf, selected, settled, onSelect, onOpen });
  return (
    <section className="list" aria-labelledby="discharges-title">
      <header className="page-head">
        <div id="discharges-title">
          <Title>{dimissioni.title}</Title>
          <p className="quiet" role="status">
            {found.total === undefined ? '' : dimissioni.found(found.total)}
          </p>
        </div>
        {may('discharge.register') && (
          <div className="row push">
            <LinkButton to="/dimissioni/nuova" icon="plus" keys="Alt N" shortcut="Alt+N">
              {dimissioni.newDischarge}
            </LinkButton>
          </div>
        )}
      </header>
      <StageFigures
        label={dimissioni.figures}
        figures={figures}
        words={dimissioni.figure}
        counts={found.stages}
        stages={filters.stages}
        onStages={(stages) => onFilters({ stages })}
      />
      <DischargeFilters filters={filters} onFilters={onFilters} focused={focused} onKeyDown={walk} />
      <Found
        rows={rows}
        settled={settled}
        trouble={found.trouble}
        none={
          <EmptyState icon="exchange-circle" title={dimissioni.none}>
            <p>{dimissioni.noneHint}</p>
          </EmptyState>
        }
        label={dimissioni.list}
        columns={columns}
        id={idOf}
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        onNearEnd={found.more}
      />
    </section>
  );
}
