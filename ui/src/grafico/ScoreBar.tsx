import './grafico.css';
import type { CSSProperties } from 'react';
import { edgesOf, type Zone } from './zones';

type Props = {
  min: number;
  max: number;
  bands: readonly Zone[];
  /** The band that was reached, when the score is known. */
  band: string | null;
  /** The score, or the lowest and highest that can still be reached. */
  range: readonly [number, number];
  complete: boolean;
};

/** A score on its range, with the bands as zones. The words beside it say the same: this is for looking at. */
export function ScoreBar({ min, max, bands, band, range: [lo, hi], complete }: Props) {
  const at = (score: number) =>
    `${max > min ? Math.min(100, Math.max(0, ((score - min) / (max - min)) * 100)) : 0}%`;
  const zones = edgesOf(min, max, bands);
  return (
    <div className="score-bar" aria-hidden="true" style={{ '--lo': at(lo), '--hi': at(hi) } as CSSProperties}>
      {(zones.length > 0 ? zones : [{ zone: null, from: min, to: max }]).map(({ zone, from, to }) => (
        <span
          key={zone?.code ?? 'all'}
          className={zone ? `${zone.tone}${zone.code === band ? ' on' : ''}` : ''}
          style={{ flexGrow: Math.max(to - from, 0.001) }}
        />
      ))}
      {complete ? <i className="at" /> : <i className="reach" />}
    </div>
  );
}
