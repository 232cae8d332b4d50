import { type FormEvent, useEffect, useRef } from 'react';
import { useKept } from '../../form/useKept';
import { useCatalogue } from '../../ipc';
import { Button, type Choice, Dialog } from '../../kit';
import { focusSoon } from '../../persone/focusSoon';
import { tooLong } from '../../persone/length';
import { SubmitNotes } from '../../persone/SubmitNotes';
import { useFormKeys } from '../../persone/useFormKeys';
import { useSubmit } from '../../persone/useSubmit';
import { domandaGesti } from '../../words/domandaGesti';
import { GestureField } from './GestureField';
import { type FieldSpec, type GestureSpec, idOf, missingOf } from './spec';
import { useAct } from './useAct';

type Props = {
  applicationId: string;
  /** The name under which what was typed is kept, when the window is closed before it is finished. */
  name: string;
  gesture: GestureSpec;
  onClose: () => void;
};

/** A gesture on an application: a day, one or two things, Enter. */
export function GestureDialog({ applicationId, name, gesture, onClose }: Props) {
  const box = useRef<HTMLFormElement>(null);
  const act = useAct(applicationId);
  const lists = useCatalogue()?.lists;
  const { form, change, drop } = useKept(`application.${name}:${applicationId}`, gesture.start);
  const submit = useSubmit(
    () => [
      ...missingOf(gesture, form),
      ...tooLong(form).map(({ field, message }) => ({ field: idOf(field), message })),
    ],
    {
      controlOf: idOf,
      values: Object.fromEntries(Object.entries(form).map(([field, value]) => [idOf(field), value])),
    },
  );
  const first = gesture.fields.find((field) => field.is !== 'day') ?? gesture.fields[0];
  const firstId = first && idOf(first.name);
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
  const choicesOf = ({ of, only }: Extract<FieldSpec, { is: 'choice' | 'select' }>): Choice[] => {
    if (typeof of !== 'string') return [...of];
    const all = (lists?.[of] ?? []).map(({ code, label }) => ({ value: code, label }));
    return only ? only.flatMap((code) => all.find(({ value }) => value === code) ?? []) : all;
  };
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
            choices={field.is === 'choice' || field.is === 'select' ? choicesOf(field) : []}
            error={submit.error(idOf(field.name))}
          />
        ))}
        <div className="row wide">
          <Button type="submit" keys="↵" busy={submit.busy}>
            {gesture.save}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {domandaGesti.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
