import { useLocation } from 'wouter';
import { useDo } from '../ipc';
import { useToast } from '../kit';
import { domanda } from '../words/domanda';

/** Opens the temporary plan of an assessment and goes there. */
export function useNewPlan() {
  const [, go] = useLocation();
  const toast = useToast();
  const begin = useDo('plan.open');
  return {
    open: (vmdId: string) =>
      begin.mutate(
        { vmdId, kind: 'temporary' },
        {
          onSuccess: ({ planId }) => {
            go(`/progetti/${planId}`);
            toast({ words: domanda.planOpened });
          },
        },
      ),
    busy: begin.isPending,
    trouble: begin.error?.message,
  };
}

export type NewPlan = ReturnType<typeof useNewPlan>;
