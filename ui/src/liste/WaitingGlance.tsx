import { formatDate } from '../form/date';
import type { WaitingRow } from '../ipc';
import { Disc, ExampleTag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { liste } from '../words/liste';
import { DeceasedTag, PlanMark, StageTag, UrgencyTag } from './stage';

/** What the list already knows of an application, before it is opened. */
export const WaitingGlance = ({ row }: { row: WaitingRow }) => (
  <header>
    <Disc name={row.fullName} large />
    <div>
      <div className="row tight">
        <h2>{row.fullName}</h2>
        {row.deceased && <DeceasedTag sex={row.sex} />}
        {row.urgent && <UrgencyTag label={row.urgencyLabel} />}
        {row.example && <ExampleTag />}
      </div>
      <p className="quiet">{ageAndComune(row)}</p>
      <p className="quiet">{[row.kindLabel, liste.appliedOn(formatDate(row.appliedOn))].join(' · ')}</p>
      <ol className="glance-units">
        {row.places.map((place) => (
          <li key={place.unitId}>
            {place.unit}
            <span className="quiet">
              {' '}
              {[
                place.wing,
                place.exitLabel || (place.enteredOn ? formatDate(place.enteredOn) : liste.notListed),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <div className="row tight">
        <StageTag row={row} />
        {row.enteredOn && !row.leftOn && !row.deceased && (
          <PlanMark plan={row.plan} uncovered={row.uncovered} />
        )}
      </div>
      {row.enteredOn && (
        <p className="quiet num">
          {[
            liste.days(row.days ?? 0),
            row.suspendedDays > 0 && liste.ofWhichSuspended(row.suspendedDays),
            row.toConfirm && liste.toConfirm,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {row.answerBy && <p>{liste.offerWords('offered', formatDate(row.answerBy))}</p>}
      {row.clockSentence && !row.enteredOn && <p>{row.clockSentence}</p>}
    </div>
  </header>
);
