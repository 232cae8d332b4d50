import { useState } from 'react';
import { type InstrumentSummary, useAsk } from '../../ipc';
import { type Column, Grid, Tag } from '../../kit';
import { focusSoon } from '../../persone/focusSoon';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { Definition } from './Definition';

const words = amministrazione.instruments;

const columns: Column<InstrumentSummary>[] = [
  {
    id: 'title',
    head: words.title,
    rowHeader: true,
    className: 'who',
    cell: (row) => (
      <>
        <b>{row.short}</b>
        <span className="quiet">{row.domainLabel}</span>
      </>
    ),
  },
  {
    id: 'mode',
    head: words.mode,
    cell: (row) => words.modes[row.mode] ?? row.mode,
  },
  { id: 'version', head: words.version, className: 'num', cell: (row) => row.version },
  {
    id: 'state',
    head: words.state,
    cell: (row) => <Tag tone={row.on ? 'success' : 'neutral'}>{row.on ? words.on : words.off}</Tag>,
  },
];

/** The instruments of assessment, and one of them read in full. */
export function Strumenti() {
  const instruments = useAsk('instrument.list', {});
  const [id, setId] = useState<string>();
  return (
    <Answer of={instruments}>
      {(all) => {
        const picked = all.find((each) => each.id === id);
        return (
          <div className="reading">
            <Grid
              label={words.table}
              rows={all}
              columns={columns}
              id={(row) => row.id}
              selected={id}
              onSelect={setId}
              onOpen={(opened) => {
                setId(opened);
                focusSoon('definition-title');
              }}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrows must reach it */}
            <section className="text" tabIndex={0} aria-label={picked?.title ?? words.table}>
              {picked ? <Definition key={picked.id} of={picked} /> : <p className="quiet">{words.pick}</p>}
            </section>
          </div>
        );
      }}
    </Answer>
  );
}
