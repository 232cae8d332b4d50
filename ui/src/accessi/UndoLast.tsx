import { useRef, useState } from 'react';
import { type IntakePage, useDo } from '../ipc';
import { Button, Dialog, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { accessi } from '../words/accessi';

/** Undoing the last fact later on: it asks why, because the fact stays in the story beside its undoing. */
export function UndoLast({ page }: { page: IntakePage }) {
  const [open, setOpen] = useState(false);
  const factId = page.lastFact;
  if (!factId) return null;
  return (
    <>
      <Button kind="quiet" icon="restore" onClick={() => setOpen(true)}>
        {accessi.undoLast}
      </Button>
      {open && <UndoDialog page={page} factId={factId} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ page, factId, onClose }: { page: IntakePage; factId: string; onClose: () => void }) {
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const undo = useDo('intake.undo');
  const [reason, setReason] = useState('');
  const fact = page.timeline.find((entry) => entry.factId === factId);
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'undo-reason', message: accessi.undoReasonMissing }]),
    {
      controlOf: (field) => (field === 'reason' ? 'undo-reason' : field),
      values: { 'undo-reason': reason },
    },
  );
  const store = () =>
    submit.submit(async () => {
      await undo.mutateAsync({ intakeId: page.row.intakeId, factId, reason: reason.trim() });
      onClose();
      focusSoon('case-title');
      toast({ words: accessi.undone });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={accessi.undoLast} open onClose={onClose}>
      <div className="stack" ref={box}>
        <SubmitNotes submit={submit} />
        <p>{accessi.undoOf(fact?.title ?? '')}</p>
        <TextField
          id="undo-reason"
          label={accessi.undoReason}
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
            {accessi.undoDo}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
