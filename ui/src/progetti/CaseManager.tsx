import { DraftNote } from '../form/DraftNote';
import { type AssessorForm, type PlanPage, useChoices } from '../ipc';
import { Button, Skeleton, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { AssessorFields } from '../sedute/AssessorFields';
import { nobody } from '../sedute/decision';
import { progetti } from '../words/progetti';
import { passes } from './typed';
import { usePlanFact } from './usePlanFact';
import { usePlanForm } from './usePlanForm';

const words = progetti.manager;

/** Who answers for the case; passing it to another person asks why. */
export function CaseManager({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  const roles = useChoices('assessorRole');
  const bodies = useChoices('assessorBody');
  const waiting = useHasDraft('plan.manager', page.planId);
  const [editing, setEditing] = useStart(waiting || undefined, false);
  const { caseManager } = page;
  const label = (choices: typeof roles, code: string) =>
    choices.find((each) => each.value === code)?.label ?? code;
  return (
    <section className="stack" aria-labelledby="manager-head">
      <h3 id="manager-head">{words.title}</h3>
      {!(mayWrite && editing) && (
        <div className="row">
          {caseManager.name ? (
            <span>
              <b>{caseManager.name}</b>{' '}
              <span className="quiet">
                {[label(roles, caseManager.role), caseManager.bodyName || label(bodies, caseManager.body)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          ) : (
            <span className="quiet">{words.none}</span>
          )}
          {mayWrite && (
            <span className="push">
              <Button
                id="manager-edit"
                kind="outline"
                icon="user"
                onClick={() => {
                  setEditing(true);
                  focusSoon('manager-to');
                }}
              >
                {caseManager.name ? words.change : words.set}
              </Button>
            </span>
          )}
        </div>
      )}
      {mayWrite && editing && (
        <ManagerForm
          page={page}
          onDone={() => {
            setEditing(false);
            focusSoon('manager-edit');
          }}
        />
      )}
    </section>
  );
}

const start: { to: AssessorForm; reason: string } = { to: nobody, reason: '' };

function ManagerForm({ page, onDone }: { page: PlanPage; onDone: () => void }) {
  const { planId, caseManager } = page;
  const record = usePlanFact(planId);
  const { form, change, ready, savedAt, failed, submit, id, error, formProps, discard } = usePlanForm({
    kind: 'plan.manager',
    about: planId,
    prefix: 'manager',
    empty: start,
    title: words.draft(page.person.fullName),
    check: ({ to, reason }) => [
      ...(to.name.trim() ? [] : [{ field: 'to', message: words.missing }]),
      ...(passes(caseManager, to) && !reason.trim()
        ? [{ field: 'reason', message: words.reasonMissing }]
        : []),
    ],
    send: ({ to, reason }) =>
      record(
        'plan.set_case_manager',
        { planId, to: { ...to, name: to.name.trim() }, reason: reason.trim() },
        words.saved(to.name.trim()),
      ),
    done: onDone,
  });
  if (!ready) return <Skeleton lines={2} />;
  return (
    <form className="stack" {...formProps}>
      <SubmitNotes submit={submit} />
      <AssessorFields
        id={id('to')}
        label={words.name}
        roleLabel={words.role}
        bodyLabel={words.body}
        value={form.to}
        error={error('to')}
        assignable={page.assignable}
        onChange={(to) => change({ to })}
      />
      {caseManager.name && (
        <TextField
          id={id('reason')}
          label={words.reason}
          value={form.reason}
          error={error('reason')}
          onChange={(reason) => change({ reason })}
        />
      )}
      <div className="row">
        <DraftNote savedAt={savedAt} failed={failed} />
        <Button kind="quiet" onClick={() => void discard().then(onDone)}>
          {progetti.leave}
        </Button>
        <Button
          type="submit"
          kind="outline"
          icon="check"
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
        >
          {words.save}
        </Button>
      </div>
    </form>
  );
}
