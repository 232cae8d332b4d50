import { useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type IntakePage, useChoices } from '../ipc';
import { Button, RadioChips, Skeleton } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { accessi } from '../words/accessi';
import { OutcomeFields } from './OutcomeFields';
import { emptyOutcome, type OutcomeTyped, untellable, type What, whats } from './outcome';
import { useFact } from './useFact';

const verb: Record<What, string> = {
  orient: accessi.saveOrient,
  activate: accessi.saveActivate,
  refer: accessi.saveRefer,
  close: accessi.saveClose,
};

/** Once sent to VMD, the assessment is there to be opened. */
const nextFocus = ({ what, to }: OutcomeTyped) =>
  what === 'close' ? 'case-title' : what === 'refer' && to === 'vmd' ? 'open-vmd' : 'what';

/** Orienting, activating, referring, closing: first which, then only its own fields. */
export function OutcomeForm({ page, proposed }: { page: IntakePage; proposed: What | '' }) {
  const { intakeId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const destinations = useChoices('destination');
  const [start] = useState<OutcomeTyped>({
    ...emptyOutcome,
    urgent: page.row.urgent,
  });
  const orient = useFact('intake.orient', intakeId);
  const activate = useFact('intake.activate', intakeId);
  const refer = useFact('intake.refer', intakeId);
  const close = useFact('intake.close', intakeId);
  const draft = useDraft<OutcomeTyped>({
    kind: 'intake.outcome',
    about: intakeId,
    empty: start,
    title: () => accessi.outcomeDraft(page.person.fullName),
  });
  const { change } = draft;
  const [used, setUsed] = useState(false);
  // Until someone chooses, what is done is what the assessment calls for, and the outcome is the one the facts lead to.
  const form: OutcomeTyped = {
    ...draft.form,
    what: draft.form.what || (used ? '' : proposed),
    outcome: draft.form.outcome || (page.naturalOutcome ?? ''),
  };
  const submit = useSubmit(() => untellable(form), { values: form });

  const act = (): Promise<unknown> => {
    switch (form.what) {
      case 'orient':
        return orient({ intakeId, services: form.services, note: form.orientNote.trim() }, accessi.oriented);
      case 'activate':
        return activate(
          {
            intakeId,
            pathway: form.pathway,
            provider: form.provider.trim(),
            note: form.activateNote.trim(),
          },
          accessi.activated,
        );
      case 'refer':
        return refer(
          { intakeId, to: form.to, motive: form.motive.trim(), urgent: form.urgent },
          accessi.referred(destinations.find((each) => each.value === form.to)?.label ?? form.to),
        );
      case 'close':
        return close({ intakeId, outcome: form.outcome, note: form.closeNote.trim() }, accessi.closed);
      case '':
        return Promise.resolve();
    }
  };
  const store = () =>
    submit.submit(async () => {
      await act();
      await draft.discard();
      setUsed(true);
      focusSoon(nextFocus(form));
    });
  useFormKeys(box, { save: () => void store() });
  if (!draft.ready) return <Skeleton />;
  return (
    <div className="stack" ref={box}>
      <SubmitNotes submit={submit} />
      <RadioChips
        id="what"
        label={accessi.what}
        value={form.what}
        error={submit.error('what')}
        choices={whats.map((value) => ({ value, label: accessi.whats[value] }))}
        onChange={(what) => {
          change({ what });
          submit.forgive();
        }}
      />
      <OutcomeFields typed={form} change={change} error={submit.error} />
      {form.what && (
        <div className="row">
          <Button
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
            onClick={() => void store()}
          >
            {verb[form.what]}
          </Button>
        </div>
      )}
      <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
    </div>
  );
}
