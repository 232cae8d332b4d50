import { type FormEvent, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { type PlanPage, useChoices, useSession } from '../ipc';
import { Button, Select, Skeleton, TextArea, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { tooLong } from '../persone/length';
import { Story } from '../persone/Story';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { progetti } from '../words/progetti';
import { UndoPlan } from './UndoPlan';
import { usePlanFact } from './usePlanFact';
import { usePlanForm } from './usePlanForm';

/** Every fact of the plan; its end, and its beginning again. */
export function StoryTab({ page }: { page: PlanPage }) {
  const { may } = useSession();
  const mayChange = may('plan.change');
  return (
    <div className="plan-parts">
      {mayChange && page.lastFact && (
        <div className="row">
          <UndoPlan page={page} factId={page.lastFact} />
        </div>
      )}
      <Story entries={page.timeline} />
      {mayChange && (page.closedAt === null ? <End page={page} /> : <Reopen page={page} />)}
    </div>
  );
}

const words = progetti.end;

function End({ page }: { page: PlanPage }) {
  const { planId } = page;
  const record = usePlanFact(planId);
  const endings = useChoices('planClosure');
  const { form, change, ready, savedAt, failed, submit, id, error, formProps } = usePlanForm({
    kind: 'plan.close',
    about: planId,
    prefix: 'end',
    empty: { outcome: '', note: '' },
    title: words.draft(page.person.fullName),
    check: (typed) => [
      ...tooLong(typed),
      ...(typed.outcome ? [] : [{ field: 'outcome', message: words.outcomeMissing }]),
    ],
    send: (typed) =>
      record('plan.close', { planId, outcome: typed.outcome, note: typed.note.trim() }, words.saved),
    done: () => focusSoon('case-title'),
  });
  if (!ready) return <Skeleton lines={2} />;
  return (
    <form className="part-form card" aria-label={words.title} {...formProps}>
      <h3 className="wide">{words.title}</h3>
      <div className="wide">
        <SubmitNotes submit={submit} />
      </div>
      <Select
        id={id('outcome')}
        label={words.outcome}
        none={progetti.choose}
        required
        value={form.outcome}
        error={error('outcome')}
        choices={endings}
        onChange={(outcome) => change({ outcome })}
      />
      <TextArea
        id={id('note')}
        label={words.note}
        wide
        rows={2}
        value={form.note}
        error={error('note')}
        onChange={(note) => change({ note })}
      />
      <div className="row wide">
        {(savedAt || failed) && <DraftNote savedAt={savedAt} failed={failed} />}
        <Button type="submit" kind="outline" icon="locked" busy={submit.busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function Reopen({ page }: { page: PlanPage }) {
  const { planId } = page;
  const record = usePlanFact(planId);
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => (reason.trim() ? [] : [{ field: 'reopen-reason', message: words.reasonMissing }]),
    { controlOf: () => 'reopen-reason', values: { 'reopen-reason': reason } },
  );
  const store = (event: FormEvent) => {
    event.preventDefault();
    void submit.submit(async () => {
      await record('plan.reopen', { planId, reason: reason.trim() }, words.reopened);
      focusSoon('case-title');
    });
  };
  return (
    <form className="stack card" onSubmit={store} noValidate>
      <SubmitNotes submit={submit} />
      <TextField
        id="reopen-reason"
        label={words.reason}
        required
        value={reason}
        error={submit.error('reopen-reason')}
        onChange={setReason}
      />
      <div>
        <Button type="submit" icon="unlocked" busy={submit.busy}>
          {words.reopen}
        </Button>
      </div>
    </form>
  );
}
