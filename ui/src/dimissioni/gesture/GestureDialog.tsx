import { type FormEvent, useEffect, useRef } from 'react';
import { useKept } from '../../form/useKept';
import { useCatalogue } from '../../ipc';
import { Button, type Choice, Dialog } from '../../kit';
import { focusSoon } from '../../persone/focusSoon';
import { tooLong } from '../../persone/length';
import { SubmitNotes } from '../../persone/SubmitNotes';
import { useFormKeys } from '../../persone/useFormKeys';
import { useSubmit } from '../../persone/useSubmit';
import { dimissioneGesti } from '../../words/dimissioneGesti';
import { useAct } from '../useFact';
import { GestureField } from './GestureField';
import { controlOf, type FieldSpec, type GestureSpec, idOf, missingOf, momentIds, valuesOf } from './spec';

type Props = {
  dischargeId: string;
  /** The name under which what was typed is kept, when the window is closed before it is finished. */
  name: string;
  gesture: GestureSpec;
  /** What time it is for the archive, UTC. */
  now: string;
  onClose: () => void;
};

const focusOf = (field: FieldSpec) => (field.is === 'moment' ? momentIds.time : idOf(field.name));

/** A gesture on a discharge: one or two things, a day, Enter. */
export function GestureDialog({ dischargeId, name, gesture, now, onClose }: Props) {
  const box = useRef<HTMLFormElement>(null);
  const act = useAct(dischargeId);
  const lists = useCatalogue()?.lists;
  const { form, change, drop } = useKept(`discharge.${name}:${dischargeId}`, gesture.start);
  const submit = useSubmit(
    () => [
      ...missingOf(gesture, form),
      ...tooLong(form).map(({ field, message }) => ({ field: idOf(field), message })),
    ],
    { controlOf, values: valuesOf(form) },
  );
  const first = gesture.fields.find((field) => field.is !== 'day') ?? gesture.fields[0];
  const firstId = first && focusOf(first);
  useEffect(() => {
    if (firstId) focusSoon(firstId);
  }, [firstId]);
  const store = () =>
    submit.submit(async () => {
      await gesture.send(act, form);
      drop();
      onClose();
      // What comes next is where the work goes on; the window gives the focus back in the next frame.
      focusSoon(() => (document.getElementById('now') ? 'now' : 'case-title'), 60);
    });
  useFormKeys(box, { save: () => void store() });
  const choicesOf = (field: FieldSpec): Choice[] =>
    field.is === 'choice' ? (lists?.[field.of] ?? []).map(({ code, label }) => ({ value: code, label })) : [];
  return (
    <Dialog title={gesture.title} open onClose={onClose}>
      <form
        className="gesture"
        ref={box}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void store();
        }}
      >
        <div className="wide">
          <SubmitNotes submit={submit} />
          {gesture.why && <p className="quiet">{gesture.why}</p>}
        </div>
        {gesture.fields.map((field) => (
          <GestureField
            key={field.name}
            field={field}
            typed={form}
            change={change}
            choices={choicesOf(field)}
            error={submit.error}
            now={now}
          />
        ))}
        <div className="row wide">
          <Button type="submit" keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={submit.busy}>
            {gesture.save}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {dimissioneGesti.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
