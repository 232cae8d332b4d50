import { type PlanPage, useSession } from '../ipc';
import { CaseManager } from './CaseManager';
import { Compile } from './Compile';
import { Goals } from './Goals';
import { Interventions } from './Interventions';
import { Roles } from './Roles';
import { VerifyOn } from './VerifyOn';

/** A plan can be written while it is open and who looks may. */
export const useMayWrite = (page: PlanPage) => {
  const { may } = useSession();
  return may('plan.change') && page.closedAt === null;
};

/** What the plan says: goals, interventions, who does what, who answers, when it is verified; and whether it is whole. */
export function WriteTab({ page }: { page: PlanPage }) {
  const mayWrite = useMayWrite(page);
  return (
    <div className="plan-parts">
      <Goals page={page} mayWrite={mayWrite} />
      <Interventions page={page} mayWrite={mayWrite} />
      <Roles page={page} mayWrite={mayWrite} />
      <CaseManager page={page} mayWrite={mayWrite} />
      <VerifyOn page={page} mayWrite={mayWrite} />
      <Compile page={page} mayWrite={mayWrite} />
    </div>
  );
}
