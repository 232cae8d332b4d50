import { type RefObject, useEffect, useState } from 'react';

/** Is this part of the page on the screen, or at most one screen away from it? What is far is not drawn, and forgets what was. */
export function useNear(of: RefObject<HTMLElement | null>, within: RefObject<HTMLElement | null>) {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!of.current) return;
    const eye = new IntersectionObserver(
      (seen) => setNear(seen.at(-1)?.isIntersecting ?? false),
      // A screen above and one below.
      { root: within.current, rootMargin: '100% 0px' },
    );
    eye.observe(of.current);
    return () => eye.disconnect();
  }, [of, within]);
  return near;
}
