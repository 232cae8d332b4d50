import { useRef, useState } from 'react';
import { Button, Dialog, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { undo as words } from '../words/undo';

type Props = {
  /** The fact that would be undone, in words. */
  fact: string;
  undo: (reason: string) => Promise<unknown>;
  /** What is awaited before saying that it was done. */
  after?: () => Promise<unknown>;
};

/** Undoing the last fact later on: it asks why, because the fact stays in the story beside its undoing. */
export function UndoLast(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="restore" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && <UndoDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ fact, undo, after, onClose }: Props & { onClose: () => void }) {
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'undo-reason', message: words.reasonMissing }]),
    {
      controlOf: (field) => (field === 'reason' ? 'undo-reason' : field),
      values: { 'undo-reason': reason },
    },
  );
  const store = () =>
    submit.submit(async () => {
      await undo(reason.trim());
      onClose();
      await after?.();
      focusSoon('case-title');
      toast({ words: words.done });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={words.open} open onClose={onClose}>
      <div className="stack" ref={box}>
        <SubmitNotes submit={submit} />
        <p>{words.of(fact)}</p>
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
