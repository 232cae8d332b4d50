import { formatDate } from '../form/date';
import type { WaitingRow } from '../ipc';
import { liste } from '../words/liste';
import { unitsInOrder } from './columns';
import type { Scope } from './filter';

const words = liste.paper;

/** What stands under a heading, for each row. */
export type PaperColumn = { head: string; cell: (row: WaitingRow) => string | number };

const day = (iso: string | null | undefined) => (iso ? formatDate(iso) : '');

const who: readonly PaperColumn[] = [
  { head: words.age, cell: (row) => row.age ?? '' },
  { head: words.sex, cell: (row) => row.sex ?? '' },
  { head: words.comune, cell: (row) => row.comune ?? '' },
];
const applied: PaperColumn = { head: words.applied, cell: (row) => day(row.appliedOn) };
const since: PaperColumn = { head: words.since, cell: (row) => day(row.enteredOn) };
const urgency: PaperColumn = { head: words.urgency, cell: (row) => row.urgencyLabel };

/** Everything that the list of the district says. */
const ofDistrict = (scope: Scope): PaperColumn[] => [
  {
    head: liste.unitsHead,
    cell: ({ places }) =>
      unitsInOrder(places, '')
        .map(({ unit, wing }) => (wing ? `${unit} (${wing})` : unit))
        .join(', '),
  },
  scope === 'waiting' ? since : applied,
  scope === 'over'
    ? { head: words.ended, cell: (row) => day(row.leftOn) }
    : { head: words.days, cell: (row) => row.days ?? row.clockSentence },
  { head: liste.stateHead, cell: (row) => (scope === 'over' ? row.exitLabel : row.stageLabel) },
  urgency,
  ...(scope === 'waiting'
    ? [{ head: words.plan, cell: (row: WaitingRow) => liste.planShort[row.plan] ?? row.plan }]
    : []),
];

/** The list of one unit says of it alone: neither where else one waits, nor what is done meanwhile. */
function ofUnit(scope: Scope, unitId: string): PaperColumn[] {
  const place = (row: WaitingRow) => row.places.find((each) => each.unitId === unitId);
  const wing: PaperColumn = { head: words.wing, cell: (row) => place(row)?.wing ?? '' };
  if (scope === 'applied') return [applied, urgency, wing];
  if (scope === 'over')
    return [
      { head: words.since, cell: (row) => day(place(row)?.enteredOn) },
      { head: words.ended, cell: (row) => day(place(row)?.leftOn) },
      { head: words.exit, cell: (row) => place(row)?.exitLabel ?? '' },
      wing,
    ];
  return [
    since,
    { head: words.days, cell: (row) => row.days ?? '' },
    urgency,
    { head: words.suspended, cell: (row) => (row.suspended ? words.yes : '') },
    wing,
    {
      head: words.offer,
      // `answerBy` is that of the unit whose list was asked for.
      cell: (row) => liste.offerWords(place(row)?.turn ?? null, row.answerBy && formatDate(row.answerBy)),
    },
  ];
}

/** The columns of the sheets, after the number and the name. `unitId` is the unit whose list it is, empty for the district. */
export const paperColumns = (scope: Scope, unitId: string): PaperColumn[] => [
  ...who,
  ...(unitId ? ofUnit(scope, unitId) : ofDistrict(scope)),
];
