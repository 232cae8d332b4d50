import { useQueryClient } from '@tanstack/react-query';
import { call, type PersonPage, useDo } from '../ipc';
import { useToast } from '../kit';
import { persone } from '../words/persone';
import { useTell } from './useTell';

/**
 * Says that a relation was saved, and offers to undo it: `back` puts an old one as it was; without it, the relation that was not there
 * before is taken away.
 */
export function useSavedRelation(before: PersonPage, list: 'contacts' | 'representations') {
  const client = useQueryClient();
  const toast = useToast();
  const tell = useTell();
  const remove = useDo('person.remove_relation');
  const personId = before.person.personId;
  return async (name: string, words: string, back: (() => Promise<unknown>) | null) => {
    if (back) return toast({ words, undo: () => tell(back(), persone.asBefore(name)) });
    const after = await client.fetchQuery({
      queryKey: ['person.page', { personId }],
      queryFn: () => call('person.page', { personId }),
    });
    const known = new Set(before[list].map((each) => each.id));
    const added = after[list].find((each) => !known.has(each.id));
    if (!added) return toast({ words });
    toast({
      words,
      undo: () =>
        tell(
          remove.mutateAsync({ personId, id: added.id, reason: persone.byMistake }),
          persone.removed(name),
        ),
    });
  };
}
