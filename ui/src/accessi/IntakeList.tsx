import { type KeyboardEvent, useMemo, useState } from 'react';
import type { IntakeList as Found, IntakeRow } from '../ipc';
import { useSession } from '../ipc';
import { Banner, type Column, EmptyState, Grid } from '../kit';
import { rowAfter } from '../kit/gridKeys';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { openOnClick } from '../persone/openOnClick';
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

type Props = {
  filters: Filters;
  onFilters: (patch: Partial<Filters>) => void;
  /** The search takes the focus when the room opens without an access. */
  focused: boolean;
  list: Found | undefined;
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
  const [waiting, setWaiting] = useState(false);
  const at = rows?.findIndex((row) => row.intakeId === selected) ?? -1;
  const onClick = useMemo(
    () => openOnClick((row) => rows?.[row] && onOpen(rows[row].intakeId)),
    [rows, onOpen],
  );
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Home' || event.key === 'End') return;
    const to = rowAfter(event.key, at, rows?.length ?? 0, 8);
    const next = to === undefined ? undefined : rows?.[to];
    if (next) {
      event.preventDefault();
      onSelect(next.intakeId);
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
    if (target) queueMicrotask(() => onOpen(target.intakeId));
  }
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
      <Figures list={list} filters={filters} onFilters={onFilters} />
      <IntakeFilters filters={filters} onFilters={onFilters} focused={focused} onKeyDown={walk} />
      {trouble && (
        <Banner tone="danger" live>
          <p>{trouble}</p>
        </Banner>
      )}
      {rows && rows.length === 0 && settled ? (
        <EmptyState icon="list" title={accessi.none}>
          <p>{accessi.noneHint}</p>
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a row of the grid does the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row of the grid does the same
        <div className="sheet-box" onClick={onClick}>
          <Grid
            label={accessi.list}
            rows={rows ?? []}
            columns={columns}
            id={(row) => row.intakeId}
            selected={selected}
            onSelect={onSelect}
            onOpen={onOpen}
            onNearEnd={onNearEnd}
          />
        </div>
      )}
    </section>
  );
}

/** How much work waits at each point; pressing one shows only that. */
function Figures({
  list,
  filters,
  onFilters,
}: Pick<Props, 'filters' | 'onFilters'> & { list: Found | undefined }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
    <div className="figures" role="group" aria-label={accessi.figures}>
      {figures.map(({ id, stages }) => {
        const count = (list?.counts ?? [])
          .filter((each) => (stages as readonly string[]).includes(each.stage))
          .reduce((sum, each) => sum + each.count, 0);
        const pressed = filters.stages.join() === stages.join();
        return (
          <button
            key={id}
            type="button"
            aria-pressed={pressed}
            onClick={() => onFilters({ stages: pressed ? [] : [...stages] })}
          >
            <b className="num">{count}</b>
            {accessi.figure[id]}
          </button>
        );
      })}
    </div>
  );
}
