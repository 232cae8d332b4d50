import { useState } from 'react';
import { dayOf } from '../form/when';
import { CallError, type FieldMessage, type PlanPage } from '../ipc';
import { Banner, Button } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { progetti } from '../words/progetti';
import { usePlanFact } from './usePlanFact';

const words = progetti.compile;

const controls: Record<string, string> = {
  goals: 'goal-text',
  interventions: 'int-intervention',
  responsibilities: 'roles-responsibilities',
  family: 'roles-family',
  caseManager: 'manager-edit',
  verifyOn: 'verify-on',
};

/** Where what is missing is put right: `interventions.ID` leads to changing that one. */
export const controlOf = (field: string) => {
  const [list = '', part] = field.split('.');
  return part ? `edit-${part}` : (controls[list] ?? list);
};

/** Saying that the plan is whole; what Rust finds missing leads to its place. */
export function Compile({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  const { planId, compiledAt, missing } = page;
  const record = usePlanFact(planId);
  const [refused, setRefused] = useState<{ message: string; fields: readonly FieldMessage[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const compile = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await record('plan.compile', { planId }, words.done);
      focusSoon('case-title');
    } catch (thrown) {
      setRefused(CallError.from(thrown));
      focusSoon('missing-0');
    } finally {
      setBusy(false);
    }
  };
  // What was put right meanwhile is no longer asked for.
  const still = refused?.fields.filter(({ message }) => missing.includes(message)) ?? [];
  return (
    <section className="card stack" aria-labelledby="compile-head">
      <h3 id="compile-head">{words.title}</h3>
      {compiledAt ? (
        <p>{words.is(dayOf(compiledAt))}</p>
      ) : (
        <>
          <p className="quiet">{words.what}</p>
          {still.length > 0 ? (
            <div className="errors" role="alert">
              <p className="errors-title">{words.missing}</p>
              <ul>
                {still.map(({ field, message }, index) => (
                  <li key={field}>
                    <a
                      id={`missing-${index}`}
                      href={`#${controlOf(field)}`}
                      onClick={(event) => {
                        event.preventDefault();
                        focusSoon(controlOf(field));
                      }}
                    >
                      {message}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ) : refused && refused.fields.length === 0 ? (
            <Banner tone="danger" live>
              <p>{refused.message}</p>
            </Banner>
          ) : missing.length === 0 ? (
            <p>{words.nothingMissing}</p>
          ) : (
            <>
              <p>{words.missing}</p>
              <ul className="reasons">
                {missing.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </>
          )}
          {mayWrite && (
            <div>
              <Button icon="check-circle" busy={busy} onClick={() => void compile()}>
                {words.do}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
