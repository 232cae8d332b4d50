import type { RefObject } from 'react';
import { Button } from '../kit';
import { dimissioni } from '../words/dimissioni';
import type { Idle, Next } from './next';

type Props = { box: RefObject<HTMLElement | null>; next: Next | Idle; onGo: (next: Next) => void };

/** The one next thing to do, always in the same place. */
export const Now = ({ box, next, onGo }: Props) => (
  <section ref={box} className="now" aria-labelledby="now-title">
    <h3 id="now-title">{dimissioni.now}</h3>
    <p>{next.why}</p>
    {'at' in next && (
      <Button id="now" icon="arrow-right" keys="Alt A" aria-keyshortcuts="Alt+A" onClick={() => onGo(next)}>
        {next.label}
      </Button>
    )}
  </section>
);
