import { useState } from 'react';
import { dayOf } from '../form/when';
import type { VmdPage } from '../ipc';
import { Banner, EmptyState, Tag } from '../kit';
import { useHasDraft } from '../persone/useHasDraft';
import { vmd } from '../words/vmd';
import { AreaCard } from './AreaCard';

/** One card for each area of the protocol; a joint visit is one plan for both. */
export function VisitsTab({ page }: { page: VmdPage }) {
  const waiting = useHasDraft('vmd.plan', page.row.vmdId);
  const [chosen, setChosen] = useState<string | null>();
  const unmade = page.areas.filter((area) => area.visited === null);
  // A half-written plan shows at the area that has none yet.
  const proposed = waiting ? (unmade.find((area) => area.planned === null) ?? unmade[0])?.area : undefined;
  const planning = chosen === undefined ? proposed : chosen;
  if (page.areas.length === 0)
    return (
      <EmptyState icon="calendar" title={vmd.noVisitsYet}>
        <p>{vmd.noVisitsYetHint}</p>
      </EmptyState>
    );
  return (
    <div className="stack">
      {page.assessedAt && (
        <Banner tone="success">
          <p>{vmd.assessedOn(dayOf(page.assessedAt))}</p>
        </Banner>
      )}
      {page.areas.map((area) => (
        <AreaCard
          key={area.area}
          page={page}
          area={area}
          planning={planning === area.area}
          onPlan={(open) => setChosen(open ? area.area : null)}
        />
      ))}
      {page.complete &&
        (page.row.integrated ? (
          <p>
            <Tag tone="success">{vmd.integrated}</Tag>
          </p>
        ) : (
          <p className="quiet">{vmd.notIntegrated}</p>
        ))}
    </div>
  );
}
