import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Round } from '../ipc';
import { Button } from '../kit';
import { giro } from '../words/giro';
import { Paper } from './Paper';

type Props = { day: string; mine: boolean; round: Round };

/** The round on paper. The sheet is in the page only while it is printed, by the button or by the keys of the computer. */
export function Print(props: Props) {
  const [now, setNow] = useState<Date>();
  useEffect(() => {
    // The sheet is drawn before the printer looks at the page.
    const before = () => flushSync(() => setNow(new Date()));
    const after = () => setNow(undefined);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  const print = () => {
    setNow(new Date());
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return (
    <>
      <Button kind="outline" icon="print" onClick={print}>
        {giro.print}
      </Button>
      {now && createPortal(<Paper {...props} now={now} />, document.body)}
    </>
  );
}
