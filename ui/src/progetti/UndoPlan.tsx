import { UndoLast } from '../form/UndoLast';
import { call, type PlanPage, useRefresh } from '../ipc';

/** Undoing the last fact of a plan. */
export function UndoPlan({ page, factId }: { page: PlanPage; factId: string }) {
  const refresh = useRefresh('meeting');
  const { planId } = page;
  return (
    <UndoLast
      fact={page.lastTitle}
      undo={(reason) => call('plan.undo', { planId, factId, reason })}
      after={refresh}
    />
  );
}
