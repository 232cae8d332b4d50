import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { ScoreBar } from '../grafico/ScoreBar';
import type { AdministrationSealed, InstrumentDefinition } from '../ipc';
import { Tag } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { useFormKeys } from '../persone/useFormKeys';
import { strumenti } from '../words/strumenti';
import { written } from './answers';
import { mainOf } from './instrument';
import { toneOf } from './tone';

type Props = {
  definition: InstrumentDefinition;
  sealed: AdministrationSealed;
  home: string;
  personId: string;
  vmdId: string | null;
  children: ReactNode;
};

/** Where the next scale is filled in. */
export const pathOfScale = (instrument: string, personId: string, vmdId: string | null) =>
  vmdId ? `/vmd/${vmdId}/scale/${instrument}` : `/persone/${personId}/scale/${instrument}`;

/** What the scale gave, and the next one under the finger: five in a row with Enter. */
export function Closed({ definition, sealed, home, personId, vmdId, children }: Props) {
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const { score, next } = sealed;
  const main = mainOf(definition);
  useEffect(() => box.current?.querySelector<HTMLElement>('.closed-next a')?.focus(), []);
  useFormKeys(box, { leave: () => go(home) });
  return (
    <div className="desk scale" ref={box}>
      <header className="scale-head">{children}</header>
      <div className="scale-body">
        <section className="card stack closed" aria-label={strumenti.score}>
          <p className="row">
            <Tag tone="success" icon="check-circle">
              {score.complete ? strumenti.sealed : strumenti.sealedIncomplete}
            </Tag>
            {score.score === null ? (
              <b>{strumenti.noScore}</b>
            ) : (
              <b className="live-total num">{strumenti.total(written(score.score), written(score.max))}</b>
            )}
            {score.bandLabel && <Tag tone={toneOf(score.tone)}>{score.bandLabel}</Tag>}
            {score.note && <span>{score.note}</span>}
          </p>
          {main && score.complete && (
            <ScoreBar
              min={main.min}
              max={score.max}
              bands={main.bands.length > 0 ? main.bands : definition.bands}
              band={score.band}
              range={score.range}
              complete
            />
          )}
        </section>
        <div className="row closed-next">
          {next && (
            <LinkButton to={pathOfScale(next.id, personId, vmdId)} icon="arrow-right" keys="↵">
              {strumenti.next(next.short)}
            </LinkButton>
          )}
          <LinkButton to={home} kind={next ? 'outline' : 'primary'} icon="arrow-left" shortcut="Escape">
            {vmdId ? strumenti.leave : strumenti.leavePerson}
          </LinkButton>
          <LinkButton to={`/scale/${sealed.administrationId}`} kind="quiet" icon="files">
            {strumenti.readAgain}
          </LinkButton>
        </div>
        {vmdId && !next && <p className="quiet">{strumenti.nextNone}</p>}
      </div>
    </div>
  );
}
