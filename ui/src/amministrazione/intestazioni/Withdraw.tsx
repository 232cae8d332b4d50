import { FormNotes } from '../../form/FormNotes';
import { useForm } from '../../form/useForm';
import { useKept } from '../../form/useKept';
import { type LetterheadView, useDo } from '../../ipc';
import { Button, TextField, useToast } from '../../kit';
import { common } from '../../words/common';
import { intestazioni as words } from '../../words/intestazioni';

type Props = { letterhead: LetterheadView; onDone: () => void };

/** Nobody writes with it any longer. A reason is asked because it stays in the log. */
export function Withdraw({ letterhead: { letterheadId, form: what }, onDone }: Props) {
  const {
    form: { reason },
    change: type,
    drop,
  } = useKept(`letterhead.${letterheadId}.withdraw`, { reason: '' });
  const withdraw = useDo('letterhead.withdraw');
  const say = useToast();
  const form = useForm({
    missing: reason.trim() ? [] : [{ field: 'reason', message: words.reasonMissing }],
    sending: {
      error: withdraw.error,
      isPending: withdraw.isPending,
      send: () => withdraw.mutateAsync({ letterheadId, reason: reason.trim() }),
    },
    done: () => {
      drop();
      say({ words: words.withdrew(what.name) });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <p>{words.withdrawWhat}</p>
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
        <Button type="submit" kind="danger" icon="ban" busy={withdraw.isPending}>
          {words.withdraw}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
