import { useEffect, useState } from 'react';

/** Milliseconds under which work is not worth a word. */
const PATIENCE = 200;

/** True once something has been going on for so long that whoever waits wants to be told. */
export function useSlow(busy: boolean) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [busy]);
  return busy && slow;
}
