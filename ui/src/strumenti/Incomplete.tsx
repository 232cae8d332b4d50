import { useState } from 'react';
import { Button, focusField, TextArea } from '../kit';
import { strumenti } from '../words/strumenti';

/** A scale that cannot be finished (the person is tired, refuses, sleeps) is closed with the reason, and has no score. */
export function Incomplete({ busy, onClose }: { busy: boolean; onClose: (reason: string) => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  if (!open)
    return (
      <Button kind="outline" onClick={() => setOpen(true)}>
        {strumenti.incomplete}
      </Button>
    );
  return (
    <div className="card stack incomplete">
      <TextArea
        id="incompleteReason"
        label={strumenti.incompleteReason}
        hint={strumenti.incompleteHint}
        required
        autoFocus
        rows={2}
        value={reason}
        error={told && !reason.trim() ? strumenti.incompleteMissing : undefined}
        onChange={setReason}
      />
      <div className="row">
        <Button
          busy={busy}
          onClick={() => {
            setTold(true);
            if (reason.trim()) onClose(reason.trim());
            else focusField('incompleteReason');
          }}
        >
          {strumenti.incompleteDo}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {strumenti.goOn}
        </Button>
      </div>
    </div>
  );
}
