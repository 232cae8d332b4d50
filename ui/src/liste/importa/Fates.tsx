import { useRef, useState } from 'react';
import { type ImportPreview, useRefresh } from '../../ipc';
import { Banner, Button, Tabs } from '../../kit';
import { useFormKeys } from '../../persone/useFormKeys';
import { importa as words } from '../../words/importa';
import { FateRows } from './FateRows';
import { sums } from './mapping';
import { commit, goTo } from './open';
import { readingOf, useFates } from './useFates';

/** The fourth step: what becomes of every row, and the one button that writes. */
export function Fates({ preview }: { preview: ImportPreview }) {
  const box = useRef<HTMLElement>(null);
  const { fates, trouble, recount } = useFates(preview);
  const [tab, setTab] = useState(
    () => (preview.fates.find(({ code }) => code === 'doubtful') ?? preview.fates[0])?.code ?? '',
  );
  const [refused, setRefused] = useState(false);
  const refresh = useRefresh('import', 'import.rows');
  // The tab one is in stays, also when its last row has gone elsewhere.
  const shown = fates.filter(({ rows, code }) => rows > 0 || code === tab);
  const sum = sums(fates);
  const doubts = preview.fates.some(({ code }) => code === 'doubtful');
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
      {preview.notes.length > 0 && (
        <Banner tone="info">
          {preview.notes.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Banner>
      )}
      {trouble && (
        <Banner tone="danger" live>
          <p>{trouble}</p>
        </Banner>
      )}
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
          content: () => (
            <FateRows key={fate.code} fate={fate} read={readingOf(preview)} onAnswer={() => void recount()} />
          ),
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
