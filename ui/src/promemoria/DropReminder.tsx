import type { FormEvent } from 'react';
import { useKept } from '../form/useKept';
import type { ReminderPage } from '../ipc';
import { Button, TextField } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { common } from '../words/common';
import { scadenze } from '../words/scadenze';
import { useReminderDeeds } from './useReminderDeeds';

const words = scadenze.reminder;

type Props = { page: ReminderPage; onBack: () => void; onDone: () => void };

/** A reminder that will not be done: why, which stays in the story. */
export function DropReminder({ page, onBack, onDone }: Props) {
  const { drop } = useReminderDeeds();
  const kept = useKept(`reminder.drop:${page.reminderId}`, { reason: '' });
  const { reason } = kept.form;
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'reminder-reason', message: words.reasonMissing }]),
    { controlOf: () => 'reminder-reason', values: { 'reminder-reason': reason } },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit.submit(async () => {
      await drop(page.reminderId, reason.trim());
      kept.drop();
      onDone();
    });
  };
  return (
    <form className="stack" noValidate onSubmit={send}>
      <SubmitNotes submit={submit} />
      <p>
        <b>{words.dropTitle}.</b> {page.form.text}
      </p>
      <TextField
        id="reminder-reason"
        label={words.reason}
        required
        autoFocus
        value={reason}
        error={submit.error('reminder-reason')}
        onChange={(why) => kept.change({ reason: why })}
      />
      <div className="row">
        <Button type="submit" keys="↵" busy={submit.busy}>
          {words.dropDo}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {common.back}
        </Button>
      </div>
    </form>
  );
}
