import type { RefObject } from 'react';
import { useSession } from '../ipc';
import { Button } from '../kit';
import { domanda } from '../words/domanda';
import type { Idle, Next } from './next';

type Props = {
  box: RefObject<HTMLElement | null>;
  next: Next | Idle;
  busy: boolean;
  onGo: (next: Next) => void;
};

/** The one next thing to do, always in the same place. */
export function Now({ box, next, busy, onGo }: Props) {
  const { may } = useSession();
  return (
    <section ref={box} className="now" aria-labelledby="now-title">
      <h3 id="now-title">{domanda.now}</h3>
      <p>{next.why}</p>
      {'at' in next && may(next.needs) && (
        <Button
          id="now"
          icon="arrow-right"
          keys="Alt A"
          aria-keyshortcuts="Alt+A"
          busy={busy}
          onClick={() => onGo(next)}
        >
          {next.label}
        </Button>
      )}
    </section>
  );
}
