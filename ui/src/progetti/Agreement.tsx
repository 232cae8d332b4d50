import { DraftNote } from '../form/DraftNote';
import { type PlanPage, useChoices } from '../ipc';
import { Button, Check, DateField, RadioChips, Select, Skeleton, TextArea, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { progetti } from '../words/progetti';
import { agreementUntellable, agreementWire, emptyAgreement, THE_PERSON } from './typed';
import { usePlanFact } from './usePlanFact';
import { usePlanForm } from './usePlanForm';

const words = progetti.agree;

/** Whether the person, or who represents them, accepts the plan; a later answer takes the place of the one before. */
export function Agreement({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  const waiting = useHasDraft('plan.agree', page.planId);
  const [again, setAgain] = useStart(waiting || undefined, false);
  const { agreement } = page;
  const writing = mayWrite && (agreement === null || again);
  return (
    <section className="stack" aria-labelledby="agree-head">
      <h3 id="agree-head">{words.title}</h3>
      {agreement ? (
        <div className="row start">
          <div>
            <p>
              <b>{page.agreementLabel}</b>
            </p>
            {agreement.note && <p className="told">{agreement.note}</p>}
          </div>
          {mayWrite && !again && (
            <span className="push">
              <Button
                id="agree-again"
                kind="outline"
                icon="file-signed"
                onClick={() => {
                  setAgain(true);
                  focusSoon('agree-signer');
                }}
              >
                {words.again}
              </Button>
            </span>
          )}
        </div>
      ) : (
        <p className="quiet">{words.none}</p>
      )}
      {writing && (
        <AgreementForm
          page={page}
          onDone={() => {
            setAgain(false);
            focusSoon('agree-again');
          }}
        />
      )}
    </section>
  );
}

function AgreementForm({ page, onDone }: { page: PlanPage; onDone: () => void }) {
  const { planId } = page;
  const record = usePlanFact(planId);
  const signers = useChoices('consentSigner');
  const { form, change, ready, savedAt, failed, submit, id, error, formProps, discard } = usePlanForm({
    kind: 'plan.agree',
    about: planId,
    prefix: 'agree',
    empty: emptyAgreement,
    title: words.draft(page.person.fullName),
    check: agreementUntellable,
    send: (typed) => record('plan.agree', { planId, form: agreementWire(typed) }, words.saved),
    done: onDone,
  });
  if (!ready) return <Skeleton />;
  return (
    <form className="part-form" {...formProps}>
      <div className="wide">
        <SubmitNotes submit={submit} />
      </div>
      <RadioChips
        id={id('accepted')}
        label={words.answer}
        required
        wide
        value={form.accepted}
        error={error('accepted')}
        choices={[
          { value: 'yes', label: words.answers.yes },
          { value: 'no', label: words.answers.no },
        ]}
        onChange={(accepted) => change({ accepted })}
      />
      <Select
        id={id('signer')}
        label={words.signer}
        none={progetti.choose}
        required
        value={form.signer}
        error={error('signer')}
        choices={signers}
        onChange={(signer) => change({ signer })}
      />
      {form.signer && form.signer !== THE_PERSON && (
        <TextField
          id={id('name')}
          label={words.name}
          required
          value={form.name}
          error={error('name')}
          onChange={(name) => change({ name })}
        />
      )}
      <DateField
        id={id('on')}
        label={words.on}
        required
        value={form.on}
        error={error('on')}
        onChange={(on) => change({ on })}
      />
      <Check
        id={id('signed')}
        label={words.signed}
        checked={form.signed}
        onChange={(signed) => change({ signed })}
      />
      <TextArea
        id={id('note')}
        label={words.note}
        hint={words.noteHint}
        wide
        rows={2}
        value={form.note}
        error={error('note')}
        onChange={(note) => change({ note })}
      />
      <div className="row wide">
        <DraftNote savedAt={savedAt} failed={failed} />
        {page.agreement && (
          <Button kind="quiet" onClick={() => void discard().then(onDone)}>
            {progetti.leave}
          </Button>
        )}
        <Button
          type="submit"
          icon="file-signed"
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
