import { DraftNote } from '../form/DraftNote';
import type { PlanPage } from '../ipc';
import { Button, Skeleton, TextArea } from '../kit';
import { tooLong } from '../persone/length';
import { SubmitNotes } from '../persone/SubmitNotes';
import { progetti } from '../words/progetti';
import { usePlanFact } from './usePlanFact';
import { usePlanForm } from './usePlanForm';

const words = progetti.roles;

/** Duties of the operators and the family's part. */
export function Roles({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  return (
    <section className="stack" aria-labelledby="roles-head">
      <h3 id="roles-head">{words.title}</h3>
      {mayWrite ? (
        // What is kept is the beginning of the form: a new one when it changes.
        <RolesForm key={`${page.responsibilities}\n${page.family}`} page={page} />
      ) : (
        <dl className="pairs">
          {(
            [
              [words.responsibilities, page.responsibilities],
              [words.family, page.family],
            ] as const
          ).map(([term, value]) => (
            <div key={term} className="pair-row">
              <dt>{term}</dt>
              <dd className="told">{value || words.none}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function RolesForm({ page }: { page: PlanPage }) {
  const { planId, responsibilities, family } = page;
  const record = usePlanFact(planId);
  const { form, change, ready, savedAt, failed, submit, id, error, formProps } = usePlanForm({
    kind: 'plan.roles',
    about: planId,
    prefix: 'roles',
    empty: { responsibilities, family },
    title: words.draft(page.person.fullName),
    check: tooLong,
    send: (typed) =>
      record(
        'plan.set_roles',
        { planId, responsibilities: typed.responsibilities.trim(), family: typed.family.trim() },
        words.saved,
      ),
  });
  if (!ready) return <Skeleton lines={2} />;
  const changed = form.responsibilities !== responsibilities || form.family !== family;
  return (
    <form className="pair" {...formProps}>
      <div className="wide">
        <SubmitNotes submit={submit} />
      </div>
      <TextArea
        id={id('responsibilities')}
        label={words.responsibilities}
        value={form.responsibilities}
        error={error('responsibilities')}
        onChange={(text) => change({ responsibilities: text })}
      />
      <TextArea
        id={id('family')}
        label={words.family}
        hint={words.familyHint}
        value={form.family}
        error={error('family')}
        onChange={(text) => change({ family: text })}
      />
      {changed && (
        <div className="row wide">
          <DraftNote savedAt={savedAt} failed={failed} />
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
      )}
    </form>
  );
}
