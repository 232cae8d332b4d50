import { keepPreviousData } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk, useSession } from '../ipc';
import { Banner, Button, EmptyState, focusField } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { accessi } from '../words/accessi';
import { type Filters, noFilters, wireOf } from './filter';
import { IntakeCase } from './IntakeCase';
import { IntakeGlance } from './IntakeGlance';
import { IntakeList } from './IntakeList';

/** Rows asked for at first; each time the end comes near, so many times more. */
const PAGE = 200;
const GROWTH = 5;
/** What Rust gives at most. */
const MOST = 5000;

/** The list on the left, one access on the right. */
export function IntakeRoom({ intakeId }: { intakeId: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [limit, setLimit] = useState(PAGE);
  const [walked, setWalked] = useState<string>();
  const list = useAsk(
    'intake.list',
    { filter: wireOf(filters), offset: 0, limit },
    { placeholderData: keepPreviousData, gcTime: 30_000 },
  );
  const rows = list.data?.rows ?? [];
  const wanted = walked ?? intakeId;
  const selected =
    rows.find((row) => row.intakeId === wanted)?.intakeId ?? (intakeId ? undefined : rows[0]?.intakeId);
  const glance = rows.find((row) => row.intakeId === selected);
  const total = list.data?.total ?? 0;

  const open = useCallback(
    (id: string) => {
      setWalked(id);
      go(`/accessi/${id}`);
    },
    [go],
  );
  const leave = () => {
    go('/accessi');
    focusField('filter-text');
  };
  const onNearEnd = useCallback(() => {
    setLimit((now) => (now < total && now < MOST ? Math.min(MOST, now * GROWTH) : now));
  }, [total]);

  useFormKeys(box, { ...(intakeId ? { leave } : {}) });

  return (
    <div className="split intakes" ref={box}>
      <IntakeList
        filters={filters}
        focused={!intakeId}
        onFilters={(patch) => {
          setFilters((now) => ({ ...now, ...patch }));
          setLimit(PAGE);
          setWalked(undefined);
        }}
        list={list.data}
        settled={!list.isPlaceholderData && !list.isFetching}
        trouble={list.error?.message}
        selected={selected}
        onSelect={setWalked}
        onOpen={open}
        onNearEnd={onNearEnd}
      />
      {intakeId ? (
        <IntakeCase key={intakeId} intakeId={intakeId} onLeave={leave} />
      ) : (
        <aside className="case" aria-label={accessi.panel}>
          {glance ? (
            <>
              <IntakeGlance row={glance} />
              <EmptyState icon="folder" title={accessi.panel}>
                <p>{accessi.panelHint}</p>
                {may('intake.read') && (
                  <Button
                    kind="outline"
                    icon="arrow-right"
                    aria-label={accessi.openOf(glance.fullName)}
                    onClick={() => open(glance.intakeId)}
                  >
                    {accessi.open}
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
            <EmptyState icon="list" title={accessi.panelEmpty}>
              <p>{accessi.panelEmptyHint}</p>
            </EmptyState>
          )}
        </aside>
      )}
    </div>
  );
}
