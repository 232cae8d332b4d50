import { type RefObject, useEffect, useRef } from 'react';

type Keys = {
  /** A key on the current question; true when it meant something. */
  question: (key: string) => boolean;
  undo: () => void;
  redo: () => void;
  close: () => void;
  leave: () => void;
  /** From a field of the heading back to the questions. */
  back: () => void;
};

const covered = (box: HTMLElement | null) => {
  const over = document.querySelector('[role="dialog"]');
  return over !== null && !over.contains(box);
};

/** Where the focus is decides what a key may mean. */
const placeOf = (target: EventTarget | null): 'number' | 'text' | 'control' | 'page' => {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.matches('input[data-number]')) return 'number';
  if (target.matches('input:not([type=radio], [type=checkbox]), textarea, select')) return 'text';
  return target.matches('button, a, [role=tab]') ? 'control' : 'page';
};

/** Text being changed undoes itself; a number that is as it was kept does not. */
const undoesItself = (target: EventTarget | null) =>
  (placeOf(target) === 'text' && !(target as HTMLElement).matches('select')) ||
  (target instanceof HTMLElement && target.dataset.number === 'changed');

const ofNumber = new Set(['ArrowUp', 'ArrowDown', 'n', 'N']);

/**
 * The keys of a scale work wherever the focus is on its page, so that a stray click never swallows an answer; in a text field and on a
 * button they keep their usual meaning.
 */
export function useScaleKeys(box: RefObject<HTMLElement | null>, keys: Keys) {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onUndo = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      if (covered(box.current) || undoesItself(event.target)) return;
      event.preventDefault();
      // A notice about something else also listens to Ctrl Z: here it undoes answers.
      event.stopImmediatePropagation();
      if (key === 'y' || event.shiftKey) now.current.redo();
      else now.current.undo();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || covered(box.current)) return;
      const place = placeOf(event.target);
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key === 'Enter' && event.ctrlKey) now.current.close();
      else if (event.key === 'Escape') place === 'text' ? now.current.back() : now.current.leave();
      else if (!plain || place === 'text') return;
      else if (place === 'control' && event.key !== 'ArrowUp') return;
      else if (place === 'number' && !ofNumber.has(event.key)) return;
      else if (!now.current.question(event.key)) return;
      event.preventDefault();
    };
    addEventListener('keydown', onUndo, true);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onUndo, true);
      removeEventListener('keydown', onKey);
    };
  }, [box]);
}
