import { useState } from 'react';
import { useCatalogue } from '../../ipc';
import { EmptyState, RadioChips, Skeleton } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { WordList } from './WordList';

const words = amministrazione.catalogues;

/** The lists of words that the office keeps itself. */
export function Cataloghi() {
  const catalogue = useCatalogue();
  const [picked, setPicked] = useState('');
  if (!catalogue) return <Skeleton />;
  const list = picked || (catalogue.editable[0] ?? '');
  if (!list)
    return (
      <EmptyState icon="list" title={words.none}>
        <p>{words.noneHint}</p>
      </EmptyState>
    );
  return (
    <div className="stack catalogue">
      <p className="quiet">{words.what}</p>
      <RadioChips
        id="list"
        label={words.list}
        value={list}
        choices={catalogue.editable.map((code) => ({ value: code, label: words.titles[code] ?? code }))}
        onChange={setPicked}
      />
      <WordList key={list} list={list} entries={catalogue.lists[list] ?? []} />
    </div>
  );
}
