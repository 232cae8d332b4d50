import { type RefObject, useEffect, useRef } from 'react';

type Keys = {
  /** A digit, from 0: the first outcome. */
  onDigit: (index: number) => void;
  onConfirm: () => void;
};

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, [role=combobox], input:not([type=radio])');

const pressing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('button, a, [role=tab]');

/** Is something on top of this part of the page? Then its keys are not for us. */
export const covered = (box: HTMLElement | null) => {
  const over = document.querySelector('[role="dialog"]');
  return over !== null && !over.contains(box);
};

/** A digit chooses and Enter confirms, from wherever the focus is on the page, unless one is writing. */
export function useDecisionKeys(box: RefObject<HTMLElement | null>, keys: Keys) {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || covered(box.current)) return;
      const { onDigit, onConfirm } = now.current;
      const free = !event.ctrlKey && !event.defaultPrevented && !writing(event.target);
      const inside = box.current?.contains(event.target as Node) ?? false;
      if (event.key === 'Enter' && event.ctrlKey && inside) onConfirm();
      else if (event.key === 'Enter' && free && !pressing(event.target)) onConfirm();
      else if (free && /^[1-9]$/.test(event.key)) onDigit(Number(event.key) - 1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [box]);
}

/** → and page down go on, ← and page up go back, unless the key is needed where the focus is. */
export function useCaseKeys(
  box: RefObject<HTMLElement | null>,
  { next, previous }: { next: () => void; previous: () => void },
) {
  const now = useRef({ next, previous });
  now.current = { next, previous };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || covered(box.current))
        return;
      const choosing =
        event.target instanceof HTMLElement && event.target.matches('input[type=radio], [role=tab]');
      if (writing(event.target) || (choosing && event.key.startsWith('Arrow'))) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') now.current.next();
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') now.current.previous();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [box]);
}
