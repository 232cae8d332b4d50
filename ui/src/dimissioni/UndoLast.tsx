import { useRef, useState } from 'react';
import { type DischargePage, useDo } from '../ipc';
import { Button, Dialog, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { undo as words } from '../words/undo';

type Props = { page: DischargePage; factId: string };

/** Undoing the last fact of a discharge later on: it says which, because it stays in the story beside its undoing. */
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

function UndoDialog({ page, factId, onClose }: Props & { onClose: () => void }) {
  const { dischargeId } = page;
  const box = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const undo = useDo('discharge.undo');
  const submit = useSubmit(() => []);
  const store = () =>
    submit.submit(async () => {
      await undo.mutateAsync({ dischargeId, factId });
      onClose();
      focusSoon('case-title');
      toast({ words: words.done });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={words.open} open onClose={onClose}>
      <div className="stack" ref={box}>
        <SubmitNotes submit={submit} />
        <p>{words.of(page.lastTitle)}</p>
        <div className="row">
          <Button
            autoFocus
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
