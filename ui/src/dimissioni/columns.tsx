import { UrgentTag } from '../accessi/stage';
import { formatDate } from '../form/date';
import { type Column, Tag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { dimissioni } from '../words/dimissioni';
import { LiveClock } from './LiveClock';
import { RiskTag, StageTag } from './stage';
import type { Row } from './useDischarges';

/** «Prevista 27/11/2026», or that nobody said when. */
export const expectedOf = ({ expectedOn }: Pick<Row, 'expectedOn'>) =>
  expectedOn ? dimissioni.expected(formatDate(expectedOn)) : dimissioni.noExpected;

/** What presses beside the stage: a death, an urgency, a social risk. The first alone, so that a row keeps two lines. */
const Flag = ({ row }: { row: Row }) => {
  if (row.deceased)
    return (
      <Tag tone="warning" icon="warning-circle">
        {dimissioni.deceased}
      </Tag>
    );
  if (row.urgent) return <UrgentTag />;
  return row.socialRisk ? <RiskTag /> : null;
};

/** The columns of the list. `now` is the moment it is (UTC), when known. */
export const columnsAt = (now: string | undefined): Column<Row>[] => [
  {
    id: 'who',
    head: dimissioni.person,
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
    id: 'ward',
    head: dimissioni.wardHead,
    className: 'who clip roomy',
    cell: (row) => (
      <>
        <span className="one-line">{row.ward || dimissioni.noWard}</span>
        <span className="quiet one-line num">{expectedOf(row)}</span>
      </>
    ),
  },
  {
    id: 'stage',
    head: dimissioni.stageHead,
    cell: (row) => (
      <span className="marks">
        <Flag row={row} />
        <StageTag row={row} />
      </span>
    ),
  },
  {
    id: 'clock',
    head: dimissioni.clockHead,
    className: 'clock',
    cell: (row) =>
      row.clock ? (
        <LiveClock clock={row.clock} asked={row.asked} now={now} />
      ) : (
        <span className="quiet">{dimissioni.noClock}</span>
      ),
  },
];
