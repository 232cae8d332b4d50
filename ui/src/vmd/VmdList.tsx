import { type KeyboardEvent, useMemo, useState } from 'react';
import { UrgentTag } from '../accessi/stage';
import { useSession, type VmdRow } from '../ipc';
import { Banner, type Column, EmptyState, Grid } from '../kit';
import { rowAfter } from '../kit/gridKeys';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { openOnClick } from '../persone/openOnClick';
import { Title } from '../shell/Page';
import { vmd } from '../words/vmd';
import { Clock } from './Clock';
import { countAt, type Filters, figures } from './filter';
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
  const [waiting, setWaiting] = useState(false);
  const at = rows?.findIndex((row) => row.vmdId === selected) ?? -1;
  const onClick = useMemo(() => openOnClick((row) => rows?.[row] && onOpen(rows[row].vmdId)), [rows, onOpen]);
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Home' || event.key === 'End') return;
    const to = rowAfter(event.key, at, rows?.length ?? 0, 8);
    const next = to === undefined ? undefined : rows?.[to];
    if (next) {
      event.preventDefault();
      onSelect(next.vmdId);
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
    if (target) queueMicrotask(() => onOpen(target.vmdId));
  }
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
      <Figures found={found} filters={filters} onFilters={onFilters} />
      <VmdFilters filters={filters} onFilters={onFilters} focused={focused} onKeyDown={walk} />
      {found.trouble && (
        <Banner tone="danger" live>
          <p>{found.trouble}</p>
        </Banner>
      )}
      {rows && rows.length === 0 && settled ? (
        <EmptyState icon="files" title={vmd.none}>
          <p>{vmd.noneHint}</p>
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a row of the grid does the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row of the grid does the same
        <div className="sheet-box" onClick={onClick}>
          <Grid
            label={vmd.list}
            rows={rows ?? []}
            columns={columns}
            id={(row) => row.vmdId}
            selected={selected}
            onSelect={onSelect}
            onOpen={onOpen}
            onNearEnd={found.more}
          />
        </div>
      )}
    </section>
  );
}

/** How much work waits at each point; pressing one shows only that. */
const Figures = ({ found, filters, onFilters }: Pick<Props, 'found' | 'filters' | 'onFilters'>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
  <div className="figures six" role="group" aria-label={vmd.figures}>
    {figures.map(({ id, stages }) => {
      const pressed = filters.stages.join() === stages.join();
      return (
        <button
          key={id}
          type="button"
          aria-pressed={pressed}
          onClick={() => onFilters({ stages: pressed ? [] : [...stages] })}
        >
          <b className="num">{countAt(found.stages, stages)}</b>
          {vmd.figure[id]}
        </button>
      );
    })}
  </div>
);
