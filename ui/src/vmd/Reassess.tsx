import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useKept } from '../form/useKept';
import { useDo, type VmdPage } from '../ipc';
import { Button, TextField, useToast } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';

/** A new assessment linked to this one, because things changed. */
export function Reassess({ page, onLeave }: { page: VmdPage; onLeave: () => void }) {
  const { vmdId } = page.row;
  const [, go] = useLocation();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const reassess = useDo('vmd.reassess');
  const { form, change, drop } = useKept(`vmd.reassess:${vmdId}`, { motive: '' });
  const submit = useSubmit(
    () => (form.motive.trim() ? [] : [{ field: 'reassess-motive', message: vmd.reassessMotiveMissing }]),
    { controlOf: () => 'reassess-motive', values: { 'reassess-motive': form.motive } },
  );
  const store = () =>
    submit.submit(async () => {
      const opened = await reassess.mutateAsync({ vmdId, motive: form.motive.trim() });
      drop();
      go(`/vmd/${opened.vmdId}`);
      toast({ words: vmd.reassessed });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <div className="card stack" ref={box}>
      <h3>{vmd.reassessLong}</h3>
      <p className="quiet">{vmd.reassessWhat}</p>
      <SubmitNotes submit={submit} />
      <TextField
        id="reassess-motive"
        label={vmd.reassessMotive}
        required
        autoFocus
        value={form.motive}
        error={submit.error('reassess-motive')}
        onChange={(motive) => change({ motive })}
      />
      <div className="row">
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {vmd.reassessSave}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {vmd.leave}
        </Button>
      </div>
    </div>
  );
}
