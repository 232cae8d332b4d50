import { useRef } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type IntakePage, useChoices } from '../ipc';
import { Button, Check, CheckChips, DateField, RadioChips, Skeleton, TextArea, TextField } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { accessi } from '../words/accessi';
import { emptyAssessment, untellable, wireOf } from './assessment';
import { useFact } from './useFact';

type Props = {
  page: IntakePage;
  onSaved: (complex: boolean) => void;
  /** Back to the assessment that holds, when there is one. */
  onLeave?: () => void;
  onReopen: () => void;
};

/** First-level assessment. What was said before stands beside each question and is never copied into the answer. */
export function AssessForm({ page, onSaved, onLeave, onReopen }: Props) {
  const { intakeId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const areas = useChoices('needArea');
  const assess = useFact('intake.assess', intakeId);
  const title = accessi.assessDraft(page.person.fullName);
  const draft = useDraft({
    kind: 'intake.assess',
    about: intakeId,
    empty: emptyAssessment,
    title: () => title,
  });
  const { form, change, ready, savedAt, failed, discard } = draft;
  const leave = useDiscard(draft, emptyAssessment, 'intake.assess', intakeId, title);
  const submit = useSubmit(() => untellable(form), { values: form });
  const store = () =>
    submit.submit(async () => {
      const wire = wireOf(form);
      await assess({ intakeId, form: wire }, accessi.assessed);
      await discard();
      onSaved(wire.complex);
    });
  useFormKeys(box, { save: () => void store() });
  if (!ready) return <Skeleton />;
  const before = page.form.needAreas.map((code) => areas.find((each) => each.value === code)?.label ?? code);
  return (
    <div className="stack" ref={box}>
      <SubmitNotes submit={submit} />
      <TextArea
        id="summary"
        label={accessi.summary}
        hint={page.assessment?.summary ? accessi.previous(page.assessment.summary) : undefined}
        value={form.summary}
        error={submit.error('summary')}
        onChange={(summary) => change({ summary })}
      />
      <CheckChips
        id="needAreas"
        label={accessi.needAreas}
        hint={before.length > 0 ? accessi.requestAreas(before.join(', ')) : accessi.noRequestAreas}
        value={form.needAreas}
        error={submit.error('needAreas')}
        choices={areas}
        onChange={(needAreas) => change({ needAreas })}
      />
      <RadioChips
        id="complex"
        label={accessi.complexity}
        required
        value={form.complex}
        error={submit.error('complex')}
        choices={[
          { value: 'no', label: accessi.simple },
          { value: 'yes', label: accessi.complex },
        ]}
        onChange={(complex) => change({ complex })}
      />
      <Check
        id="art27Checked"
        label={accessi.art27}
        checked={form.art27Checked}
        onChange={(art27Checked) => change({ art27Checked })}
      />
      {form.art27Checked && (
        <div className="card stack">
          <Check
            id="art27Met"
            label={accessi.art27Met}
            checked={form.art27Met}
            onChange={(art27Met) => change({ art27Met })}
          />
          <Check
            id="art27MultiChronic"
            label={accessi.art27MultiChronic}
            checked={form.art27MultiChronic}
            onChange={(art27MultiChronic) => change({ art27MultiChronic })}
          />
          <div className="pair">
            <TextField
              id="art27By"
              label={accessi.art27By}
              hint={accessi.art27ByHint}
              value={form.art27By}
              error={submit.error('art27By')}
              onChange={(art27By) => change({ art27By })}
            />
            <DateField
              id="art27On"
              label={accessi.art27On}
              value={form.art27On}
              error={submit.error('art27On')}
              onChange={(art27On) => change({ art27On })}
            />
          </div>
        </div>
      )}
      <div className="row">
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {accessi.saveAssessment}
        </Button>
        {onLeave && (
          <Button kind="quiet" onClick={() => void leave(onReopen).then(onLeave)}>
            {accessi.leave}
          </Button>
        )}
      </div>
      <DraftNote savedAt={savedAt} failed={failed} />
    </div>
  );
}
