import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type ReminderPage, useAsk, useDo, useSession } from '../ipc';
import { Banner, Button, Dialog, TextField, useToast } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { Answer } from '../shell/Answer';
import { scadenze } from '../words/scadenze';
import { DropReminder } from './DropReminder';
import { ReminderFields } from './ReminderFields';
import { type Changing, controlOf, missingIn, typedOf, valuesOf, wireOf } from './typed';
import { useReminderDeeds } from './useReminderDeeds';

const words = scadenze.reminder;

type Props = { reminderId: string; fullName: string; onClose: () => void };

/** A reminder that exists: read, changed, done, or no longer needed. */
export function EditReminder({ reminderId, fullName, onClose }: Props) {
  const page = useAsk('reminder.page', { reminderId });
  return (
    <Dialog title={words.edit} open onClose={onClose}>
      <Answer of={page}>{(open) => <Opened page={open} fullName={fullName} onClose={onClose} />}</Answer>
    </Dialog>
  );
}

function Opened({ page, fullName, onClose }: { page: ReminderPage; fullName: string; onClose: () => void }) {
  const { reminderId, personId } = page;
  const { may } = useSession();
  const box = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const tell = useTell();
  const save = useDo('reminder.save');
  const { complete, resume } = useReminderDeeds();
  const [dropping, setDropping] = useState(false);
  const before = page.form;
  const { form, change, discard, savedAt, failed } = useDraft<Changing>({
    kind: 'reminder.change',
    about: reminderId,
    empty: { ...typedOf(before, { personId, fullName, about: null }), note: '' },
    title: ({ text }) => words.changeDraft(text.trim()),
  });
  const submit = useSubmit(() => missingIn(form), {
    controlOf,
    values: valuesOf(form),
  });
  const done = useSubmit(() => []);
  const put = (wire: ReminderPage['form']) =>
    save.mutateAsync({ reminderId, personId, about: null, form: wire });
  const store = () =>
    submit.submit(async () => {
      await put(wireOf(form));
      await leave();
      toast({ words: words.changed, undo: () => tell(put(before), words.changedBack) });
    });
  const finish = () =>
    done.submit(async () => {
      await complete(reminderId, form.note.trim());
      await leave();
    });
  const leave = async () => {
    await discard();
    onClose();
  };
  const writes = may('deadline.change') && !page.over;
  useFormKeys(box, writes && !dropping ? { save: () => void store(), alt: { f: () => void finish() } } : {});
  const whose = personId && (
    <p>
      <Link href={`/persone/${personId}`} onClick={onClose}>
        {words.open(fullName || form.fullName)}
      </Link>
    </p>
  );
  if (!writes)
    return (
      <div className="stack">
        {page.over && (
          <Banner tone="neutral">
            <p>{words.over}</p>
          </Banner>
        )}
        <p>{before.text}</p>
        {whose}
        {page.over && may('deadline.change') && (
          <div className="row">
            <Button
              kind="outline"
              icon="restore"
              onClick={() => {
                resume(reminderId);
                onClose();
              }}
            >
              {words.resume}
            </Button>
          </div>
        )}
      </div>
    );
  if (dropping)
    return <DropReminder page={page} onBack={() => setDropping(false)} onDone={() => void leave()} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    void store();
  };
  return (
    <form className="stack" ref={box} noValidate onSubmit={send}>
      <SubmitNotes submit={submit} />
      <SubmitNotes submit={done} />
      <ReminderFields form={form} change={change} submit={submit} choosing={false} />
      {whose}
      <TextField
        id="reminder-note"
        label={words.note}
        hint={words.noteHint}
        value={form.note}
        error={done.error('reminder-note')}
        onChange={(note) => change({ note })}
      />
      <div className="row">
        <Button
          icon="check"
          keys="Alt F"
          aria-keyshortcuts="Alt+F"
          busy={done.busy}
          onClick={() => void finish()}
        >
          {words.complete}
        </Button>
        <Button
          kind="outline"
          type="submit"
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
        >
          {words.saveChanges}
        </Button>
        <Button kind="quiet" onClick={() => setDropping(true)}>
          {words.drop}
        </Button>
      </div>
      <DraftNote savedAt={savedAt} failed={failed} />
    </form>
  );
}
