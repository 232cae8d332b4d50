import { shortDayOf } from '../form/when';
import { Trend as Chart, ScoreBar } from '../grafico';
import type { Trend } from '../ipc';
import { Tag } from '../kit';
import { latest, scoreWords } from '../sedute/scores';
import { toneOf } from './stage';

/** The scores of one domain: each with its band, and its way in time or, the first time, its place on the range. */
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
  const now = latest(trend);
  if (!now) return null;
  const band = trend.bands.find((each) => each.label === now.bandLabel);
  return (
    <>
      <div className="row tight">
        <b>{trend.short || trend.title}</b>
        <span className="num">{scoreWords(trend)}</span>
        {now.bandLabel && <Tag tone={toneOf(now.tone)}>{now.bandLabel}</Tag>}
        <span className="quiet num push">{shortDayOf(now.at)}</span>
      </div>
      {trend.points.length > 1 ? (
        <Chart trend={trend} />
      ) : (
        now.score !== null && (
          <ScoreBar
            min={trend.min}
            max={trend.max}
            bands={trend.bands}
            band={band?.code ?? null}
            range={[now.score, now.score]}
            complete
          />
        )
      )}
    </>
  );
}
