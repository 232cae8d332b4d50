import { keepPreviousData } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type PlanRow, useAsk, useSession } from '../ipc';
import { Banner, Button, Disc, EmptyState, focusField, Tag } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { progetti } from '../words/progetti';
import { PlanCase } from './PlanCase';
import { type PlanFilters, PlanList } from './PlanList';
import { stateTone } from './state';
import { Verification } from './Verification';

/** What Rust gives at most. */
const MOST = 200;

/** The list on the left, one plan on the right. */
export function PlanRoom({ planId }: { planId: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<PlanFilters>({ text: '', mine: false, open: true });
  const [walked, setWalked] = useState<string>();
  const list = useAsk(
    'plan.list',
    { ...filters, text: filters.text.trim(), offset: 0, limit: MOST },
    { placeholderData: keepPreviousData, gcTime: 30_000 },
  );
  const rows = list.data?.rows ?? [];
  const wanted = walked ?? planId;
  const selected =
    rows.find((row) => row.planId === wanted)?.planId ?? (planId ? undefined : rows[0]?.planId);
  const glance = rows.find((row) => row.planId === selected);
  const open = useCallback(
    (id: string) => {
      setWalked(id);
      go(`/progetti/${id}`);
    },
    [go],
  );
  const leave = () => {
    go('/progetti');
    focusField('plan-text');
  };
  useFormKeys(box, { ...(planId ? { leave } : {}) });
  return (
    <div className="split plans" ref={box}>
      <PlanList
        filters={filters}
        onFilters={(patch) => {
          setFilters((now) => ({ ...now, ...patch }));
          setWalked(undefined);
        }}
        focused={!planId}
        list={list.data}
        settled={!list.isPlaceholderData && !list.isFetching}
        trouble={list.error?.message}
        selected={selected}
        onSelect={setWalked}
        onOpen={open}
      />
      {planId ? (
        <PlanCase key={planId} planId={planId} onLeave={leave} />
      ) : (
        <aside className="case" aria-label={progetti.panel}>
          {glance ? (
            <>
              <Glance row={glance} />
              <EmptyState icon="folder" title={progetti.panel}>
                <p>{progetti.panelHint}</p>
                {may('plan.read') && (
                  <Button
                    kind="outline"
                    icon="arrow-right"
                    aria-label={progetti.openOf(glance.fullName)}
                    onClick={() => open(glance.planId)}
                  >
                    {progetti.open}
                  </Button>
                )}
              </EmptyState>
            </>
          ) : list.isError ? (
            <div className="scroll">
              <Banner tone="danger" live>
                <p>{list.error.message}</p>
              </Banner>
            </div>
          ) : (
            <EmptyState icon="files" title={progetti.panelEmpty}>
              <p>{progetti.panelEmptyHint}</p>
            </EmptyState>
          )}
        </aside>
      )}
    </div>
  );
}

/** What the list already knows of a plan, before it is opened. */
const Glance = ({ row }: { row: PlanRow }) => (
  <header>
    <Disc name={row.fullName} large />
    <div>
      <div className="row tight">
        <h2>{row.fullName}</h2>
        <Tag tone={stateTone(row.stateCode)}>{row.state}</Tag>
      </div>
      <p className="quiet">{[row.comune, row.kindLabel].filter(Boolean).join(' · ')}</p>
      <p className="quiet">
        {progetti.running(row.interventions)} · {row.caseManager || progetti.noManager}
      </p>
      <Verification clock={row.verification} />
    </div>
  </header>
);
