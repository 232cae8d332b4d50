import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useNow } from '../form/useNow';
import { useSession } from '../ipc';
import { Banner, Button, EmptyState, focusField } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { dimissioni } from '../words/dimissioni';
import { DischargeCase } from './DischargeCase';
import { DischargeGlance } from './DischargeGlance';
import { DischargeList } from './DischargeList';
import { type Filters, keepFilters, keptFilters, wireOf } from './filter';
import { useDischarges } from './useDischarges';

/** The list on the left, one discharge on the right; one look at the clock serves both. */
export function DischargeRoom({ dischargeId, tab }: { dischargeId: string; tab: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<Filters>(keptFilters);
  const [walked, setWalked] = useState<string>();
  const now = useNow();
  const found = useDischarges(wireOf(filters));
  const rows = found.rows ?? [];
  const wanted = walked ?? dischargeId;
  const selected =
    rows.find((row) => row.dischargeId === wanted)?.dischargeId ??
    (dischargeId ? undefined : rows[0]?.dischargeId);
  const glance = rows.find((row) => row.dischargeId === selected);
  const narrow = (patch: Partial<Filters>) => {
    const next = { ...filters, ...patch };
    keepFilters(next);
    setFilters(next);
    setWalked(undefined);
  };
  const open = useCallback(
    (id: string) => {
      setWalked(id);
      go(`/dimissioni/${id}`);
    },
    [go],
  );
  const leave = () => go('/dimissioni');
  // From a case, by Escape or by the keys of the room: the work begins again from the search.
  useEffect(() => {
    if (!dischargeId) focusField('filter-text');
  }, [dischargeId]);
  useFormKeys(box, {
    ...(dischargeId ? { leave } : {}),
    alt: { n: () => may('discharge.register') && go('/dimissioni/nuova') },
  });
  return (
    <div className="split discharges" ref={box}>
      <DischargeList
        filters={filters}
        focused={!dischargeId}
        onFilters={narrow}
        found={found}
        now={now?.now}
        selected={selected}
        onSelect={setWalked}
        onOpen={open}
      />
      {dischargeId ? (
        <DischargeCase key={dischargeId} dischargeId={dischargeId} asked={tab} now={now} onLeave={leave} />
      ) : (
        <aside className="case" aria-label={dimissioni.panel}>
          {glance ? (
            <>
              <DischargeGlance row={glance} now={now?.now} />
              <EmptyState icon="folder" title={dimissioni.panel}>
                <p>{dimissioni.panelHint}</p>
                {may('discharge.read') && (
                  <Button
                    kind="outline"
                    icon="arrow-right"
                    aria-label={dimissioni.openOf(glance.fullName)}
                    onClick={() => open(glance.dischargeId)}
                  >
                    {dimissioni.open}
                  </Button>
                )}
              </EmptyState>
            </>
          ) : found.trouble ? (
            <div className="scroll">
              <Banner tone="danger" live>
                <p>{found.trouble}</p>
              </Banner>
            </div>
          ) : (
            <EmptyState icon="exchange-circle" title={dimissioni.panelEmpty}>
              <p>{dimissioni.panelEmptyHint}</p>
            </EmptyState>
          )}
        </aside>
      )}
    </div>
  );
}
