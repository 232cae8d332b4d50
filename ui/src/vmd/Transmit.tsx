import { useRef } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import type { VmdPage } from '../ipc';
import { Button, Skeleton, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { tooLong } from '../persone/length';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';
import { useFact } from './useFact';

const empty = { to: '', note: '' };

/** To whom the outcome was sent. */
export function Transmit({ page, onDone }: { page: VmdPage; onDone: () => void }) {
  const { vmdId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const transmit = useFact('vmd.transmit', vmdId);
  const { form, change, ready, savedAt, failed, discard } = useDraft({
    kind: 'vmd.transmit',
    about: vmdId,
    empty,
    title: () => vmd.transmitDraft(page.person.fullName),
  });
  const submit = useSubmit(
    () => [...tooLong(form), ...(form.to.trim() ? [] : [{ field: 'to', message: vmd.transmitToMissing }])],
    { values: form },
  );
  const store = () =>
    submit.submit(async () => {
      await transmit({ vmdId, to: form.to.trim(), note: form.note.trim() }, vmd.transmitted);
      await discard();
      onDone();
      focusSoon('now');
    });
  useFormKeys(box, { save: () => void store() });
  if (!ready) return <Skeleton />;
  return (
    <div className="stack" ref={box}>
      <SubmitNotes submit={submit} />
      <TextField
        id="to"
        label={vmd.transmitTo}
        hint={vmd.transmitToHint}
        required
        value={form.to}
        error={submit.error('to')}
        onChange={(to) => change({ to })}
      />
      <TextField
        id="note"
        label={vmd.transmitNote}
        value={form.note}
        error={submit.error('note')}
        onChange={(note) => change({ note })}
      />
      <div className="row">
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {vmd.transmitSave}
        </Button>
      </div>
      <DraftNote savedAt={savedAt} failed={failed} />
    </div>
  );
}
