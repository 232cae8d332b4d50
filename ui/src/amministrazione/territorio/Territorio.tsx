import { useState } from 'react';
import { formatDate } from '../../form/date';
import { type ComuneRow, useAsk, useSession } from '../../ipc';
import { Banner, type Column, focusField, Grid, Tag } from '../../kit';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { AssignSubAmbito } from './AssignSubAmbito';

const words = amministrazione.territory;

const columns: Column<ComuneRow>[] = [
  {
    id: 'name',
    head: words.comune,
    rowHeader: true,
    className: 'who',
    cell: (row) => (
      <>
        <b>{row.name}</b>
        <span className="quiet num">{words.istat(row.istat)}</span>
      </>
    ),
  },
  { id: 'cap', head: words.cap, className: 'num', cell: (row) => row.cap },
  {
    id: 'population',
    head: words.population,
    className: 'num',
    cell: (row) => (
      <>
        {row.population.toLocaleString('it-IT', { useGrouping: 'always' as unknown as boolean })}
        <br />
        <span className="quiet">{words.populationYear(row.populationYear)}</span>
      </>
    ),
  },
  {
    id: 'sub',
    head: words.subAmbito,
    cell: (row) => row.subAmbito ?? <span className="quiet">{words.unset}</span>,
  },
  { id: 'from', head: words.from, className: 'num', cell: (row) => (row.from ? formatDate(row.from) : '') },
  {
    id: 'state',
    head: words.state,
    cell: (row) => (
      <Tag tone={row.confirmed ? 'success' : 'warning'}>
        {row.confirmed ? words.confirmed : words.toConfirm}
      </Tag>
    ),
  },
];

/** The comuni and the sub-ambito each belongs to, from which day, and who confirmed it. */
export function Territorio() {
  const { may } = useSession();
  const territory = useAsk('territory.list', {});
  const [belfiore, setBelfiore] = useState<string>();
  return (
    <Answer of={territory}>
      {({ comuni, subAmbiti, toConfirm }) => {
        const comune = comuni.find((row) => row.belfiore === belfiore);
        return (
          <div className="beside">
            <div className="stack fill">
              <Banner tone={toConfirm > 0 ? 'warning' : 'success'}>{words.toConfirmCount(toConfirm)}</Banner>
              <Grid
                label={words.table}
                rows={comuni}
                columns={columns}
                id={(row) => row.belfiore}
                selected={belfiore}
                onSelect={setBelfiore}
                onOpen={() => requestAnimationFrame(() => focusField('subAmbito'))}
              />
            </div>
            {may('territory.change') && (
              <aside className="card">
                {comune ? (
                  <AssignSubAmbito key={comune.belfiore} comune={comune} subAmbiti={subAmbiti} />
                ) : (
                  <p className="quiet">{words.pick}</p>
                )}
              </aside>
            )}
          </div>
        );
      }}
    </Answer>
  );
}
