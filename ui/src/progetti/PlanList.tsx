import { type KeyboardEvent, useMemo } from 'react';
import type { PlanList as Found, PlanListArgs, PlanRow } from '../ipc';
import { Banner, CheckChips, type Column, EmptyState, Grid, RadioChips, Tag, TextField } from '../kit';
import { rowAfter } from '../kit/gridKeys';
import { openOnClick } from '../rows/openOnClick';
import { Title } from '../shell/Page';
import { progetti } from '../words/progetti';
import { stateTone } from './state';
import { Verification } from './Verification';

export type PlanFilters = Pick<PlanListArgs, 'text' | 'mine' | 'open'>;

const columns: Column<PlanRow>[] = [
  {
    id: 'who',
    head: progetti.person,
    className: 'who',
    rowHeader: true,
    cell: (row) => (
      <>
        <b>{row.fullName}</b>
        <span className="quiet">{row.comune}</span>
      </>
    ),
  },
  {
    id: 'verification',
    head: progetti.verificationHead,
    cell: (row) => <Verification clock={row.verification} />,
  },
  {
    id: 'state',
    head: progetti.kindHead,
    cell: (row) => (
      <span className="marks">
        <Tag tone={stateTone(row.stateCode)}>{row.state}</Tag>
        <span className="quiet">{row.kindLabel}</span>
      </span>
    ),
  },
];

type Props = {
  filters: PlanFilters;
  onFilters: (patch: Partial<PlanFilters>) => void;
  /** The search takes the focus when the room opens without a plan. */
  focused: boolean;
  list: Found | undefined;
  settled: boolean;
  trouble: string | undefined;
  selected: string | undefined;
  onSelect: (planId: string) => void;
  onOpen: (planId: string) => void;
};

/** The plans, the nearest verification first. Arrows in the search field walk the rows. */
export function PlanList(props: Props) {
  const { filters, onFilters, focused, list, settled, trouble, selected, onSelect, onOpen } = props;
  const rows = list?.rows;
  const at = rows?.findIndex((row) => row.planId === selected) ?? -1;
  const onClick = useMemo(
    () => openOnClick((row) => rows?.[row] && onOpen(rows[row].planId)),
    [rows, onOpen],
  );
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Home' || event.key === 'End') return;
    const to = rowAfter(event.key, at, rows?.length ?? 0, 8);
    const next = to === undefined ? undefined : rows?.[to];
    const here = rows?.[Math.max(0, at)];
    if (next) onSelect(next.planId);
    else if (event.key === 'Enter' && !event.ctrlKey && here && settled) onOpen(here.planId);
    else return;
    event.preventDefault();
  };
  return (
    <section className="list" aria-labelledby="plans-title">
      <header className="page-head">
        <div id="plans-title">
          <Title>{progetti.title}</Title>
          <p className="quiet" role="status">
            {list ? progetti.found(list.total) : ''}
          </p>
        </div>
      </header>
      <TextField
        id="plan-text"
        type="search"
        label={progetti.text}
        placeholder={progetti.textHint}
        autoFocus={focused}
        value={filters.text}
        onChange={(text) => onFilters({ text })}
        onKeyDown={walk}
      />
      <div className="filter-line chips-only">
        <RadioChips
          id="plan-state"
          label={progetti.state}
          value={filters.open ? 'open' : 'all'}
          choices={[
            { value: 'open', label: progetti.states.open },
            { value: 'all', label: progetti.states.all },
          ]}
          onChange={(state) => onFilters({ open: state === 'open' })}
        />
        <CheckChips
          id="plan-quick"
          label={progetti.quick}
          value={filters.mine ? ['mine'] : []}
          choices={[{ value: 'mine', label: progetti.mine }]}
          onChange={(quick) => onFilters({ mine: quick.length > 0 })}
        />
      </div>
      {trouble && (
        <Banner tone="danger" live>
          <p>{trouble}</p>
        </Banner>
      )}
      {rows && rows.length === 0 && settled ? (
        <EmptyState icon="files" title={progetti.none}>
          <p>{progetti.noneHint}</p>
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a row of the grid does the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row of the grid does the same
        <div className="sheet-box" onClick={onClick}>
          <Grid
            label={progetti.list}
            rows={rows ?? []}
            columns={columns}
            id={(row) => row.planId}
            selected={selected}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        </div>
      )}
    </section>
  );
}
