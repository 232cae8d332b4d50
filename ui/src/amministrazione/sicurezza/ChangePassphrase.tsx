import { useState } from 'react';
import { FormNotes } from '../../form/FormNotes';
import { blankTwice, NewPassphrase, twiceMissing } from '../../form/NewPassphrase';
import { useForm } from '../../form/useForm';
import { useDo } from '../../ipc';
import { Button, PassphraseField, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { secret } from '../../words/secret';

const words = amministrazione.security;

/** One's own passphrase; nothing is encrypted again. Once changed, the form starts anew and keeps nothing of it. */
export function ChangePassphrase() {
  const [round, setRound] = useState(0);
  return <Round key={round} onDone={() => setRound(round + 1)} />;
}

function Round({ onDone }: { onDone: () => void }) {
  const [current, setCurrent] = useState('');
  const [twice, setTwice] = useState(blankTwice);
  const change = useDo('session.change_passphrase');
  const say = useToast();
  const form = useForm({
    missing: [
      ...(current ? [] : [{ field: 'current', message: words.currentMissing }]),
      ...twiceMissing(twice),
    ],
    sending: {
      error: change.error,
      isPending: change.isPending,
      send: () => change.mutateAsync({ current, new: twice.passphrase }),
    },
    done: () => {
      say({ words: words.changed });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <h2>{words.passphraseTitle}</h2>
      <FormNotes form={form} />
      <PassphraseField
        id="current"
        label={words.current}
        required
        value={current}
        error={form.said('current')}
        onChange={setCurrent}
      />
      <NewPassphrase
        value={twice}
        onChange={setTwice}
        tried={form.attempt > 0}
        label={secret.newPassphrase}
      />
      <div>
        <Button type="submit" icon="key" busy={change.isPending}>
          {words.change}
        </Button>
      </div>
    </form>
  );
}
