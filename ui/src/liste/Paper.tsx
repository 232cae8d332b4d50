import { formatDate, longDate } from '../form/date';
import { civilDayOf } from '../form/when';
import { type UnitRow, useAsk, useChoices, useSession, type WaitingRow } from '../ipc';
import { liste } from '../words/liste';
import { unitsInOrder } from './columns';
import type { Filters } from './filter';
import { filterWords, listName, ROWS_PER_SHEET, sheetsOf } from './sheets';

const words = liste.paper;

type Props = { rows: readonly WaitingRow[]; filters: Filters; units: readonly UnitRow[]; now: Date };

/** Plain tables, one for each sheet: whose list, which day, which page. Only on paper. */
export function Paper({ rows, filters, units, now }: Props) {
  const { may, archiveName, example } = useSession();
  const territory = useAsk('territory.list', {}, { enabled: may('territory.read'), staleTime: 300_000 });
  const told = filterWords(filters, {
    kinds: useChoices('unitKind'),
    wings: useChoices('unitWing'),
    comuni: (territory.data?.comuni ?? []).map(({ belfiore, name }) => ({ value: belfiore, label: name })),
  });
  const sheets = sheetsOf(rows);
  const { scope } = filters;
  return (
    <div className="paper">
      {sheets.map((sheet, page) => (
        <section key={sheet[0]?.applicationId ?? 'empty'}>
          <header>
            <div>
              <h1>
                {words.title}: {listName(filters, units)}
              </h1>
              <p>
                {liste.scopes[scope]} · {words.asOf(longDate(civilDayOf(now)))} · {liste.found(rows.length)}
                {' · '}
                {words.filters}: {told.length > 0 ? told.join(', ') : words.all}
              </p>
              <p>{liste.order}</p>
            </div>
            <p>
              {words.page(page + 1, sheets.length)}
              <br />
              {archiveName}
              {example && ' · ESEMPIO'}
            </p>
          </header>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{liste.person}</th>
                <th scope="col">{words.age}</th>
                <th scope="col">{words.sex}</th>
                <th scope="col">{words.comune}</th>
                <th scope="col">{liste.unitsHead}</th>
                <th scope="col">{scope === 'waiting' ? words.since : words.applied}</th>
                <th scope="col">{scope === 'over' ? words.ended : words.days}</th>
                <th scope="col">{liste.stateHead}</th>
                <th scope="col">{words.urgency}</th>
                <th scope="col">{words.plan}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.map((row, index) => (
                <tr key={row.applicationId}>
                  <td>{page * ROWS_PER_SHEET + index + 1}</td>
                  <th scope="row">{row.fullName}</th>
                  <td>{row.age ?? ''}</td>
                  <td>{row.sex ?? ''}</td>
                  <td>{row.comune ?? ''}</td>
                  <td>
                    {unitsInOrder(row.places, filters.unitId)
                      .map(({ unit, wing }) => (wing ? `${unit} (${wing})` : unit))
                      .join(', ')}
                  </td>
                  <td>{formatDate((scope === 'waiting' ? row.enteredOn : row.appliedOn) ?? '')}</td>
                  <td>{scope === 'over' ? formatDate(row.leftOn ?? '') : (row.days ?? row.clockSentence)}</td>
                  <td>{scope === 'over' ? row.exitLabel : row.stageLabel}</td>
                  <td>{row.urgencyLabel}</td>
                  <td>{scope === 'waiting' ? (liste.planShort[row.plan] ?? row.plan) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
