import { useQueryClient } from '@tanstack/react-query';
import { call, type PersonPage, useDo } from '../ipc';
import { useToast } from '../kit';
import { persone } from '../words/persone';

type List = 'contacts' | 'representations';

/** Says that a relation was saved; undoing a new one takes away the one that was not there before. */
export function useSavedRelation(before: PersonPage) {
  const client = useQueryClient();
  const toast = useToast();
  const remove = useDo('person.remove_relation');
  const personId = before.person.personId;
  return async (words: string, undo: (takeNew: (list: List) => void) => void) => {
    const after = await client.fetchQuery({
      queryKey: ['person.page', { personId }],
      queryFn: () => call('person.page', { personId }),
    });
    const takeNew = (list: List) => {
      const known = new Set(before[list].map((each) => each.id));
      const added = after[list].find((each) => !known.has(each.id));
      if (added) remove.mutate({ personId, id: added.id, reason: persone.byMistake });
    };
    toast({ words, undo: () => undo(takeNew) });
  };
}
