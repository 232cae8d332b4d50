import { dayOf } from '../form/when';
import { type CheckView, type PlanPage, useChoices } from '../ipc';
import { persone } from '../words/persone';
import { progetti } from '../words/progetti';
import { CheckForm } from './CheckForm';
import { usePlanFact } from './usePlanFact';
import { Verification } from './Verification';
import { useMayWrite } from './WriteTab';

/** What was found after the plan began: verifications, and what was seen between one and the next. */
export function Checks({ page }: { page: PlanPage }) {
  const { planId, person } = page;
  const mayWrite = useMayWrite(page);
  const record = usePlanFact(planId);
  const outcomes = useChoices('verificationOutcome');
  const ways = useChoices('monitoringKind');
  const running = page.activatedAt !== null;
  return (
    <div className="plan-parts">
      {running && <Verification clock={page.verification} />}
      {mayWrite && !running && <p className="quiet">{progetti.verify.before}</p>}
      {mayWrite && running && (
        <CheckForm
          kind="plan.verify"
          planId={planId}
          words={{
            ...progetti.verify,
            what: progetti.verify.outcome,
            whatMissing: progetti.verify.outcomeMissing,
          }}
          draftTitle={progetti.verify.draft(person.fullName)}
          choices={outcomes}
          send={({ what, ...rest }) =>
            record('plan.verify', { planId, outcome: what, ...rest }, progetti.verify.saved)
          }
          fieldOf={(field) => (field === 'outcome' ? 'what' : field)}
        />
      )}
      <List title={progetti.verify.list} none={progetti.verify.none} rows={page.verifications} />
      {mayWrite && running && (
        <CheckForm
          kind="plan.monitor"
          planId={planId}
          words={{
            ...progetti.monitor,
            what: progetti.monitor.how,
            whatMissing: progetti.monitor.howMissing,
          }}
          draftTitle={progetti.monitor.draft(person.fullName)}
          choices={ways}
          send={({ what, text, on }) =>
            record('plan.monitor', { planId, how: what, text, on }, progetti.monitor.saved)
          }
          fieldOf={(field) => (field === 'how' ? 'what' : field)}
        />
      )}
      <List title={progetti.monitor.list} none={progetti.monitor.none} rows={page.monitoring} />
    </div>
  );
}

const List = ({ title, none, rows }: { title: string; none: string; rows: readonly CheckView[] }) => (
  <section className="stack" aria-label={title}>
    <h3>{title}</h3>
    {rows.length === 0 && <p className="quiet">{none}</p>}
    <ol className="story">
      {rows.map((row) => (
        <li key={row.at + row.label + row.text}>
          <b>{row.label}</b>
          <p className="told">{row.text}</p>
          <span className="quiet">{persone.by(dayOf(row.at), row.author)}</span>
        </li>
      ))}
    </ol>
  </section>
);
