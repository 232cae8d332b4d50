import { useId, useMemo } from 'react';
import { attese as words } from '../../words/attese';
import { apart, type Frame } from './axis';
import { bandsOf, type Span } from './forecast';
import { monthOf, shortMonthOf } from './month';
import { Twin } from './Twin';

const frame: Frame = { width: 760, height: 220, left: 44, right: 150, top: 12, bottom: 26 };
const sides = ['asNow', 'changed'] as const;

type Props = {
  title: string;
  /** The whole sentences that say what the picture shows, as things are and as they would be. */
  sentences: readonly string[];
  months: readonly string[];
  asNow: readonly Span[];
  changed: readonly Span[];
};

/** What the simulations say month by month: bands, as things are now and with the change. */
export function Bands({ title, sentences, months, asNow, changed }: Props) {
  const id = useId();
  const both = { asNow, changed };
  return (
    <figure className="waits-chart" aria-labelledby={id}>
      <figcaption id={id}>
        <h3>{title}</h3>
      </figcaption>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Drawing months={months} label={`${title}. ${sentences.join(' ')}`} {...both} />
      <Twin summary={words.table} caption={words.bandTable(title)}>
        {() => (
          <>
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                {sides.map((side) => (
                  <th scope="col" key={side}>
                    {words[side]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="num">
              {months.map((month, at) => (
                <tr key={month}>
                  <th scope="row">{monthOf(month)}</th>
                  {sides.map((side) => {
                    const span = both[side][at];
                    return (
                      <td key={side}>{span ? words.bandRange(span.low, span.high) : words.notAvailable}</td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </>
        )}
      </Twin>
    </figure>
  );
}

function Drawing({
  months,
  label,
  asNow,
  changed,
}: Pick<Props, 'months' | 'asNow' | 'changed'> & { label: string }) {
  const hatch = useId();
  const { width, height, left, right, top, bottom } = frame;
  const plot = useMemo(() => bandsOf(asNow, changed, frame), [asNow, changed]);
  const floor = height - bottom;
  const edge = width - right;
  const heights = apart([plot.asNow.end, plot.changed.end], 16, top + 4, floor);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="bands">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-now" x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      <g className="axis" aria-hidden="true">
        {plot.ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={edge} y1={plot.y(tick)} y2={plot.y(tick)} />
            <text x={left - 6} y={plot.y(tick) + 4} textAnchor="end">
              {words.number(tick)}
            </text>
          </g>
        ))}
        {months.map((month, at) =>
          at % 4 === 0 || at === months.length - 1 ? (
            <text key={month} x={plot.x(at)} y={floor + 16} textAnchor="middle">
              {at % 4 === 0 && months.length - 1 - at < 2 && at !== months.length - 1
                ? ''
                : shortMonthOf(month)}
            </text>
          ) : null,
        )}
      </g>
      <g className="band changed" aria-hidden="true">
        <path className="fill" d={plot.changed.area} />
        <path className="mid" d={plot.changed.line} />
      </g>
      <g className="band as-now" aria-hidden="true">
        <path className="fill" d={plot.asNow.area} fill={`url(#${hatch})`} />
        <path className="mid" d={plot.asNow.line} />
      </g>
      <g aria-hidden="true">
        {sides.map((side, at) =>
          plot[side].drawn ? (
            <text
              key={side}
              className={side === 'asNow' ? 'band-word as-now' : 'band-word changed'}
              x={edge + 8}
              y={(heights[at] ?? 0) + 4}
            >
              {words[side]}
            </text>
          ) : null,
        )}
      </g>
    </svg>
  );
}
