import type { AgendaCase, Trend } from '../ipc';
import { Tag } from '../kit';
import { sedute } from '../words/sedute';
import { latest, scoreWords, toneOf } from './scores';

const words = sedute.case;

/** Scores with their band, needs and resources, domain by domain. */
export function Scores({ of }: { of: AgendaCase }) {
  const told = of.domains.filter(
    (each) => each.trends.length > 0 || each.needs.trim() || each.resources.trim(),
  );
  const shown = new Set(told.flatMap((each) => each.trends.map((trend) => trend.instrument)));
  const others = of.trends.filter((trend) => !shown.has(trend.instrument));
  if (told.length === 0 && others.length === 0) return <p className="quiet">{words.noDomains}</p>;
  return (
    <ul className="domains">
      {told.map((domain) => (
        <li key={domain.domain}>
          <h4>{domain.label}</h4>
          {domain.trends.map((trend) => (
            <Score key={trend.instrument} of={trend} />
          ))}
          {domain.needs.trim() && (
            <p className="told">
              <b>{words.needs}:</b> {domain.needs}
            </p>
          )}
          {domain.resources.trim() && (
            <p className="told">
              <b>{words.resources}:</b> {domain.resources}
            </p>
          )}
        </li>
      ))}
      {others.length > 0 && (
        <li>
          {others.map((trend) => (
            <Score key={trend.instrument} of={trend} />
          ))}
        </li>
      )}
    </ul>
  );
}

/** One score: number, band in words, what changed since the last time. */
export function Score({ of }: { of: Trend }) {
  const point = latest(of);
  return (
    <p className="score">
      <span title={of.title}>{of.short}</span>
      <b className="num">{scoreWords(of)}</b>
      {point?.bandLabel && <Tag tone={toneOf(point.tone)}>{point.bandLabel}</Tag>}
      {of.change && <span className="quiet">{of.change}</span>}
    </p>
  );
}
