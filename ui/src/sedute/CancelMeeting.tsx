import { useRef, useState } from 'react';
import { call, useRefresh } from '../ipc';
import { Button, Dialog, TextField, useToast } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { sedute } from '../words/sedute';

const words = sedute.cancel;

/** A meeting that will not be held: why, and what becomes of its cases. */
export function CancelMeeting({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const refresh = useRefresh('meeting');
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'cancel-reason', message: words.reasonMissing }]),
    { controlOf: () => 'cancel-reason', values: { 'cancel-reason': reason } },
  );
  const store = () =>
    submit.submit(async () => {
      await call('meeting.cancel', { meetingId, reason: reason.trim() });
      onClose();
      await refresh();
      toast({ words: words.done });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <div className="stack" ref={box}>
        <SubmitNotes submit={submit} />
        <p>{words.what}</p>
        <TextField
          id="cancel-reason"
          label={words.reason}
          required
          autoFocus
          value={reason}
          error={submit.error('cancel-reason')}
          onChange={setReason}
        />
        <div className="row">
          <Button
            kind="danger"
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
