import { useRef, useState } from 'react';
import { call, type PlanPage } from '../ipc';
import { Button, Dialog, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useRefresh } from '../sedute/useRefresh';
import { progetti } from '../words/progetti';

const words = progetti.undo;

/** Undoing the last fact later on: it asks why, because the fact stays in the story beside its undoing. */
export function UndoPlan({ page, factId }: { page: PlanPage; factId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="restore" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && <UndoDialog page={page} factId={factId} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ page, factId, onClose }: { page: PlanPage; factId: string; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'undo-reason', message: words.reasonMissing }]),
    { controlOf: () => 'undo-reason', values: { 'undo-reason': reason } },
  );
  const store = () =>
    submit.submit(async () => {
      await call('plan.undo', { planId: page.planId, factId, reason: reason.trim() });
      onClose();
      await refresh();
      toast({ words: words.done });
      focusSoon('case-title');
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={words.open} open onClose={onClose}>
      <div className="stack" ref={box}>
        <SubmitNotes submit={submit} />
        <p>{words.of(page.lastTitle)}</p>
        <TextField
          id="undo-reason"
          label={words.reason}
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
            {words.do}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
