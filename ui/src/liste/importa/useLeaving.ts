import { useEffect, useState } from 'react';

/** A way out of the page that was pressed and not yet taken: the address of a link, or `''` for Escape or the button. */
export type Way = string | null;

/** While something is open, links that lead elsewhere wait for an answer. */
export function useLeaving(open: boolean): [Way, (way: Way) => void] {
  const [way, setWay] = useState<Way>(null);
  useEffect(() => {
    if (!open) return;
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
      const to = link?.getAttribute('href')?.slice(1);
      if (!to || to.startsWith('/liste/importa')) return;
      event.preventDefault();
      event.stopPropagation();
      setWay(to);
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [open]);
  return [way, setWay];
}
