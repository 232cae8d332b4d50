import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../ipc';
import { Banner, Button, EmptyState, focusField } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { vmd } from '../words/vmd';
import { type Filters, noFilters, wireOf } from './filter';
import { useVmds } from './useVmds';
import { VmdCase } from './VmdCase';
import { VmdGlance } from './VmdGlance';
import { VmdList } from './VmdList';

/** The list on the left, one assessment on the right. */
export function VmdRoom({ vmdId, tab }: { vmdId: string; tab: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [walked, setWalked] = useState<string>();
  const found = useVmds(wireOf(filters));
  const rows = found.rows ?? [];
  const wanted = walked ?? vmdId;
  const selected = rows.find((row) => row.vmdId === wanted)?.vmdId ?? (vmdId ? undefined : rows[0]?.vmdId);
  const glance = rows.find((row) => row.vmdId === selected);
  const open = useCallback(
    (id: string) => {
      setWalked(id);
      go(`/vmd/${id}`);
    },
    [go],
  );
  const leave = () => {
    go('/vmd');
    focusField('filter-text');
  };
  useFormKeys(box, {
    ...(vmdId ? { leave } : {}),
    alt: { n: () => may('vmd.request') && go('/vmd/nuova') },
  });
  return (
    <div className="split vmd" ref={box}>
      <VmdList
        filters={filters}
        focused={!vmdId}
        onFilters={(patch) => {
          setFilters((now) => ({ ...now, ...patch }));
          setWalked(undefined);
        }}
        found={found}
        selected={selected}
        onSelect={setWalked}
        onOpen={open}
      />
      {vmdId ? (
        <VmdCase key={vmdId} vmdId={vmdId} asked={tab} onLeave={leave} />
      ) : (
        <aside className="case" aria-label={vmd.panel}>
          {glance ? (
            <>
              <VmdGlance row={glance} />
              <EmptyState icon="folder" title={vmd.panel}>
                <p>{vmd.panelHint}</p>
                {may('vmd.read') && (
                  <Button
                    kind="outline"
                    icon="arrow-right"
                    aria-label={vmd.openOf(glance.fullName)}
                    onClick={() => open(glance.vmdId)}
                  >
                    {vmd.open}
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
            <EmptyState icon="files" title={vmd.panelEmpty}>
              <p>{vmd.panelEmptyHint}</p>
            </EmptyState>
          )}
        </aside>
      )}
    </div>
  );
}
