import { type FormEvent, useRef } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { civilDayOf } from '../form/when';
import { useDo, useSession } from '../ipc';
import { Button, Dialog, useToast } from '../kit';
import { useToday } from '../oggi/useToday';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { scadenze } from '../words/scadenze';
import type { Asked } from './open';
import { ReminderFields } from './ReminderFields';
import { controlOf, missingIn, type Typed, typedOf, valuesOf, wireOf } from './typed';

const words = scadenze.reminder;

type Props = { asked: Extract<Asked, { reminderId?: undefined }>; onClose: () => void };

/** A new reminder: today and for oneself unless told otherwise. What is typed is still there when the window is closed and opened again. */
export function NewReminder({ asked, onClose }: Props) {
  const { operatorId } = useSession();
  const box = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const tell = useTell();
  const save = useDo('reminder.save');
  const drop = useDo('reminder.drop');
  const day = useToday({ enabled: false }).data?.day ?? civilDayOf(new Date());
  const empty = { text: '', on: day, at: '', for: operatorId };
  const { form, change, discard, savedAt, failed } = useDraft<Typed>({
    kind: 'reminder.new',
    about: asked.personId ?? '',
    empty: typedOf(empty, asked),
    title: ({ text }) => words.draft(text.trim()),
  });
  const submit = useSubmit(() => missingIn(form), {
    controlOf,
    values: valuesOf(form),
  });
  const store = () =>
    submit.submit(async () => {
      const { reminderId } = await save.mutateAsync({
        reminderId: null,
        personId: form.personId,
        about: form.about,
        form: wireOf(form),
      });
      await discard();
      onClose();
      toast({
        words: words.saved,
        undo: () => tell(drop.mutateAsync({ reminderId, reason: scadenze.undoneAtOnce }), words.dropped),
      });
    });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void store();
  };
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={words.new} open onClose={onClose}>
      <form className="stack" ref={box} noValidate onSubmit={send}>
        <SubmitNotes submit={submit} />
        <ReminderFields form={form} change={change} submit={submit} choosing={asked.personId === null} />
        <div className="row">
          <Button
            id="reminder-save"
            type="submit"
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
          >
            {words.save}
          </Button>
          <DraftNote savedAt={savedAt} failed={failed} />
        </div>
      </form>
    </Dialog>
  );
}
