import { Button, TextField, useToast } from '../kit';
import { common } from '../words/common';
import { FormNotes } from './FormNotes';
import { type Sending, useForm } from './useForm';
import { useKept } from './useKept';

type Props = {
  /** What was typed is kept under this name until it is sent. */
  name: string;
  /** What is about to happen. */
  what: string;
  /** The field, what is said when it is empty, the button, and what is said once it is done. */
  words: { reason: string; reasonMissing: string; submit: string; done: string };
  danger?: boolean;
  sending: Omit<Sending<unknown>, 'send'>;
  send: (reason: string) => Promise<unknown>;
  onDone: () => void;
};

/** One thing to do, and why. A reason is asked because it stays in the log. */
export function ReasonForm({ name, what, words, danger, sending, send, onDone }: Props) {
  const { form: data, change: type, drop } = useKept(name, { reason: '' });
  const say = useToast();
  const reason = data.reason.trim();
  const form = useForm({
    missing: reason ? [] : [{ field: 'reason', message: words.reasonMissing }],
    sending: { error: sending.error, isPending: sending.isPending, send: () => send(reason) },
    done: () => {
      drop();
      say({ words: words.done });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <p>{what}</p>
      <FormNotes form={form} />
      <TextField
        id="reason"
        label={words.reason}
        required
        autoFocus
        value={data.reason}
        error={form.said('reason')}
        onChange={(text) => type({ reason: text })}
      />
      <div className="row">
        <Button
          type="submit"
          icon={danger ? 'ban' : 'check'}
          busy={sending.isPending}
          {...(danger ? { kind: 'danger' as const } : {})}
        >
          {words.submit}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
