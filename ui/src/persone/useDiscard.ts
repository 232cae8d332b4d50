import { call } from '../ipc';
import { useToast } from '../kit';
import { persone } from '../words/persone';

type Draft<F> = { form: F; discard: () => Promise<void> };

/** Throws a half-filled form away, and brings it back if that was a mistake. `reopen` shows the form again. */
export function useDiscard<F>(draft: Draft<F>, empty: F, kind: string, about: string, title: string) {
  const toast = useToast();
  return async (reopen: () => void) => {
    const body = JSON.stringify(draft.form);
    await draft.discard();
    if (body === JSON.stringify(empty)) return;
    toast({
      words: persone.discarded,
      undo: () =>
        void call('draft.save', { kind, key: about, title, body }).then(reopen, (error) =>
          toast({ words: error.message }),
        ),
    });
  };
}
