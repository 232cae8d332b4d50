import { useEffect, useRef } from 'react';
import type { Now } from '../ipc';

/**
 * Acts when the archive's clock goes from one stretch of so many minutes to another, forwards or backwards: once for each change, however
 * long the computer slept. The clock is looked at only while the page is seen, so nothing is read for nobody.
 */
export function useEvery(now: Now | undefined, minutes: number, act: () => void) {
  const stretch = now && Math.floor(Date.parse(now.now) / 60_000 / minutes);
  const last = useRef({ minutes, stretch });
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const before = last.current;
    last.current = { minutes, stretch };
    if (before.minutes !== minutes || before.stretch === undefined || stretch === undefined) return;
    if (before.stretch !== stretch) latest.current();
  }, [minutes, stretch]);
}
