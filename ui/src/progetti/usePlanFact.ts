import { useQueryClient } from '@tanstack/react-query';
import { type Args, type Command, call, type PlanPage, useRefresh } from '../ipc';
import { useToast } from '../kit';
import { useTell } from '../persone/useTell';
import { progetti } from '../words/progetti';

type Fact = Extract<Command, `plan.${string}`>;

/** Records something about a plan, says so, and offers to undo exactly that. */
export function usePlanFact(planId: string) {
  const client = useQueryClient();
  const refresh = useRefresh('meeting');
  const toast = useToast();
  const tell = useTell();
  return async <K extends Fact>(name: K, args: Args<K>, words: string) => {
    const before = client.getQueryData<PlanPage>(['plan.page', { planId }])?.lastFact;
    await call(name, args);
    await refresh();
    const factId = client.getQueryData<PlanPage>(['plan.page', { planId }])?.lastFact;
    if (!factId || factId === before) return toast({ words });
    const undo = call.bind(null, 'plan.undo', { planId, factId, reason: progetti.undoneAtOnce });
    toast({ words, undo: () => tell(undo().then(refresh), progetti.undone) });
  };
}
