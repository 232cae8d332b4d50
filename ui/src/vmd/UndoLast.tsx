import { useRef, useState } from 'react';
import { useDo, type VmdPage } from '../ipc';
import { Button, Dialog, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';

/** Undoing the last fact later on: it asks why, because the fact stays in the story beside its undoing. */
export function UndoLast({ page, factId }: { page: VmdPage; factId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="restore" onClick={() => setOpen(true)}>
        {vmd.undoLast}
      </Button>
      {open && <UndoDialog page={page} factId={factId} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ page, factId, onClose }: { page: VmdPage; factId: string; onClose: () => void }) {
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const undo = useDo('vmd.undo');
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'undo-reason', message: vmd.undoReasonMissing }]),
    {
      controlOf: (field) => (field === 'reason' ? 'undo-reason' : field),
      values: { 'undo-reason': reason },
    },
  );
  const store = () =>
    submit.submit(async () => {
      await undo.mutateAsync({ vmdId: page.row.vmdId, factId, reason: reason.trim() });
      onClose();
      focusSoon('case-title');
      toast({ words: vmd.undone });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={vmd.undoLast} open onClose={onClose}>
      <div className="stack" ref={box}>
        <SubmitNotes submit={submit} />
        <p>{vmd.undoOf(page.lastTitle)}</p>
        <TextField
          id="undo-reason"
          label={vmd.undoReason}
          required
          autoFocus
          value={reason}
          error={submit.error('undo-reason')}
          onChange={setReason}
        />
        <div className="row">
          <Button
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
            onClick={() => void store()}
          >
            {vmd.undoDo}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
