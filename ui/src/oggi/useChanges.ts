import { useEffect, useRef, useState } from 'react';
import type { Today } from '../ipc';
import { oggi } from '../words/oggi';

/** What presses and what is late, said when it changes: not at every minute that passes. */
export function useChanges(today: Today | undefined) {
  const [said, say] = useState('');
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (!today) return;
    const totalOf = (code: string) => today.bands.find((band) => band.code === code)?.total ?? 0;
    const [now, late] = [totalOf('now'), totalOf('late')];
    const seen = `${today.mine} ${now} ${late}`;
    if (last.current !== undefined && last.current !== seen) say(oggi.changed(now, late));
    last.current = seen;
  }, [today]);
  return said;
}
