import { UrgentTag } from '../accessi/stage';
import { useSession, type VmdRow } from '../ipc';
import { type Column, EmptyState } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { Found } from '../rows/RowsGrid';
import { StageFigures } from '../rows/StageFigures';
import { useRowWalk } from '../rows/useRowWalk';
import { Title } from '../shell/Page';
import { vmd } from '../words/vmd';
import { Clock } from './Clock';
import { type Filters, figures } from './filter';
import { StageTag } from './stage';
import type { Vmds } from './useVmds';
import { VmdFilters } from './VmdFilters';

/** Who visits, in a line; each name once. */
export const whoVisits = ({ areas }: Pick<VmdRow, 'areas'>) =>
  [...new Set(areas.map(({ assessor }) => assessor).filter(Boolean))].join(', ') || vmd.nobody;

const columns: Column<VmdRow>[] = [
  {
    id: 'who',
    head: vmd.person,
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
    id: 'service',
    head: vmd.serviceHead,
    className: 'who clip roomy',
    cell: (row) => (
      <>
        <span className="one-line">{row.service || vmd.noService}</span>
        <span className="quiet one-line">{whoVisits(row)}</span>
      </>
    ),
  },
  {
    id: 'stage',
    head: vmd.stageHead,
    cell: (row) => (
      <span className="marks">
        {row.urgent && <UrgentTag />}
        <StageTag row={row} />
      </span>
    ),
  },
  { id: 'time', head: vmd.timeHead, cell: (row) => <Clock row={row} /> },
];

const idOf = (row: VmdRow) => row.vmdId;

type Props = {
  filters: Filters;
  onFilters: (patch: Partial<Filters>) => void;
  /** The search takes the focus when the room opens without a case. */
  focused: boolean;
  found: Vmds;
  selected: string | undefined;
  onSelect: (vmdId: string) => void;
  onOpen: (vmdId: string) => void;
};

/** The assessments, urgent and nearest to their term first. Figures at the top are filters; arrows in the search field walk the rows. */
export function VmdList({ filters, onFilters, focused, found, selected, onSelect, onOpen }: Props) {
  const { may } = useSession();
  const { rows, settled } = found;
  const walk = useRowWalk({ rows, id: idOf, selected, settled, onSelect, onOpen });
  return (
    <section className="list" aria-labelledby="vmd-title">
      <header className="page-head">
        <div id="vmd-title">
          <Title>{vmd.title}</Title>
          <p className="quiet" role="status">
            {found.total === undefined ? '' : vmd.found(found.total)}
          </p>
        </div>
        {may('vmd.request') && (
          <div className="row push">
            <LinkButton to="/vmd/nuova" icon="plus" keys="Alt N" shortcut="Alt+N">
              {vmd.newVmd}
            </LinkButton>
          </div>
        )}
      </header>
      <StageFigures
        label={vmd.figures}
        figures={figures}
        words={vmd.figure}
        counts={found.stages}
        stages={filters.stages}
        onStages={(stages) => onFilters({ stages })}
      />
      <VmdFilters filters={filters} onFilters={onFilters} focused={focused} onKeyDown={walk} />
      <Found
        rows={rows}
        settled={settled}
        trouble={found.trouble}
        none={
          <EmptyState icon="files" title={vmd.none}>
            <p>{vmd.noneHint}</p>
          </EmptyState>
        }
        label={vmd.list}
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
