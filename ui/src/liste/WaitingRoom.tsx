import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk, useSession } from '../ipc';
import { Banner, Button, EmptyState, focusField } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { liste } from '../words/liste';
import { ApplicationCase } from './ApplicationCase';
import { type Filters, wireOf } from './filter';
import { keepFilters, keptFilters } from './kept';
import { toChoose } from './toChoose';
import { useWaiting } from './useWaiting';
import { WaitingGlance } from './WaitingGlance';
import { WaitingList } from './WaitingList';

/** The list on the left, one application on the right. */
export function WaitingRoom({ applicationId, tab }: { applicationId: string; tab: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<Filters>(keptFilters);
  const [walked, setWalked] = useState<string>();
  const all = useAsk('unit.list', { all: true }, { enabled: may('unit.read') }).data;
  const units = useMemo(() => toChoose(all ?? [], filters.unitId), [all, filters.unitId]);
  const found = useWaiting(wireOf(filters));
  const rows = found.rows ?? [];
  const wanted = walked ?? applicationId;
  const selected =
    rows.find((row) => row.applicationId === wanted)?.applicationId ??
    (applicationId ? undefined : rows[0]?.applicationId);
  const glance = rows.find((row) => row.applicationId === selected);
  const narrow = (next: Filters) => {
    keepFilters(next);
    setFilters(next);
    setWalked(undefined);
  };
  const open = useCallback(
    (id: string) => {
      setWalked(id);
      go(`/liste/${id}`);
    },
    [go],
  );
  const leave = () => {
    go('/liste');
    focusField('filter-text');
  };
  useFormKeys(box, {
    ...(applicationId ? { leave } : {}),
    alt: { n: () => may('application.register') && go('/liste/nuova') },
  });
  return (
    <div className="split waiting" ref={box}>
      <WaitingList
        filters={filters}
        focused={!applicationId}
        onFilters={narrow}
        found={found}
        units={units}
        selected={selected}
        onSelect={setWalked}
        onOpen={open}
      />
      {applicationId ? (
        <ApplicationCase key={applicationId} applicationId={applicationId} asked={tab} onLeave={leave} />
      ) : (
        <aside className="case" aria-label={liste.panel}>
          {glance ? (
            <>
              <WaitingGlance row={glance} />
              <EmptyState icon="folder" title={liste.panel}>
                <p>{liste.panelHint}</p>
                <Button
                  kind="outline"
                  icon="arrow-right"
                  aria-label={liste.openOf(glance.fullName)}
                  onClick={() => open(glance.applicationId)}
                >
                  {liste.open}
                </Button>
              </EmptyState>
            </>
          ) : found.trouble ? (
            <div className="scroll">
              <Banner tone="danger" live>
                <p>{found.trouble}</p>
              </Banner>
            </div>
          ) : (
            <EmptyState icon="list" title={liste.panelEmpty}>
              <p>{liste.panelEmptyHint}</p>
            </EmptyState>
          )}
        </aside>
      )}
    </div>
  );
}
