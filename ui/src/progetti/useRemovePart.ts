import { CallError, type PlanPage } from '../ipc';
import { useToast } from '../kit';
import { progetti } from '../words/progetti';
import { usePlanFact } from './usePlanFact';

/** Takes away a goal or an intervention written by mistake; its undoing is offered. */
export function useRemovePart({ planId }: PlanPage) {
  const record = usePlanFact(planId);
  const toast = useToast();
  return (id: string, words: string) =>
    void record('plan.remove_part', { planId, id, reason: progetti.byMistake }, words).catch((thrown) =>
      toast({ words: CallError.from(thrown).message }),
    );
}
