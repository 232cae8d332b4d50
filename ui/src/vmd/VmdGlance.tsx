import { UrgentTag } from '../accessi/stage';
import { dayOf } from '../form/when';
import type { VmdRow } from '../ipc';
import { Disc, ExampleTag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { vmd } from '../words/vmd';
import { StageTag } from './stage';
import { whoVisits } from './VmdList';

/** What the list already knows of an assessment, before it is opened. */
export const VmdGlance = ({ row }: { row: VmdRow }) => (
  <header>
    <Disc name={row.fullName} large />
    <div>
      <div className="row tight">
        <h2>{row.fullName}</h2>
        {row.urgent && <UrgentTag />}
        {row.example && <ExampleTag />}
      </div>
      <p className="quiet">{ageAndComune(row)}</p>
      <p className="quiet">{[dayOf(row.requestedAt), whoVisits(row)].join(' · ')}</p>
      <p className="told">{[row.service || vmd.noService, row.protocol].filter(Boolean).join(' · ')}</p>
      {row.clock && <p>{row.clock.sentence}</p>}
      <StageTag row={row} />
    </div>
  </header>
);
