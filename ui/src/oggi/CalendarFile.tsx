import { type FormEvent, useState } from 'react';
import { CallError, useDo } from '../ipc';
import { Button, Dialog, RadioChips, useToast } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { scadenze } from '../words/scadenze';

const words = scadenze.calendar;

/** How far ahead, in days. */
const ahead = ['7', '30', '90', '366'] as const;

/** Deadlines in a file for any calendar, without names. The folder is picked in a dialog of the computer: no path passes through this page. */
export function CalendarFile({ mine, onClose }: { mine: boolean; onClose: () => void }) {
  const toast = useToast();
  const write = useDo('deadline.export');
  const [days, setDays] = useState<(typeof ahead)[number]>('30');
  const [whose, setWhose] = useState(mine ? 'mine' : 'all');
  const submit = useSubmit(() => [], {
    controlOf: (field) => `calendar-${field}`,
    values: { 'calendar-days': days },
  });
  const store = (event: FormEvent) => {
    event.preventDefault();
    void submit.submit(async () => {
      try {
        const { file, events } = await write.mutateAsync({ mine: whose === 'mine', days: Number(days) });
        onClose();
        toast({ words: words.done(file, events) });
      } catch (thrown) {
        // Closing the dialog of the computer without choosing is no refusal.
        if (CallError.from(thrown).code !== 'cancelled') throw thrown;
      }
    });
  };
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form className="stack" noValidate onSubmit={store}>
        <SubmitNotes submit={submit} />
        <p>{words.what}</p>
        <RadioChips
          id="calendar-days"
          label={words.days}
          value={days}
          error={submit.error('calendar-days')}
          choices={ahead.map((value) => ({ value, label: words.daysOf(Number(value)) }))}
          onChange={setDays}
        />
        <RadioChips
          id="calendar-mine"
          label={words.whose}
          value={whose}
          choices={[
            { value: 'mine', label: words.mine },
            { value: 'all', label: words.all },
          ]}
          onChange={setWhose}
        />
        <div className="row">
          <Button type="submit" icon="download" busy={submit.busy}>
            {words.do}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
