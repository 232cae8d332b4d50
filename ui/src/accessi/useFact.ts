import { useQueryClient } from '@tanstack/react-query';
import { type Args, type Command, call, useDo } from '../ipc';
import { useToast } from '../kit';
import { useTell } from '../persone/useTell';
import { accessi } from '../words/accessi';
import { undo as undone } from '../words/undo';

type Fact = Extract<
  Command,
  `intake.${'assign' | 'assess' | 'orient' | 'activate' | 'refer' | 'close' | 'reopen'}`
>;

/** Records a fact of an access, says so, and offers to undo exactly that fact. */
export function useFact<K extends Fact>(name: K, intakeId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const tell = useTell();
  const act = useDo(name);
  const undo = useDo('intake.undo');
  return async (args: Args<K>, words: string) => {
    await act.mutateAsync(args);
    const page = await client.fetchQuery({
      queryKey: ['intake.page', { intakeId }],
      queryFn: () => call('intake.page', { intakeId }),
    });
    const factId = page.lastFact;
    if (!factId) return toast({ words });
    toast({
      words,
      undo: () => tell(undo.mutateAsync({ intakeId, factId, reason: accessi.undoneAtOnce }), undone.done),
    });
  };
}
