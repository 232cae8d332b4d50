import { useRef, useState } from 'react';
import { type ImportPreview, useRefresh } from '../../ipc';
import { Banner, Button, Tabs } from '../../kit';
import { useFormKeys } from '../../persone/useFormKeys';
import { importa as words } from '../../words/importa';
import { FateRows } from './FateRows';
import { sums } from './mapping';
import { commit, decidedRows, goTo, useImport } from './open';

/** The fourth step: what becomes of every row, and the one button that writes. */
export function Fates({ preview }: { preview: ImportPreview }) {
  const box = useRef<HTMLElement>(null);
  const decided = decidedRows(useImport());
  const shown = preview.fates.filter(({ rows }) => rows > 0);
  const [tab, setTab] = useState(shown.find(({ code }) => code === 'doubtful')?.code ?? shown[0]?.code ?? '');
  const [refused, setRefused] = useState(false);
  const refresh = useRefresh('import', 'import.rows');
  const read = { sha256: preview.sha256, options: preview.options };
  const sum = sums(preview.fates, decided);
  const doubts = preview.fates.some(({ code, rows }) => code === 'doubtful' && rows > 0);
  const write = () => {
    setRefused(sum.written === 0);
    if (sum.written > 0) void commit(refresh);
  };
  useFormKeys(box, { save: write });
  return (
    <section className="card stack" aria-labelledby="import-step" ref={box}>
      <h2 id="import-step" tabIndex={-1}>
        {words.fates}
      </h2>
      <div role="status">
        <p>
          <b>{words.summary(sum.written, sum.known, sum.out)}</b>
        </p>
        {doubts && <p>{words.doubtLeft(sum.undecided)}</p>}
      </div>
      {refused && (
        <Banner tone="danger" live>
          {words.nothingToWrite}
        </Banner>
      )}
      <Tabs
        label={words.fatesTabs}
        selected={tab}
        onSelect={setTab}
        leaves={shown.map((fate) => ({
          id: fate.code,
          label: words.fateTab(fate.label, fate.rows),
          content: () => <FateRows key={fate.code} fate={fate} read={read} onWrite={write} />,
        }))}
      />
      <div className="row">
        <Button icon="check" keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" onClick={write}>
          {words.commit}
        </Button>
        <Button kind="quiet" icon="arrow-left" onClick={() => goTo('units')}>
          {words.back}
        </Button>
      </div>
    </section>
  );
}
