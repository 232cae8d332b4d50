import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { CallError, type Catalogue, call, type Entry, useSession } from '../../ipc';
import { Banner, Button, Tag, TextField, useToast, walkList } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { hidden, isOurs, moved, renamed } from './entries';
import { NewWord } from './NewWord';

const words = amministrazione.catalogues;

const rowId = (code: string) => `word-${code}`;
const focusRow = (code: string | undefined) =>
  requestAnimationFrame(() => code && document.getElementById(rowId(code))?.focus());

/** One list: the words that forms offer, in their order. Each change is kept at once and can be undone. */
export function WordList({ list, entries }: { list: string; entries: readonly Entry[] }) {
  const { may } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const [here, setHere] = useState(entries[0]?.code);
  const [naming, setNaming] = useState('');
  const [trouble, setTrouble] = useState('');
  const [said, setSaid] = useState('');
  const mayChange = may('catalogue.change');

  const write = async (next: readonly Entry[]) => {
    setTrouble('');
    await call('catalogue.set', { list, entries: [...next] });
    await client.invalidateQueries({ queryKey: ['catalogue.read'] });
  };
  /** Shows the new list at once; a refusal puts back the one that holds. */
  const set = async (next: readonly Entry[], told?: string) => {
    const before = entries;
    client.setQueryData<Catalogue>(['catalogue.read', {}], (now) =>
      now ? { ...now, lists: { ...now.lists, [list]: [...next] } } : now,
    );
    try {
      await write(next);
      if (told)
        toast({
          words: told,
          undo: () =>
            void write(before).then(
              () => toast({ words: words.back }),
              (thrown) => setTrouble(CallError.from(thrown).message),
            ),
        });
      return true;
    } catch (thrown) {
      const { fields, message } = CallError.from(thrown);
      setTrouble(fields.map((each) => each.message).join(' ') || message);
      await client.invalidateQueries({ queryKey: ['catalogue.read'] });
      return false;
    }
  };
  const move = (entry: Entry, step: -1 | 1) => {
    const next = moved(entries, entry.code, step);
    if (next === entries) return;
    void set(next);
    setSaid(words.moved(entry.label, next.indexOf(entry) + 1));
    focusRow(entry.code);
  };
  const hide = (entry: Entry) => {
    const at = entries.indexOf(entry);
    const neighbour = entries[at + 1]?.code ?? entries[at - 1]?.code;
    void set(hidden(entries, entry.code), words.hidden(entry.label));
    setHere(neighbour);
    focusRow(neighbour);
  };
  const onKeyDown = (event: KeyboardEvent, entry: Entry) => {
    if (!mayChange) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.altKey && step) move(entry, step);
    else if (event.key === 'Delete') hide(entry);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {trouble && (
        <Banner tone="danger" live>
          <p>{trouble}</p>
        </Banner>
      )}
      {mayChange && <NewWord list={list} entries={entries} onAdd={set} />}
      <p className="quiet">{words.keys}</p>
      <ol className="words-list" aria-label={words.words} onKeyDown={walkList}>
        {entries.map((entry) => (
          <li key={entry.code || entry.label} className={entry.code === here ? 'here' : undefined}>
            {naming === entry.code && entry.code ? (
              <Rename
                of={entry}
                onDone={async (label) => {
                  setNaming('');
                  if (label && label !== entry.label)
                    await set(renamed(entries, entry.code, label), words.renamed(label));
                  focusRow(entry.code);
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  data-stop
                  id={rowId(entry.code)}
                  className="word"
                  aria-current={entry.code === here || undefined}
                  aria-keyshortcuts={mayChange ? 'Alt+ArrowUp Alt+ArrowDown Delete' : undefined}
                  onFocus={() => setHere(entry.code)}
                  onClick={() => setHere(entry.code)}
                  onKeyDown={(event) => onKeyDown(event, entry)}
                >
                  {entry.label}
                  {entry.note && <span className="quiet">{entry.note}</span>}
                </button>
                <Tag tone={isOurs(entry) ? 'info' : 'neutral'}>
                  {isOurs(entry) ? words.ours : words.shipped}
                </Tag>
                {mayChange && entry.code === here && (
                  <span className="row tight">
                    <Step label={words.up(entry.label)} sign="↑" onPress={() => move(entry, -1)} />
                    <Step label={words.down(entry.label)} sign="↓" onPress={() => move(entry, 1)} />
                    {isOurs(entry) && (
                      <Button
                        kind="quiet"
                        icon="pencil"
                        aria-label={words.renameOf(entry.label)}
                        onClick={() => setNaming(entry.code)}
                      >
                        {words.rename}
                      </Button>
                    )}
                    <Button kind="quiet" aria-label={words.hideOf(entry.label)} onClick={() => hide(entry)}>
                      {words.hide}
                    </Button>
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

const Step = ({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) => (
  <button type="button" className="step-button" aria-label={label} onClick={onPress}>
    <span aria-hidden="true">{sign}</span>
  </button>
);

/** The new name of a word of the office; Escape leaves it as it was. */
function Rename({ of, onDone }: { of: Entry; onDone: (label: string) => void }) {
  const [label, setLabel] = useState(of.label);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(label.trim());
  };
  return (
    <form className="word row" onSubmit={submit} noValidate>
      <TextField
        id="rename-word"
        label={words.newName}
        autoFocus
        value={label}
        onChange={setLabel}
        onKeyDown={(event) => event.key === 'Escape' && onDone('')}
      />
      <Button type="submit" kind="outline" icon="check">
        {words.rename}
      </Button>
    </form>
  );
}
