import { useState } from 'react';
import { useAsk, useSession } from '../ipc';
import { Button, DateField, Select, TextArea, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { PersonPicker } from '../persone/PersonPicker';
import type { Submit } from '../persone/useSubmit';
import { scadenze } from '../words/scadenze';
import type { Typed } from './typed';

const words = scadenze.reminder;

type Props = {
  form: Typed;
  change: (patch: Partial<Typed>) => void;
  submit: Submit;
  /** The person can still be chosen: not once the reminder is written, nor when it is begun from a file. */
  choosing: boolean;
};

/** What, when, for whom. The day can be left as it is proposed: today. */
export function ReminderFields({ form, change, submit, choosing }: Props) {
  const { may, operatorId } = useSession();
  const operators = useAsk('operator.list', {}, { enabled: may('operator.read') });
  const [searched, setSearched] = useState('');
  const people = (operators.data ?? [])
    .filter(({ active, operatorId: id }) => active || id === form.for)
    .sort((a, b) => Number(b.operatorId === operatorId) - Number(a.operatorId === operatorId));
  return (
    <>
      <TextArea
        id="reminder-text"
        label={words.text}
        required
        autoFocus
        value={form.text}
        error={submit.error('reminder-text')}
        onChange={(text) => change({ text })}
      />
      <div className="reminder-when">
        <DateField
          id="reminder-on"
          label={words.on}
          required
          value={form.on}
          error={submit.error('reminder-on')}
          onChange={(on) => change({ on })}
        />
        <TextField
          id="reminder-at"
          label={words.at}
          inputMode="numeric"
          placeholder="hh:mm"
          hint={words.atHint}
          value={form.at}
          error={submit.error('reminder-at')}
          onChange={(at) => change({ at })}
        />
      </div>
      <Select
        id="reminder-for"
        label={words.to}
        none={words.anyone}
        value={form.for}
        error={submit.error('reminder-for')}
        choices={people.map(({ operatorId: id, name }) => ({
          value: id,
          label: id === operatorId ? scadenze.assign.me(name) : name,
        }))}
        onChange={(to) => change({ for: to })}
      />
      {form.personId ? (
        <p className="reminder-whom">
          <span>{words.personOf(form.fullName)}</span>
          {choosing && (
            <Button
              kind="quiet"
              icon="close"
              onClick={() => {
                change({ personId: null, fullName: '' });
                focusSoon('reminder-person');
              }}
            >
              {words.personDrop}
            </Button>
          )}
        </p>
      ) : choosing ? (
        <PersonPicker
          id="reminder-person"
          label={words.person}
          text={searched}
          onText={setSearched}
          onPick={({ personId, fullName }) => {
            setSearched('');
            change({ personId, fullName });
            focusSoon('reminder-save');
          }}
        />
      ) : (
        <p className="quiet">{words.personNone}</p>
      )}
    </>
  );
}
