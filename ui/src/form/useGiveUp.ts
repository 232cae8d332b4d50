import { useToast } from '../kit';
import { keepAgain } from './useKept';

/**
 * Closes a form that was not finished: what was typed is put aside, and one press brings it back.
 * `drop` is that of `useKept` under the same name; `said` is the notice.
 */
export function useGiveUp(
  name: string,
  {
    drop,
    said,
    onDone,
    onReopen,
  }: { drop: () => object | undefined; said: string; onDone: () => void; onReopen: () => void },
) {
  const say = useToast();
  return () => {
    const held = drop();
    onDone();
    if (!held) return;
    const undo = () => {
      keepAgain(name, held);
      onReopen();
    };
    say({ words: said, undo });
  };
}
