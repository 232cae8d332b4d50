import { type FormEvent, useEffect, useRef } from 'react';
import { useKept } from '../form/useKept';
import { type DueRow, useChoices, useDo } from '../ipc';
import { Button, Dialog, RadioChips, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { scadenze } from '../words/scadenze';
import { nameOf } from './place';
import { WhichDue } from './WhichDue';

const words = scadenze.waive;

/** The motive that says nothing by itself. */
const OTHER = 'altro';

/** An obligation that will not be met: why, and by whom, stays written. It can be undone now or later. */
export function WaiveDue({ row, onClose }: { row: DueRow; onClose: () => void }) {
  const box = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const tell = useTell();
  const motives = useChoices('waiverMotive');
  const waive = useDo('deadline.waive');
  const resume = useDo('deadline.resume');
  const { form, change, drop } = useKept(`due.waive:${nameOf(row.key)}`, { motive: '', note: '' });
  const { motive, note } = form;
  const submit = useSubmit(
    () => [
      ...(motive ? [] : [{ field: 'due-motive', message: words.motiveMissing }]),
      ...(motive === OTHER && !note.trim() ? [{ field: 'due-note', message: words.noteMissing }] : []),
    ],
    { controlOf: (field) => `due-${field}`, values: { 'due-motive': motive, 'due-note': note } },
  );
  const store = () =>
    submit.submit(async () => {
      const { key } = row;
      await waive.mutateAsync({ key, motive, note: note.trim() });
      drop();
      onClose();
      toast({ words: scadenze.waivedDone, undo: () => tell(resume.mutateAsync({ key }), words.undone) });
    });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void store();
  };
  useFormKeys(box, { save: () => void store() });
  useEffect(() => focusSoon('due-motive'), []);
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form className="stack" ref={box} noValidate onSubmit={send}>
        <SubmitNotes submit={submit} />
        <WhichDue row={row} />
        <p className="quiet">{words.what}</p>
        <RadioChips
          id="due-motive"
          label={words.motive}
          required
          value={motive}
          error={submit.error('due-motive')}
          choices={motives}
          onChange={(next) => change({ motive: next })}
        />
        <TextField
          id="due-note"
          label={words.note}
          required={motive === OTHER}
          value={note}
          error={submit.error('due-note')}
          onChange={(text) => change({ note: text })}
        />
        <div className="row">
          <Button type="submit" keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={submit.busy}>
            {words.do}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
