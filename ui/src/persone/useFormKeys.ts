import { type RefObject, useEffect, useRef } from 'react';

/** Is something on top of this part of the page? Then its keys are not for us. */
const covered = (box: HTMLElement | null) => {
  const over = document.querySelector('[role="dialog"]');
  return over !== null && !over.contains(box);
};

/** Ctrl Enter saves and Alt with a letter acts, from anywhere on the page, unless a dialog is open above. */
export function useFormKeys(
  box: RefObject<HTMLElement | null>,
  { save, leave, alt = {} }: { save?: () => void; leave?: () => void; alt?: Record<string, () => void> },
) {
  const now = useRef({ save, leave, alt });
  now.current = { save, leave, alt };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || covered(box.current)) return;
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      const act =
        event.key === 'Enter' && event.ctrlKey
          ? now.current.save
          : event.key === 'Escape' && !typing
            ? now.current.leave
            : event.altKey && !event.ctrlKey
              ? now.current.alt[event.key.toLowerCase()]
              : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [box]);
}
