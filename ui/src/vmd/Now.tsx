import type { RefObject } from 'react';
import { useSession } from '../ipc';
import { Button } from '../kit';
import { vmd } from '../words/vmd';
import type { Next } from './next';

/** The one next thing to do, always in the same place. */
export function Now({
  box,
  next,
  onGo,
}: {
  box: RefObject<HTMLElement | null>;
  next: Next | null;
  onGo: (next: Next) => void;
}) {
  const { may } = useSession();
  return (
    <section ref={box} className="now" aria-labelledby="now-title">
      <h3 id="now-title">{vmd.now}</h3>
      <p>{next?.why ?? vmd.nextWhy.none}</p>
      {next && may(next.needs) && (
        <Button id="now" icon="arrow-right" keys="Alt A" aria-keyshortcuts="Alt+A" onClick={() => onGo(next)}>
          {next.label}
        </Button>
      )}
    </section>
  );
}
