import { type KeyboardEvent, useMemo, useState } from 'react';
import { useSession } from '../ipc';
import { Banner, EmptyState, Grid } from '../kit';
import { rowAfter } from '../kit/gridKeys';
import { LinkButton } from '../persone/LinkButton';
import { openOnClick } from '../persone/openOnClick';
import { Title } from '../shell/Page';
import { dimissioni } from '../words/dimissioni';
import { columnsAt } from './columns';
import { DischargeFilters } from './DischargeFilters';
import { countAt, type Filters, figures } from './filter';
import type { Discharges } from './useDischarges';

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
  const [waiting, setWaiting] = useState(false);
  const columns = useMemo(() => columnsAt(now), [now]);
  const at = rows?.findIndex((row) => row.dischargeId === selected) ?? -1;
  const onClick = useMemo(
    () => openOnClick((row) => rows?.[row] && onOpen(rows[row].dischargeId)),
    [rows, onOpen],
  );
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Home' || event.key === 'End') return;
    const to = rowAfter(event.key, at, rows?.length ?? 0, 8);
    const next = to === undefined ? undefined : rows?.[to];
    if (next) {
      event.preventDefault();
      onSelect(next.dischargeId);
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
    if (target) queueMicrotask(() => onOpen(target.dischargeId));
  }
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
      <Figures found={found} filters={filters} onFilters={onFilters} />
      <DischargeFilters filters={filters} onFilters={onFilters} focused={focused} onKeyDown={walk} />
      {found.trouble && (
        <Banner tone="danger" live>
          <p>{found.trouble}</p>
        </Banner>
      )}
      {rows && rows.length === 0 && settled ? (
        <EmptyState icon="exchange-circle" title={dimissioni.none}>
          <p>{dimissioni.noneHint}</p>
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a row of the grid does the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row of the grid does the same
        <div className="sheet-box" onClick={onClick}>
          <Grid
            label={dimissioni.list}
            rows={rows ?? []}
            columns={columns}
            id={(row) => row.dischargeId}
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
  <div className="figures six" role="group" aria-label={dimissioni.figures}>
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
          {dimissioni.figure[id]}
        </button>
      );
    })}
  </div>
);
