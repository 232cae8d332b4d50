import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Milliseconds in which a window that closes gives the focus back, if it can. */
const SETTLED = 150;

/**
 * A row that is done goes away, one that is late goes elsewhere: the focus follows it, or stays at the same place of the list. `stamp` changes
 * when the list does.
 */
export function useKeepFocus(box: RefObject<HTMLElement | null>, stamp: unknown) {
  const last = useRef<{ id: string; at: number } | null>(null);
  useEffect(() => {
    const here = box.current;
    if (!here) return;
    const onFocus = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest('li') : null;
      const stop = (item ?? (target as Element)).querySelector('[data-stop]') ?? (target as Element);
      const at = [...here.querySelectorAll('[data-stop]')].indexOf(stop);
      last.current = at < 0 ? null : { id: stop.id, at };
    };
    // Whoever leaves for the empty page is not brought back; another program's window is no leaving.
    const onBlur = ({ relatedTarget, target }: FocusEvent) => {
      if (!relatedTarget && document.hasFocus() && (target as Element).isConnected) last.current = null;
    };
    here.addEventListener('focusin', onFocus);
    here.addEventListener('focusout', onBlur);
    return () => {
      here.removeEventListener('focusin', onFocus);
      here.removeEventListener('focusout', onBlur);
    };
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list changed
  useLayoutEffect(() => {
    const back = () => {
      const kept = last.current;
      if (!kept || document.activeElement !== document.body || document.querySelector('[role="dialog"]'))
        return;
      const stops = [...(box.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
      const same = kept.id ? stops.find(({ id }) => id === kept.id) : undefined;
      (same ?? stops[Math.min(kept.at, stops.length - 1)])?.focus();
    };
    back();
    const timer = setTimeout(back, SETTLED);
    return () => clearTimeout(timer);
  }, [box, stamp]);
}
