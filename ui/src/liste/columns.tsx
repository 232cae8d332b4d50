import { formatDate } from '../form/date';
import type { WaitingPlace, WaitingRow } from '../ipc';
import { type Column, Tag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { toneOf } from '../vmd/stage';
import { liste } from '../words/liste';
import type { Scope } from './filter';
import { DeceasedTag, PlanMark, StageTag, UrgencyTag } from './stage';

/** The units of a row, the one whose list is shown first, the others as preferred. */
export const unitsInOrder = (places: readonly WaitingPlace[], unitId: string): WaitingPlace[] => [
  ...places.filter((place) => place.unitId === unitId),
  ...places.filter((place) => place.unitId !== unitId),
];

/** A name without the words that many units begin with: in a narrow column what comes after them tells one from another. */
export const shortName = (name: string) => name.replace(/^(?:RSA\s+)?Fondazione\s+(?=\S)/i, '');

/** Since when and for how many days; what the term of the assessment says, before the list; how it ended, after it. */
const Since = ({ row, scope }: { row: WaitingRow; scope: Scope }) => {
  if (scope === 'over')
    return (
      <>
        <span className="one-line num">{row.leftOn ? formatDate(row.leftOn) : ''}</span>
        <span className="quiet one-line">{row.exitLabel}</span>
      </>
    );
  if (row.enteredOn === null)
    return (
      <>
        <span className="one-line num">{formatDate(row.appliedOn)}</span>
        {row.clockSentence ? (
          <Tag tone={toneOf(row.clockTone)}>{row.clockSentence}</Tag>
        ) : (
          <span className="quiet one-line">{liste.notListed}</span>
        )}
      </>
    );
  return (
    <>
      <span className="one-line num">{formatDate(row.enteredOn)}</span>
      <span
        className="quiet one-line num"
        title={row.suspendedDays > 0 ? liste.ofWhichSuspended(row.suspendedDays) : undefined}
      >
        {liste.days(row.days ?? 0)}
      </span>
    </>
  );
};

const heads: Record<Scope, string> = {
  waiting: liste.sinceHead,
  applied: liste.termHead,
  over: liste.endHead,
};

/** What presses first, then the rest: who died, an urgency, an answer that is awaited, the plan of who waits. */
const State = ({ row, scope }: { row: WaitingRow; scope: Scope }) => {
  const flagged = row.deceased || row.urgent;
  const answerBy = row.answerBy && formatDate(row.answerBy);
  return (
    <span className="marks" title={answerBy ? liste.offerWords('offered', answerBy) : undefined}>
      {row.deceased ? (
        <DeceasedTag sex={row.sex} />
      ) : row.urgent ? (
        <UrgencyTag label={row.urgencyLabel} />
      ) : (
        <StageTag row={row} />
      )}
      {answerBy ? (
        // What the column has room for: the panel beside the list says the plan too.
        <span className="quiet num">{liste.answerBy(answerBy)}</span>
      ) : (
        (flagged || scope === 'waiting') && (
          <span className="row tight">
            {flagged && <span className="quiet">{row.stageLabel}</span>}
            {scope === 'waiting' && !row.deceased && <PlanMark plan={row.plan} uncovered={row.uncovered} />}
          </span>
        )
      )}
    </span>
  );
};

/** The columns for what is shown: `unitId` is the unit whose list it is, empty for the district. */
export const columnsFor = (scope: Scope, unitId: string): Column<WaitingRow>[] => [
  {
    id: 'who',
    head: liste.person,
    className: 'who',
    rowHeader: true,
    cell: (row) => (
      <>
        <b>{row.fullName}</b>
        <span className="quiet">{ageAndComune(row)}</span>
      </>
    ),
  },
  {
    id: 'units',
    head: liste.unitsHead,
    className: 'clip roomy',
    cell: (row) => {
      const [first, ...others] = unitsInOrder(row.places, unitId);
      return (
        <>
          <span className="one-line" title={first?.unit}>
            {first ? shortName(first.unit) : row.kindLabel}
          </span>
          <span className="quiet one-line" title={others.map(({ unit }) => unit).join(', ')}>
            {[first?.wing, others.length > 0 && liste.more(others.length)].filter(Boolean).join(' · ')}
          </span>
        </>
      );
    },
  },
  {
    id: 'since',
    head: heads[scope],
    className: 'since',
    cell: (row) => <Since row={row} scope={scope} />,
  },
  {
    id: 'state',
    head: liste.stateHead,
    className: 'state',
    cell: (row) => <State row={row} scope={scope} />,
  },
];
