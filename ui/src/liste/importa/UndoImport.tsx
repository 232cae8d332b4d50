import { FormNotes } from '../../form/FormNotes';
import { useForm } from '../../form/useForm';
import { useKept } from '../../form/useKept';
import { type ImportEntry, useDo } from '../../ipc';
import { Button, TextField, useToast } from '../../kit';
import { importa as words } from '../../words/importa';

/** Takes a whole import back: it says first what goes and what stays, and asks why. */
export function UndoImport({ entry, onDone }: { entry: ImportEntry; onDone: () => void }) {
  const {
    form: { reason },
    change: type,
    drop,
  } = useKept(`import.${entry.importId}.undo`, { reason: '' });
  const undo = useDo('import.undo');
  const say = useToast();
  const form = useForm({
    missing: reason.trim() ? [] : [{ field: 'reason', message: words.undoReasonMissing }],
    sending: {
      error: undo.error,
      isPending: undo.isPending,
      send: () => undo.mutateAsync({ importId: entry.importId, reason: reason.trim() }),
    },
    done: ({ applications, people, kept }) => {
      drop();
      say({ words: words.undone(applications, people, kept) });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <p>{words.undoWhat(entry.rows)}</p>
      <p>{words.undoKeeps}</p>
      <FormNotes form={form} />
      <TextField
        id="reason"
        label={words.undoReason}
        required
        autoFocus
        value={reason}
        error={form.said('reason')}
        onChange={(text) => type({ reason: text })}
      />
      <div className="row">
        <Button type="submit" kind="danger" icon="restore" busy={undo.isPending}>
          {undo.isPending ? words.undoing : words.undoDo}
        </Button>
        {!undo.isPending && (
          <Button kind="quiet" onClick={onDone}>
            {words.undoLeave}
          </Button>
        )}
      </div>
    </form>
  );
}
