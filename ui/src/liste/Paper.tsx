import { longDate } from '../form/date';
import { civilDayOf } from '../form/when';
import { type UnitRow, useAsk, useChoices, useSession, type WaitingRow } from '../ipc';
import { liste } from '../words/liste';
import type { Filters } from './filter';
import { paperColumns } from './paperColumns';
import { filterWords, listName, ROWS_PER_SHEET, sheetsOf } from './sheets';

const words = liste.paper;

type Props = { rows: readonly WaitingRow[]; filters: Filters; units: readonly UnitRow[]; now: Date };

/**
 * Plain tables, one for each sheet: whose list, which day, which page. Only on paper, and only for the office: rows do not say who
 * consented to be named to the unit. What goes to a unit is exported.
 */
export function Paper({ rows, filters, units, now }: Props) {
  const { may, archiveName, example } = useSession();
  const territory = useAsk('territory.list', {}, { enabled: may('territory.read'), staleTime: 300_000 });
  const told = filterWords(filters, {
    kinds: useChoices('unitKind'),
    wings: useChoices('unitWing'),
    comuni: (territory.data?.comuni ?? []).map(({ belfiore, name }) => ({ value: belfiore, label: name })),
  });
  const sheets = sheetsOf(rows);
  const { scope, unitId } = filters;
  const columns = paperColumns(scope, unitId);
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
              <p>
                <b>{unitId ? words.internalUnit : words.internal}</b> · {liste.order}
              </p>
            </div>
            <p>
              {words.page(page + 1, sheets.length)}
              <br />
              {[!unitId && archiveName, example && 'ESEMPIO'].filter(Boolean).join(' · ')}
            </p>
          </header>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{liste.person}</th>
                {columns.map(({ head }) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.map((row, index) => (
                <tr key={row.applicationId}>
                  <td>{page * ROWS_PER_SHEET + index + 1}</td>
                  <th scope="row">
                    {row.deceased
                      ? `${row.fullName} (${liste.deceased(row.sex).toLowerCase()})`
                      : row.fullName}
                  </th>
                  {columns.map(({ head, cell }) => (
                    <td key={head}>{cell(row)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
