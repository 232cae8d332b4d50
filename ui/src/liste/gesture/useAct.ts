import { useQueryClient } from '@tanstack/react-query';
import { call, useDo, useRefresh } from '../../ipc';
import { useToast } from '../../kit';
import { useTell } from '../../persone/useTell';
import { domandaGesti } from '../../words/domandaGesti';
import { undo as undone } from '../../words/undo';
import type { Act } from './spec';

/** Does the answer say that the day of death was written in the person’s file too? */
const isDeath = (reply: unknown) =>
  typeof reply === 'object' && reply !== null && 'deathRecorded' in reply && reply.deathRecorded === true;

/** Records a fact of an application, says so, and offers to undo exactly that fact. */
export function useAct(applicationId: string): Act {
  const client = useQueryClient();
  const toast = useToast();
  const tell = useTell();
  const refresh = useRefresh('application', 'application.page');
  const undo = useDo('application.undo');
  return async (name, args, said) => {
    const reply: unknown = await call(name, args);
    const words = isDeath(reply) ? `${said} ${domandaGesti.leave.deathRecorded}` : said;
    void refresh();
    const { lastFact: factId } = await client.fetchQuery({
      queryKey: ['application.page', { applicationId }],
      queryFn: () => call('application.page', { applicationId }),
    });
    if (!factId) return toast({ words });
    toast({
      words,
      undo: () =>
        tell(undo.mutateAsync({ applicationId, factId, reason: domandaGesti.undoneAtOnce }), undone.done),
    });
  };
}
