import { CallError } from '../ipc';
import { focusField, useToast } from '../kit';

/** Says how something ended, even when the form it came from is no longer on the screen: an undo outlives its page. */
export function useTell() {
  const toast = useToast();
  return (deed: Promise<unknown>, words: string, undo?: () => void) =>
    void deed.then(
      () => {
        toast(undo ? { words, undo } : { words });
        // The notice that was pressed is gone, and the focus with it.
        if (document.activeElement === document.body) focusField('case-title');
      },
      (thrown) => toast({ words: CallError.from(thrown).message }),
    );
}
