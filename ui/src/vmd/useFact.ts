import { useQueryClient } from '@tanstack/react-query';
import { type Args, type Command, call, type Reply, useDo } from '../ipc';
import { useToast } from '../kit';
import { useTell } from '../persone/useTell';
import { undo as undone } from '../words/undo';
import { vmd } from '../words/vmd';

type Fact = Extract<
  Command,
  `vmd.${'request' | 'assign' | 'plan_visit' | 'cancel_visit' | 'synthesise' | 'transmit' | 'close' | 'reopen'}`
>;

/** Records a fact of an assessment, says so, and offers to undo exactly that fact. */
export function useFact<K extends Fact>(name: K, vmdId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const tell = useTell();
  const act = useDo(name);
  const undo = useDo('vmd.undo');
  return async (args: Args<K>, said: string | ((reply: Reply<K>) => string)) => {
    const reply = await act.mutateAsync(args);
    const words = typeof said === 'string' ? said : said(reply);
    const page = await client.fetchQuery({
      queryKey: ['vmd.page', { vmdId }],
      queryFn: () => call('vmd.page', { vmdId }),
    });
    const factId = page.lastFact;
    if (!factId) return toast({ words });
    toast({
      words,
      undo: () => tell(undo.mutateAsync({ vmdId, factId, reason: vmd.undoneAtOnce }), undone.done),
    });
  };
}
