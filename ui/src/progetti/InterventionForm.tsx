import { useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { type InterventionView, type PlanPage, useChoices } from '../ipc';
import { Button, CheckChips, ComboBox, DateField, Select, Skeleton, TextField } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { progetti } from '../words/progetti';
import { matching } from './matching';
import { emptyIntervention, interventionTyped, interventionUntellable, interventionWire } from './typed';
import { usePlanFact } from './usePlanFact';
import { usePlanForm } from './usePlanForm';

const words = progetti.interventions;

type Props = {
  page: PlanPage;
  /** Null for a new one. */
  of: InterventionView | null;
  onDone: () => void;
};

/** An intervention in a line: the first letters of its kind, who, how much; the rest follows with Tab. */
export function InterventionForm({ page, of, onDone }: Props) {
  const { planId } = page;
  const record = usePlanFact(planId);
  const kinds = useChoices('interventionKind');
  const lines = useChoices('fundingLine');
  const states = useChoices('interventionState');
  const firstState = states[0]?.value ?? '';
  const [start] = useState(() => (of ? interventionTyped(of.form, of.label) : emptyIntervention));
  const { form, change, ready, savedAt, failed, submit, id, error, formProps, discard } = usePlanForm({
    kind: 'plan.intervention',
    about: of ? `${planId}:${of.id}` : planId,
    prefix: of ? `int-${of.id}` : 'int',
    empty: start,
    title: words.draft(page.person.fullName),
    check: interventionUntellable,
    send: (typed) =>
      record(
        'plan.save_intervention',
        { planId, id: of?.id ?? null, form: interventionWire(typed, firstState) },
        of ? words.saved : words.added(typed.kindText),
      ),
    done: onDone,
  });
  if (!ready) return <Skeleton lines={2} />;
  const found = matching(kinds, form.kindText);
  return (
    <form className="part-form" {...formProps}>
      <div className="wide">
        <SubmitNotes submit={submit} />
      </div>
      <ComboBox
        id={id('intervention')}
        label={words.kind}
        hint={form.intervention ? undefined : words.kindHint}
        required
        text={form.kindText}
        error={error('intervention')}
        options={found.map(({ value, label }) => ({ id: value, label }))}
        settled
        status={words.found(found.length)}
        onText={(kindText) => change({ kindText, intervention: exact(kinds, kindText) })}
        onPick={(kind) => change({ intervention: kind.id, kindText: kind.label })}
      />
      <TextField
        id={id('provider')}
        label={words.provider}
        value={form.provider}
        error={error('provider')}
        onChange={(provider) => change({ provider })}
      />
      <TextField
        id={id('intensity')}
        label={words.intensity}
        placeholder={words.intensityHint}
        value={form.intensity}
        error={error('intensity')}
        onChange={(intensity) => change({ intensity })}
      />
      <CheckChips
        id={id('funding')}
        label={words.funding}
        wide
        value={form.funding}
        error={error('funding')}
        choices={lines}
        onChange={(funding) => change({ funding })}
      />
      <DateField
        id={id('from')}
        label={words.from}
        value={form.from}
        error={error('from')}
        onChange={(from) => change({ from })}
      />
      <DateField
        id={id('until')}
        label={words.until}
        value={form.until}
        error={error('until')}
        onChange={(until) => change({ until })}
      />
      <Select
        id={id('state')}
        label={words.state}
        value={form.state || firstState}
        error={error('state')}
        choices={states}
        onChange={(state) => change({ state })}
      />
      {page.goals.length > 0 && (
        <Select
          id={id('goal')}
          label={words.goal}
          none={words.goalNone}
          value={form.goal}
          error={error('goal')}
          choices={page.goals.map((goal) => ({ value: goal.id, label: goal.form.text }))}
          onChange={(goal) => change({ goal })}
        />
      )}
      <TextField
        id={id('note')}
        label={words.note}
        value={form.note}
        error={error('note')}
        onChange={(note) => change({ note })}
      />
      <div className="row wide">
        {(savedAt || failed) && <DraftNote savedAt={savedAt} failed={failed} />}
        <span className="row push tight">
          {of && (
            <Button kind="quiet" onClick={() => void discard().then(onDone)}>
              {progetti.leave}
            </Button>
          )}
          <Button
            type="submit"
            kind="outline"
            icon={of ? 'check' : 'plus'}
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
          >
            {of ? words.save : words.add}
          </Button>
        </span>
      </div>
    </form>
  );
}

/** The code of the entry written out in full; empty while it is only a part of one. */
const exact = (kinds: readonly { value: string; label: string }[], text: string) =>
  kinds.find(({ label }) => label.toLocaleLowerCase('it') === text.trim().toLocaleLowerCase('it'))?.value ??
  '';
