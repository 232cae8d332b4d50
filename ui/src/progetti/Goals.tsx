import { useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { type GoalView, type PlanPage, useChoices } from '../ipc';
import { Button, Select, Skeleton, Tag, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDraftKey } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { progetti } from '../words/progetti';
import { PartTools } from './PartTools';
import { emptyGoal, goalUntellable, goalWire } from './typed';
import { usePlanFact } from './usePlanFact';
import { usePlanForm } from './usePlanForm';
import { useRemovePart } from './useRemovePart';

const words = progetti.goals;

/** What should be reached, with the words of the person; a new one in a line at the end. */
export function Goals({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  const remove = useRemovePart(page);
  const waiting = useDraftKey('plan.goal', `${page.planId}:`)?.split(':')[1];
  const [editing, setEditing] = useStart(waiting || undefined, '');
  const close = (id: string) => {
    setEditing('');
    focusSoon(`edit-${id}`);
  };
  return (
    <section className="stack" aria-labelledby="goals-head">
      <h3 id="goals-head">{words.title}</h3>
      {page.goals.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="plain-list">
        {page.goals.map((goal) => (
          <li key={goal.id} className="card">
            {mayWrite && editing === goal.id ? (
              <GoalForm page={page} of={goal} onDone={() => close(goal.id)} />
            ) : (
              <div className="row start">
                <div>
                  <div className="row tight">
                    <b className="told">{goal.form.text}</b>
                    <Tag>{goal.stateLabel}</Tag>
                  </div>
                  <p className="quiet">
                    {[goal.domainLabel, goal.form.measure && words.measured(goal.form.measure)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {mayWrite && (
                  <PartTools
                    editId={`edit-${goal.id}`}
                    editName={words.editOf(goal.form.text)}
                    removeName={words.removeOf(goal.form.text)}
                    onEdit={() => {
                      setEditing(goal.id);
                      focusSoon(`goal-${goal.id}-text`);
                    }}
                    onRemove={() => remove(goal.id, words.removed)}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <GoalForm page={page} of={null} onDone={() => focusSoon('goal-text')} />}
    </section>
  );
}

function GoalForm({ page, of, onDone }: { page: PlanPage; of: GoalView | null; onDone: () => void }) {
  const { planId } = page;
  const record = usePlanFact(planId);
  const domains = useChoices('assessmentDomain');
  const states = useChoices('goalState');
  const firstState = states[0]?.value ?? '';
  const [start] = useState(of?.form ?? emptyGoal);
  const { form, change, ready, savedAt, failed, submit, id, error, formProps, discard } = usePlanForm({
    kind: 'plan.goal',
    about: of ? `${planId}:${of.id}` : planId,
    prefix: of ? `goal-${of.id}` : 'goal',
    empty: start,
    title: words.draft(page.person.fullName),
    check: goalUntellable,
    send: (typed) =>
      record(
        'plan.save_goal',
        { planId, id: of?.id ?? null, form: goalWire(typed, firstState) },
        of ? words.saved : words.added,
      ),
    done: onDone,
  });
  if (!ready) return <Skeleton lines={1} />;
  return (
    <form className="part-form" {...formProps}>
      <div className="wide">
        <SubmitNotes submit={submit} />
      </div>
      <TextField
        id={id('text')}
        label={words.text}
        required
        wide
        value={form.text}
        error={error('text')}
        onChange={(text) => change({ text })}
      />
      <TextField
        id={id('measure')}
        label={words.measure}
        value={form.measure}
        error={error('measure')}
        onChange={(measure) => change({ measure })}
      />
      <Select
        id={id('domain')}
        label={words.domain}
        none={words.domainNone}
        value={form.domain}
        error={error('domain')}
        choices={domains}
        onChange={(domain) => change({ domain })}
      />
      <Select
        id={id('state')}
        label={words.state}
        value={form.state || firstState}
        error={error('state')}
        choices={states}
        onChange={(state) => change({ state })}
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
