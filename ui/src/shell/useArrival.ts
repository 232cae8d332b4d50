import { useEffect, useRef } from 'react';

/**
 * Going to another place from outside the screen (side bar, palette, a notice) moves the focus to the new heading. Walking a list that
 * changes the address keeps the focus where it is.
 */
export function useArrival(path: string) {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving is a change of path
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // A window that closes gives the focus back in the next frame: the heading takes it after that.
    const timer = setTimeout(() => {
      const main = document.getElementById('contenuto');
      const dialog = document.querySelector('[role="dialog"]');
      if (!dialog && !main?.contains(document.activeElement)) main?.querySelector<HTMLElement>('h1')?.focus();
    }, 60);
    return () => clearTimeout(timer);
  }, [path]);
}
