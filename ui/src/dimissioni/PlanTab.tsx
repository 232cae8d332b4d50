import { useState } from 'react';
import { formatDate } from '../form/date';
import { shortDayOf } from '../form/when';
import type { DischargePage } from '../ipc';
import { Button, EmptyState } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Pairs } from '../vmd/Pairs';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { dimissioni } from '../words/dimissioni';
import type { Code } from './gesture/gestures';
import { PlanForm } from './PlanForm';

type Props = { page: DischargePage; onDo: (code: Code) => void };

/** The plan of the discharge; the form while it is written or changed. */
export function PlanTab({ page, onDo }: Props) {
  const { plan, dischargeId } = page;
  const mayPlan = page.may.includes('plan');
  const drafted = useHasDraft('discharge.plan', dischargeId);
  const [changing, setChanging] = useStart(drafted || undefined, false);
  const [again, setAgain] = useState(0);
  if (!plan)
    return mayPlan ? (
      <PlanForm page={page} />
    ) : (
      <EmptyState icon="file-signed" title={dimissioni.noPlan}>
        {page.assessment === null && <p>{dimissioni.noPlanAssess}</p>}
      </EmptyState>
    );
  if (changing && mayPlan)
    return (
      <PlanForm
        key={again}
        page={page}
        onDone={() => {
          setChanging(false);
          focusSoon('change-plan');
        }}
        onReopen={() => {
          setAgain((n) => n + 1);
          setChanging(true);
        }}
      />
    );
  return (
    <section className="stack" aria-labelledby="plan">
      <div className="row">
        <h3 id="plan">{dimissioni.plan}</h3>
        <span className="row push tight">
          {mayPlan && (
            <Button id="change-plan" kind="outline" icon="pencil" onClick={() => setChanging(true)}>
              {dimissioni.changePlan}
            </Button>
          )}
          {page.may.includes('activate') && (
            <Button kind="outline" icon="check" onClick={() => onDo('activate')}>
              {dimissioneGesti.activate.do}
            </Button>
          )}
        </span>
      </div>
      <ul className="plain-list" aria-label={dimissioni.components}>
        {plan.components.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a component may be there twice
          <li key={`${part.component}-${at}`} className="card">
            <b>{part.label}</b>
            <p className="quiet">
              {[part.provider, part.intensity, part.from && dimissioni.since(formatDate(part.from))]
                .filter(Boolean)
                .join(' · ') || dimissioni.notSaid}
            </p>
          </li>
        ))}
      </ul>
      <Pairs
        of={[
          [dimissioni.nature, plan.nature],
          [dimissioni.plannedAt, shortDayOf(plan.at)],
          [dimissioni.activatedAt, page.activatedAt ? shortDayOf(page.activatedAt) : dimissioni.notYet],
          [dimissioni.verifyOn, page.verifyOn && formatDate(page.verifyOn)],
          [dimissioni.planNote, plan.note && <span className="told">{plan.note}</span>],
        ]}
      />
    </section>
  );
}
