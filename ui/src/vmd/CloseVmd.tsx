import { useEffect, useRef } from 'react';
import { useKept } from '../form/useKept';
import { useChoices, type VmdPage } from '../ipc';
import { Button, RadioChips, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';
import { useFact } from './useFact';

/** How the assessment ends. */
export function CloseVmd({ page, onLeave }: { page: VmdPage; onLeave: () => void }) {
  const { vmdId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const outcomes = useChoices('vmdClosure');
  const close = useFact('vmd.close', vmdId);
  const { form, change, drop } = useKept(`vmd.close:${vmdId}`, { outcome: '', note: '' });
  const submit = useSubmit(
    () => (form.outcome ? [] : [{ field: 'outcome', message: vmd.closeOutcomeMissing }]),
    { values: form },
  );
  useEffect(() => focusSoon('outcome'), []);
  const store = () =>
    submit.submit(async () => {
      await close({ vmdId, outcome: form.outcome, note: form.note.trim() }, vmd.closed);
      drop();
      onLeave();
      focusSoon('case-title');
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <div className="card stack" ref={box}>
      <h3>{vmd.closeTitle}</h3>
      <SubmitNotes submit={submit} />
      <RadioChips
        id="outcome"
        label={vmd.closeOutcome}
        required
        value={form.outcome}
        error={submit.error('outcome')}
        choices={outcomes}
        onChange={(outcome) => change({ outcome })}
      />
      <TextField
        id="note"
        label={vmd.closeNote}
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
          {vmd.closeSave}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {vmd.leave}
        </Button>
      </div>
    </div>
  );
}
