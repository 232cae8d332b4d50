import { dayOf } from '../form/when';
import type { IntakeRow } from '../ipc';
import { Disc, ExampleTag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { accessi } from '../words/accessi';
import { StageTag, UrgentTag } from './stage';

/** What the list already knows of an access, before it is opened. */
export const IntakeGlance = ({ row }: { row: IntakeRow }) => (
  <header>
    <Disc name={row.fullName} large />
    <div>
      <div className="row tight">
        <h2>{row.fullName}</h2>
        {row.urgent && <UrgentTag />}
        {row.example && <ExampleTag />}
      </div>
      <p className="quiet">{ageAndComune(row)}</p>
      <p className="quiet">
        {dayOf(row.requestedAt)} · {row.channel} · {row.assignedTo ?? accessi.nobody}
      </p>
      <p className="told">{row.need}</p>
      <StageTag row={row} />
    </div>
  </header>
);
