import { useState } from 'react';
import { Link } from 'wouter';
import type { InstrumentState } from '../ipc';
import { Button, Icon, Tag, walkList } from '../kit';
import { vmd } from '../words/vmd';
import { asked, isDone, pathOfScale, saidOf } from './scale';
import { toneOf } from './stage';

/** The scales of a visit: state, score and band of each; arrows walk them, Enter opens. */
export function Scales({ vmdId, area, of }: { vmdId: string; area: string; of: readonly InstrumentState[] }) {
  const [more, setMore] = useState(false);
  const { now, ifNeeded } = asked(of);
  if (of.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only walk the links inside
    <div className="stack tight" onKeyDown={walkList}>
      <h4 id={`scales-${area}`}>{vmd.scales}</h4>
      <ul className="scales" aria-labelledby={`scales-${area}`}>
        {(more ? [...now, ...ifNeeded] : now).map((state) => (
          <li key={state.id}>
            <ScaleLink vmdId={vmdId} state={state} />
          </li>
        ))}
      </ul>
      {ifNeeded.length > 0 && (
        <div className="row">
          <Button
            kind="quiet"
            icon={more ? 'close' : 'plus'}
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            {vmd.moreScales(ifNeeded.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

const ScaleLink = ({ vmdId, state }: { vmdId: string; state: InstrumentState }) => (
  <Link
    data-stop
    href={pathOfScale(vmdId, state)}
    className="scale-row"
    aria-label={vmd.scaleOpen(state.title, saidOf(state))}
  >
    <Icon name={isDone(state) ? 'check-circle' : state.draftSavedAt ? 'pencil' : 'arrow-right'} small />
    <b>{state.short || state.title}</b>
    {isDone(state) ? (
      <span className="row tight push">
        <span className="num">{state.score}</span>
        {state.bandLabel && <Tag tone={toneOf(state.tone)}>{state.bandLabel}</Tag>}
      </span>
    ) : (
      <span className="quiet push">{saidOf(state)}</span>
    )}
  </Link>
);
