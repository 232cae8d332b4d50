import { shortDayOf } from '../form/when';
import { ScoreBar } from '../grafico/ScoreBar';
import type { InstrumentDefinition, ScoreView } from '../ipc';
import { Tag } from '../kit';
import { grafico } from '../words/grafico';
import { strumenti } from '../words/strumenti';
import { written } from './answers';
import { mainOf } from './instrument';
import { Parts } from './Parts';
import type { PreviousScale } from './QuestionRow';
import { toneOf } from './tone';

type Props = {
  definition: InstrumentDefinition;
  score: ScoreView;
  previous: PreviousScale | null;
  answered: number;
  of: number;
  /** True while the score does not yet know the last answers because they could not be saved. */
  stale: boolean;
};

/** The score as Rust last said it: a range while answers are missing, then the number and its band. */
export function Live({ definition, score, previous, answered, of, stale }: Props) {
  const main = mainOf(definition);
  const max = written(score.max);
  const sentence =
    score.complete && score.score !== null
      ? strumenti.totalWord(written(score.score), max, score.bandLabel)
      : strumenti.range(written(score.range[0]), written(score.range[1]), max, score.missing.length);
  return (
    <section className={stale ? 'live stale' : 'live'} aria-label={strumenti.score}>
      <div className="live-line">
        {score.complete && score.score !== null ? (
          <p className="live-total num" aria-hidden="true">
            {written(score.score)}
            <small> su {max}</small>
          </p>
        ) : (
          <p className="live-range num" aria-hidden="true">
            {sentence}
          </p>
        )}
        {score.complete && score.bandLabel && (
          <span aria-hidden="true">
            <Tag tone={toneOf(score.tone)}>{score.bandLabel}</Tag>
          </span>
        )}
        <p className="visually-hidden" role="status">
          {sentence}
        </p>
        <span className="quiet num push">{strumenti.answered(answered, of)}</span>
      </div>
      {main && (
        <ScoreBar
          min={main.min}
          max={score.max}
          bands={main.bands.length > 0 ? main.bands : definition.bands}
          band={score.complete ? score.band : null}
          range={score.range}
          complete={score.complete}
        />
      )}
      <div className="live-line quiet">
        <span>{definition.direction === 'higher_better' ? grafico.higherBetter : grafico.higherWorse}</span>
        {score.note && <b>{score.note}</b>}
        {stale && <b className="field-warning">{strumenti.stale}</b>}
        {previous && (
          <span className="num push">
            {strumenti.previousScore(
              [previous.score, previous.bandLabel].filter(Boolean).join(', '),
              shortDayOf(previous.at),
            )}
          </span>
        )}
      </div>
      <Parts parts={score.parts} definition={definition} />
    </section>
  );
}
