import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Round } from '../ipc';
import { Button } from '../kit';
import { giro } from '../words/giro';
import { Paper } from './Paper';

type Props = {
  day: string;
  mine: boolean;
  round: Round;
  /** What time it is for the archive, UTC. */
  now: string;
};

/** The round on paper. The sheet is in the page only while it is printed, by the button or by the keys of the computer. */
export function Print(props: Props) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The sheet is drawn before the printer looks at the page.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  const print = () => {
    setPrinting(true);
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return (
    <>
      <Button kind="outline" icon="print" onClick={print}>
        {giro.print}
      </Button>
      {printing && createPortal(<Paper {...props} />, document.body)}
    </>
  );
}
