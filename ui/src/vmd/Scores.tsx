import { shortDayOf } from '../form/when';
import { ScoreBar } from '../grafico/ScoreBar';
import type { Trend } from '../ipc';
import { Tag } from '../kit';
import { written } from '../strumenti/answers';
import { strumenti } from '../words/strumenti';
import { lastTwo } from './scores';
import { toneOf } from './stage';

/** The scores of one domain: each with its band, its place on the range and the change since last time. */
export const Scores = ({ of }: { of: readonly Trend[] }) => (
  <ul className="scores">
    {of.map((trend) => (
      <li key={trend.instrument}>
        <Score trend={trend} />
      </li>
    ))}
  </ul>
);

function Score({ trend }: { trend: Trend }) {
  const { now } = lastTwo(trend);
  if (!now) return null;
  const band = trend.bands.find((each) => each.label === now.bandLabel);
  return (
    <>
      <div className="row tight">
        <b>{trend.short || trend.title}</b>
        {now.score === null ? (
          <span className="quiet">{strumenti.noScore}</span>
        ) : (
          <span className="num">{strumenti.total(written(now.score), written(trend.max))}</span>
        )}
        {now.bandLabel && <Tag tone={toneOf(now.tone)}>{now.bandLabel}</Tag>}
        <span className="quiet num push">{shortDayOf(now.at)}</span>
      </div>
      {now.score !== null && (
        <ScoreBar
          min={trend.min}
          max={trend.max}
          bands={trend.bands}
          band={band?.code ?? null}
          range={[now.score, now.score]}
          complete
        />
      )}
      {trend.change && <p className="quiet">{trend.change}</p>}
    </>
  );
}
