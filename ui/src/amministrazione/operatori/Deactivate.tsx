import { FormNotes } from '../../form/FormNotes';
import { useForm } from '../../form/useForm';
import { useKept } from '../../form/useKept';
import { type OperatorView, useDo } from '../../ipc';
import { Button, TextField, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { common } from '../../words/common';

const words = amministrazione.operators;

/** Takes away an operator's key. A reason is asked because it stays in the log. */
export function Deactivate({ who, onDone }: { who: OperatorView; onDone: () => void }) {
  const {
    form: { reason },
    change: type,
    drop,
  } = useKept(`operator.${who.operatorId}.deactivate`, { reason: '' });
  const deactivate = useDo('operator.deactivate');
  const say = useToast();
  const form = useForm({
    missing: reason.trim() ? [] : [{ field: 'reason', message: words.reasonMissing }],
    sending: {
      error: deactivate.error,
      isPending: deactivate.isPending,
      send: () => deactivate.mutateAsync({ operatorId: who.operatorId, reason }),
    },
    done: () => {
      drop();
      say({ words: words.deactivated(who.name) });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <p>{words.deactivateWhat(who.name)}</p>
      <FormNotes form={form} />
      <TextField
        id="reason"
        label={words.reason}
        required
        autoFocus
        value={reason}
        error={form.said('reason')}
        onChange={(text) => type({ reason: text })}
      />
      <div className="row">
        <Button type="submit" kind="danger" icon="ban" busy={deactivate.isPending}>
          {words.deactivate}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
