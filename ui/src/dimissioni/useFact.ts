import { useQueryClient } from '@tanstack/react-query';
import { type Args, type Command, call, useDo, useRefresh } from '../ipc';
import { useToast } from '../kit';
import { useTell } from '../persone/useTell';
import { undo as undone } from '../words/undo';

/** What adds a fact to a discharge that is open on the screen. */
export type Deed = Extract<
  Command,
  `discharge.${
    | 'refer'
    | 'receive'
    | 'assign'
    | 'assess'
    | 'plan'
    | 'activate'
    | 'discharge'
    | 'verify'
    | 'close'
    | 'not_activate'
    | 'reopen'
    | 'link'}`
>;

/** Records a fact of any kind and says so. */
export type Act = <K extends Deed>(name: K, args: Args<K>, said: string) => Promise<void>;

/** Records a fact of a discharge, says so, and offers to undo exactly that fact. */
export function useAct(dischargeId: string): Act {
  const client = useQueryClient();
  const toast = useToast();
  const tell = useTell();
  const refresh = useRefresh('discharge', 'discharge.page');
  const undo = useDo('discharge.undo');
  return async (name, args, said) => {
    await call(name, args);
    void refresh();
    const { lastFact: factId } = await client.fetchQuery({
      queryKey: ['discharge.page', { dischargeId }],
      queryFn: () => call('discharge.page', { dischargeId }),
    });
    if (!factId) return toast({ words: said });
    toast({
      words: said,
      undo: () => tell(undo.mutateAsync({ dischargeId, factId }), undone.done),
    });
  };
}

/** One kind of fact. */
export function useFact<K extends Deed>(name: K, dischargeId: string) {
  const act = useAct(dischargeId);
  return (args: Args<K>, said: string) => act(name, args, said);
}
