import { useRef, useState } from 'react';
import type { VmdPage } from '../ipc';
import { Button, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';
import { useFact } from './useFact';

/** A closed assessment opens again when it was closed by mistake or things changed at once. */
export function Reopen({ page }: { page: VmdPage }) {
  const { vmdId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const reopen = useFact('vmd.reopen', vmdId);
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'reason', message: vmd.reopenReasonMissing }]),
    { values: { reason } },
  );
  const store = () =>
    submit.submit(async () => {
      await reopen({ vmdId, reason: reason.trim() }, vmd.reopened);
      focusSoon('case-title');
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <div className="stack" ref={box}>
      <SubmitNotes submit={submit} />
      <TextField
        id="reason"
        label={vmd.reopenReason}
        required
        value={reason}
        error={submit.error('reason')}
        onChange={setReason}
      />
      <div className="row">
        <Button icon="unlocked" busy={submit.busy} onClick={() => void store()}>
          {vmd.reopen}
        </Button>
      </div>
    </div>
  );
}
