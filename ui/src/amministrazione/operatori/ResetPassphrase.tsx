import { useState } from 'react';
import { FormNotes } from '../../form/FormNotes';
import { blankTwice, NewPassphrase, twiceMissing } from '../../form/NewPassphrase';
import { useForm } from '../../form/useForm';
import { type OperatorView, useDo } from '../../ipc';
import { Button, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { common } from '../../words/common';
import { secret } from '../../words/secret';

const words = amministrazione.operators;

/** A new passphrase for someone who lost it, or who comes back. */
export function ResetPassphrase({ who, onDone }: { who: OperatorView; onDone: () => void }) {
  const [twice, setTwice] = useState(blankTwice);
  const reset = useDo('operator.reset_passphrase');
  const say = useToast();
  const form = useForm({
    missing: twiceMissing(twice),
    sending: {
      error: reset.error,
      isPending: reset.isPending,
      send: () => reset.mutateAsync({ operatorId: who.operatorId, passphrase: twice.passphrase }),
    },
    done: () => {
      say({ words: words.wasReset(who.name) });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <FormNotes form={form} />
      <NewPassphrase
        value={twice}
        onChange={setTwice}
        tried={form.attempt > 0}
        label={secret.newPassphrase}
      />
      <div className="row">
        <Button type="submit" icon="key" busy={reset.isPending}>
          {common.save}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
