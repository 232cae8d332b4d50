import { CallError } from '../ipc';
import { useToast } from '../kit';

/** Says how something ended, even when the form it came from is no longer on the screen: an undo outlives its page. */
export function useTell() {
  const toast = useToast();
  return (deed: Promise<unknown>, words: string, undo?: () => void) =>
    void deed.then(
      () => toast(undo ? { words, undo } : { words }),
      (thrown) => toast({ words: CallError.from(thrown).message }),
    );
}
