import { UrgentTag } from '../accessi/stage';
import { Disc, ExampleTag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { dimissioni } from '../words/dimissioni';
import { expectedOf } from './columns';
import { LiveClock } from './LiveClock';
import { RiskTag, StageTag } from './stage';
import type { Row } from './useDischarges';

/** What the list already knows of a discharge, before it is opened. */
export const DischargeGlance = ({ row, now }: { row: Row; now: string | undefined }) => (
  <header>
    <Disc name={row.fullName} large />
    <div className="stack tight">
      <div className="row tight">
        <h2>{row.fullName}</h2>
        {row.urgent && <UrgentTag />}
        {row.socialRisk && <RiskTag />}
        {row.example && <ExampleTag />}
      </div>
      <p className="quiet">{ageAndComune(row)}</p>
      <p className="quiet">{[row.ward || dimissioni.noWard, expectedOf(row)].join(' · ')}</p>
      {row.components.length > 0 && <p>{row.components.join(', ')}</p>}
      <p className="quiet">{dimissioni.inCharge(row.assignedTo)}</p>
      <div className="row">
        <StageTag row={row} />
        {row.clock && <LiveClock clock={row.clock} asked={row.asked} now={now} />}
      </div>
    </div>
  </header>
);
