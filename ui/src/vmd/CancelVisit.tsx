import { useRef, useState } from 'react';
import { formatDate } from '../form/date';
import type { AreaView, VmdPage } from '../ipc';
import { Button, Dialog, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';
import { useFact } from './useFact';

type Props = { page: VmdPage; planned: NonNullable<AreaView['planned']>; onClose: () => void };

/** A planned visit that will not be made, with the reason. */
export function CancelVisit({ page, planned, onClose }: Props) {
  const { vmdId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const cancel = useFact('vmd.cancel_visit', vmdId);
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'cancel-reason', message: vmd.cancelReasonMissing }]),
    {
      controlOf: (field) => (field === 'reason' ? 'cancel-reason' : field),
      values: { 'cancel-reason': reason },
    },
  );
  const store = () =>
    submit.submit(async () => {
      await cancel({ vmdId, areas: planned.form.areas, reason: reason.trim() }, vmd.cancelled);
      onClose();
      focusSoon('case-title');
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={vmd.cancelTitle} open onClose={onClose}>
      <div className="stack" ref={box}>
        <SubmitNotes submit={submit} />
        <p>{vmd.cancelWhat(formatDate(planned.form.on))}</p>
        <TextField
          id="cancel-reason"
          label={vmd.cancelReason}
          required
          autoFocus
          value={reason}
          error={submit.error('cancel-reason')}
          onChange={setReason}
        />
        <div className="row">
          <Button
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
            onClick={() => void store()}
          >
            {vmd.cancelTitle}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
