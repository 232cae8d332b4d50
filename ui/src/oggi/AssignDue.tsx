import { type FormEvent, useEffect, useRef } from 'react';
import { useKept } from '../form/useKept';
import { type DueRow, useAsk, useDo, useSession } from '../ipc';
import { Button, Dialog, Select, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { scadenze } from '../words/scadenze';
import { nameOf } from './place';
import { WhichDue } from './WhichDue';

const words = scadenze.assign;

/** Who answers for an obligation. Oneself is proposed; passing it from one person to another says why. */
export function AssignDue({ row, onClose }: { row: DueRow; onClose: () => void }) {
  const { may, operatorId } = useSession();
  const box = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const tell = useTell();
  const assign = useDo('deadline.assign');
  const operators = useAsk('operator.list', {}, { enabled: may('operator.read') });
  // Closed before it is finished, it is there again: unless somebody else has it by then.
  const { form, change, drop } = useKept(`due.assign:${nameOf(row.key)}:${row.assignedTo}`, {
    to: row.assignedTo === operatorId ? '' : operatorId,
    reason: '',
  });
  const { to, reason } = form;
  const people = (operators.data ?? []).filter(
    ({ active, operatorId: id }) => active && id !== row.assignedTo,
  );
  // Also taking it oneself from somebody says why, as a discharge does.
  const passing = row.assignedTo !== null && to !== '';
  const submit = useSubmit(
    () => [
      ...(to ? [] : [{ field: 'due-to', message: words.missing }]),
      ...(passing && !reason.trim() ? [{ field: 'due-reason', message: words.reasonMissing }] : []),
    ],
    { controlOf: (field) => `due-${field}`, values: { 'due-to': to, 'due-reason': reason } },
  );
  const name = people.find(({ operatorId: id }) => id === to)?.name ?? '';
  const store = () =>
    submit.submit(async () => {
      await assign.mutateAsync({ key: row.key, to, reason: reason.trim() });
      drop();
      onClose();
      const { key, assignedTo: before } = row;
      // What was nobody's cannot be given back to nobody: it passes on, with a reason.
      if (before === null) return toast({ words: words.done(name) });
      toast({
        words: words.done(name),
        undo: () =>
          tell(
            assign.mutateAsync({ key, to: before, reason: scadenze.undoneAtOnce }),
            words.undone(row.assignedName),
          ),
      });
    });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void store();
  };
  useFormKeys(box, { save: () => void store() });
  useEffect(() => focusSoon('due-to'), []);
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form className="stack" ref={box} noValidate onSubmit={send}>
        <SubmitNotes submit={submit} />
        <WhichDue row={row} />
        <Select
          id="due-to"
          label={words.to}
          none={words.none}
          required
          value={to}
          error={submit.error('due-to')}
          choices={people.map(({ operatorId: id, name: full }) => ({
            value: id,
            label: id === operatorId ? words.me(full) : full,
          }))}
          onChange={(next) => change({ to: next })}
        />
        {passing && (
          <TextField
            id="due-reason"
            label={words.reason}
            hint={words.reasonHint(row.assignedName)}
            required
            value={reason}
            error={submit.error('due-reason')}
            onChange={(why) => change({ reason: why })}
          />
        )}
        <div className="row">
          <Button type="submit" keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={submit.busy}>
            {words.do}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
