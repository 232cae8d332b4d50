import { type FormEvent, useState } from 'react';
import { useKept } from '../../form/useKept';
import type { Entry } from '../../ipc';
import { Button, TextField } from '../../kit';
import { focusSoon } from '../../persone/focusSoon';
import { amministrazione } from '../../words/amministrazione';
import { added } from './entries';

const words = amministrazione.catalogues;

const start = { label: '', note: '' };

/** A word to add at the end of a list; what was typed stays until it is kept. */
export function NewWord({
  list,
  entries,
  onAdd,
}: {
  list: string;
  entries: readonly Entry[];
  onAdd: (next: readonly Entry[], told: string) => Promise<boolean>;
}) {
  const { form, change, drop } = useKept(`catalogue.${list}`, start);
  const [wrong, setWrong] = useState(false);
  const store = async (event: FormEvent) => {
    event.preventDefault();
    const label = form.label.trim();
    setWrong(!label);
    if (label && (await onAdd(added(entries, label, form.note), words.added(label)))) drop();
    focusSoon('new-word');
  };
  return (
    <form className="new-word" onSubmit={(event) => void store(event)} noValidate>
      <TextField
        id="new-word"
        label={words.add}
        hint={words.addHint}
        value={form.label}
        error={wrong && !form.label.trim() ? words.nameMissing : undefined}
        onChange={(label) => change({ label })}
      />
      <TextField id="new-note" label={words.note} value={form.note} onChange={(note) => change({ note })} />
      <Button type="submit" kind="outline" icon="plus">
        {words.addDo}
      </Button>
    </form>
  );
}
