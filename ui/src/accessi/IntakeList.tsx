import type { IntakeRow, IntakeList as Listed } from '../ipc';
import { useSession } from '../ipc';
import { type Column, EmptyState } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { Found } from '../rows/RowsGrid';
import { StageFigures } from '../rows/StageFigures';
import { useRowWalk } from '../rows/useRowWalk';
import { Title } from '../shell/Page';
import { accessi } from '../words/accessi';
import { type Filters, figures } from './filter';
import { IntakeFilters } from './IntakeFilters';
import { StageTag, UrgentTag } from './stage';

const columns: Column<IntakeRow>[] = [
  {
    id: 'who',
    head: accessi.person,
    className: 'who',
    rowHeader: true,
    cell: (row) => (
      <>
        <b>{row.fullName}</b>
        <span className="quiet">{ageAndComune(row)}</span>
      </>
    ),
  },
  {
    id: 'need',
    head: accessi.needHead,
    className: 'clip roomy',
    cell: (row) => <span className="two-lines">{row.need}</span>,
  },
  {
    id: 'days',
    head: accessi.daysHead,
    cell: (row) => <span className="num nowrap">{accessi.days(row.days)}</span>,
  },
  {
    id: 'stage',
    head: accessi.stageHead,
    cell: (row) => (
      <span className="marks">
        {row.urgent && <UrgentTag />}
        <StageTag row={row} />
      </span>
    ),
  },
];

const idOf = (row: IntakeRow) => row.intakeId;

type Props = {
  filters: Filters;
  onFilters: (patch: Partial<Filters>) => void;
  /** The search takes the focus when the room opens without an access. */
  focused: boolean;
  list: Listed | undefined;
  settled: boolean;
  trouble: string | undefined;
  selected: string | undefined;
  onSelect: (intakeId: string) => void;
  onOpen: (intakeId: string) => void;
  onNearEnd: () => void;
};

/** The accesses, newest first. Figures at the top are filters; arrows in the search field walk the rows. */
export function IntakeList(props: Props) {
  const { filters, onFilters, focused, list, settled, trouble, selected, onSelect, onOpen, onNearEnd } =
    props;
  const { may } = useSession();
  const rows = list?.rows;
  const walk = useRowWalk({ rows, id: idOf, selected, settled, onSelect, onOpen });
  return (
    <section className="list" aria-labelledby="intakes-title">
      <header className="page-head">
        <div id="intakes-title">
          <Title>{accessi.title}</Title>
          <p className="quiet" role="status">
            {list ? accessi.found(list.total) : ''}
          </p>
        </div>
        {may('intake.register') && (
          <div className="row push">
            <LinkButton to="/accessi/nuovo" icon="plus" keys="Ctrl N" shortcut="Control+N">
              {accessi.newIntake}
            </LinkButton>
          </div>
        )}
      </header>
      <StageFigures
        label={accessi.figures}
        figures={figures}
        words={accessi.figure}
        counts={list?.counts ?? []}
        stages={filters.stages}
        onStages={(stages) => onFilters({ stages })}
      />
      <IntakeFilters filters={filters} onFilters={onFilters} focused={focused} onKeyDown={walk} />
      <Found
        rows={rows}
        settled={settled}
        trouble={trouble}
        none={
          <EmptyState icon="list" title={accessi.none}>
            <p>{accessi.noneHint}</p>
          </EmptyState>
        }
        label={accessi.list}
        columns={columns}
        id={idOf}
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        onNearEnd={onNearEnd}
      />
    </section>
  );
}
