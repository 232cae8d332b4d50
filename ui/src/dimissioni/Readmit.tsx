import { type FormEvent, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { formatDate, parseDate } from '../form/date';
import { useKept } from '../form/useKept';
import { type DischargePage, useDo } from '../ipc';
import { Button, DateField, Dialog, TextArea, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { dimissioneGesti as words } from '../words/dimissioneGesti';
import { dayOf, idOf } from './gesture/spec';

type Props = { page: DischargePage; today: string; onClose: () => void };

/** A new admission: this discharge ends, and the work goes on in the one that follows. */
export function Readmit({ page, today, onClose }: Props) {
  const { dischargeId } = page;
  const [, go] = useLocation();
  const toast = useToast();
  const box = useRef<HTMLFormElement>(null);
  const readmit = useDo('discharge.readmit');
  const { form, change, drop } = useKept(`discharge.readmit:${dischargeId}`, {
    on: formatDate(today),
    note: '',
  });
  const submit = useSubmit(
    () => {
      if ('trouble' in parseDate(form.on)) return [{ field: idOf('on'), message: words.badOn }];
      return form.on.trim() ? [] : [{ field: idOf('on'), message: words.onMissing }];
    },
    { controlOf: idOf, values: { [idOf('on')]: form.on, [idOf('note')]: form.note } },
  );
  useEffect(() => focusSoon(idOf('on')), []);
  const store = () =>
    submit.submit(async () => {
      const opened = await readmit.mutateAsync({ dischargeId, on: dayOf(form.on), note: form.note.trim() });
      drop();
      onClose();
      go(`/dimissioni/${opened.dischargeId}`);
      toast({ words: words.readmit.said });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={words.readmit.title} open onClose={onClose}>
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
          <p className="quiet">{words.readmit.why}</p>
        </div>
        <DateField
          id={idOf('on')}
          label={words.readmit.on}
          required
          value={form.on}
          error={submit.error(idOf('on'))}
          onChange={(on) => change({ on })}
        />
        <TextArea
          id={idOf('note')}
          wide
          label={words.note}
          value={form.note}
          error={submit.error(idOf('note'))}
          onChange={(note) => change({ note })}
        />
        <div className="row wide">
          <Button type="submit" keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={submit.busy}>
            {words.readmit.save}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
