import { useEffect } from 'react';
import { type Now, useAsk } from '../ipc';

/** Milliseconds between two looks at the clock: a minute that changes is seen within them. */
const PACE = 10_000;

/**
 * What time it is for the archive (`undefined` until it answers). Nothing is counted here: every answer is the archive's own clock, so a
 * computer that slept, a change of hour or a window that was hidden need no correction. Asking is no sign of life: only `session.touch` is,
 * so the archive locks by itself as if nobody asked. Once for each screen, and handed down: every use asks by itself.
 */
export function useNow(enabled = true): Now | undefined {
  const { data, refetch } = useAsk(
    'deadline.now',
    {},
    { enabled, refetchInterval: PACE, refetchOnWindowFocus: 'always', gcTime: 0 },
  );
  useEffect(() => {
    if (!enabled) return;
    // Whoever comes back from another window looks at the clock before anything else; a hidden page is the query's own business.
    const again = () => void refetch();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [enabled, refetch]);
  return data;
}
