import { useState } from 'react';
import { FormNotes } from '../../form/FormNotes';
import { blankTwice, NewPassphrase, twiceMissing } from '../../form/NewPassphrase';
import { useForm } from '../../form/useForm';
import { useGiveUp } from '../../form/useGiveUp';
import { useKept } from '../../form/useKept';
import { type OperatorView, useCatalogue, useDo } from '../../ipc';
import { Button, CheckChips, TextField, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { common } from '../../words/common';

const words = amministrazione.operators;

/** The name under which an unfinished form is kept. */
export const keptName = (who: OperatorView | null) => `operator.${who?.operatorId ?? 'new'}`;

type Props = { who: OperatorView | null; onDone: () => void; onReopen: () => void };

/**
 * A new operator, who types a first passphrase, or the data of one who is there. Closed before it is saved it keeps what was typed, but for
 * the passphrase: another one sits at this screen.
 */
export function EditOperator({ who, onDone, onReopen }: Props) {
  const name = keptName(who);
  const {
    form: data,
    change: type,
    drop,
  } = useKept(name, {
    name: who?.name ?? '',
    roles: who?.roles ?? [],
    body: who?.body ?? '',
    email: who?.email ?? '',
  });
  const [twice, setTwice] = useState(blankTwice);
  const add = useDo('operator.add');
  const change = useDo('operator.change');
  const say = useToast();
  const choices = (useCatalogue()?.roles ?? []).map(({ code, label }) => ({ value: code, label }));
  const form = useForm({
    missing: [
      ...(data.name.trim() ? [] : [{ field: 'name', message: words.nameMissing }]),
      ...(data.roles.length > 0 ? [] : [{ field: 'roles', message: words.rolesMissing }]),
      ...(who ? [] : twiceMissing(twice)),
    ],
    sending: {
      error: who ? change.error : add.error,
      isPending: add.isPending || change.isPending,
      send: () =>
        who
          ? change.mutateAsync({ operatorId: who.operatorId, form: data })
          : add.mutateAsync({ form: data, passphrase: twice.passphrase }),
    },
    done: () => {
      drop();
      say({ words: (who ? words.changed : words.added)(data.name.trim()) });
      onDone();
    },
  });
  const giveUp = useGiveUp(name, { drop, said: words.dropped, onDone, onReopen });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <FormNotes form={form} />
      <TextField
        id="name"
        label={words.name}
        required
        autoFocus
        value={data.name}
        error={form.said('name')}
        onChange={(text) => type({ name: text })}
      />
      <CheckChips
        id="roles"
        label={words.roles}
        required
        value={data.roles}
        error={form.said('roles')}
        choices={choices}
        onChange={(roles) => type({ roles })}
      />
      <div className="columns">
        <TextField
          id="body"
          label={words.body}
          value={data.body}
          error={form.said('body')}
          onChange={(body) => type({ body })}
        />
        <TextField
          id="email"
          label={words.email}
          type="email"
          value={data.email}
          error={form.said('email')}
          onChange={(email) => type({ email })}
        />
      </div>
      {!who && (
        <NewPassphrase
          value={twice}
          onChange={setTwice}
          tried={form.attempt > 0}
          label={words.firstPassphrase}
        />
      )}
      <div className="row">
        <Button type="submit" icon="check" busy={add.isPending || change.isPending}>
          {who ? common.save : words.add}
        </Button>
        <Button kind="quiet" onClick={giveUp}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
