import { useQueryClient } from '@tanstack/react-query';
import { CallError, call } from '../ipc';
import { useToast } from '../kit';
import { oggi } from '../words/oggi';

/** Throws away a half-filled form. It can be undone. */
export function useDiscardDraft() {
  const say = useToast();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['today.list'] });
  const refuse = (thrown: unknown) => say({ words: CallError.from(thrown).message });
  const discard = async (kind: string, key: string, title: string) => {
    try {
      const kept = await call('draft.load', { kind, key });
      await call('draft.discard', { kind, key });
      refresh();
      const keep = () =>
        kept && call('draft.save', { kind, key, title, body: kept.body }).then(refresh, refuse);
      say({ words: oggi.discarded, ...(kept && { undo: () => void keep() }) });
    } catch (thrown) {
      refuse(thrown);
    }
  };
  return (kind: string, key: string, title: string) => void discard(kind, key, title);
}
