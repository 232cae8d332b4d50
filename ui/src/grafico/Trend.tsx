import './grafico.css';
import { useId, useMemo } from 'react';
import { shortDayOf } from '../form/when';
import type { Trend as Series } from '../ipc';
import { grafico } from '../words/grafico';
import { type Plot, plotOf, type Size } from './plot';

/** Pixels. To the right there is room for the words of the zones; the points stay off the edges. */
const size: Size = { width: 430, height: 150, left: 44, right: 166, top: 22, bottom: 26 };
const EDGE = 14;

/** A score in time: the bands as zones, a number at each point, and the same in a table for who does not see it. */
export function Trend({ trend }: { trend: Series }) {
  const title = useId();
  const plot = useMemo(() => plotOf(trend, size), [trend]);
  const number = useMemo(
    () => new Intl.NumberFormat('it-IT', { maximumFractionDigits: trend.decimals }).format,
    [trend.decimals],
  );
  const last = trend.points.at(-1);
  if (!last) return null;
  return (
    <figure className="trend" aria-labelledby={title}>
      <figcaption id={title}>
        <b>{trend.short}</b>{' '}
        <span className="quiet">
          {trend.direction === 'higher_better' ? grafico.higherBetter : grafico.higherWorse}
        </span>
        {trend.change && <span className="trend-change">{trend.change}</span>}
      </figcaption>
      <Drawing plot={plot} trend={trend} number={number} />
      <details>
        <summary>{grafico.table}</summary>
        <table className="plain">
          <caption className="visually-hidden">{grafico.tableOf(trend.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{grafico.day}</th>
              <th scope="col">{grafico.score}</th>
              <th scope="col">{grafico.band}</th>
            </tr>
          </thead>
          <tbody>
            {trend.points.map((point) => (
              <tr key={point.administrationId}>
                <th scope="row" className="num">
                  {shortDayOf(point.at)}
                </th>
                <td className="num">
                  {point.score === null
                    ? grafico.noScore
                    : grafico.of(number(point.score), number(trend.max))}
                </td>
                <td>{point.bandLabel ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

type DrawingProps = { plot: Plot; trend: Series; number: (value: number) => string };

function Drawing({ plot: { placed, path, zones, words }, trend, number }: DrawingProps) {
  const { width, height, left, right, top, bottom } = size;
  const floor = height - bottom;
  const from = left - EDGE;
  const to = width - right + EDGE;
  const first = placed[0];
  const last = placed.at(-1);
  return (
    // The table says the same in words.
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {zones.map(({ zone, y, height: tall }) => (
        <rect
          key={zone.code}
          className={`zone ${zone.tone}`}
          x={from}
          y={y}
          width={to - from}
          height={Math.max(tall, 0)}
        />
      ))}
      {words.map(({ label, y, reached }) => (
        <text key={label} className={reached ? 'zone-word reached' : 'zone-word'} x={to + 6} y={y + 4}>
          {label}
        </text>
      ))}
      <g className="axis">
        <text x={from - 5} y={top + 4} textAnchor="end">
          {number(trend.max)}
        </text>
        <text x={from - 5} y={floor} textAnchor="end">
          {number(trend.min)}
        </text>
        <line x1={from} x2={to} y1={floor} y2={floor} />
        {first && (
          <text
            x={placed.length === 1 ? first.x : from}
            y={height - 8}
            textAnchor={placed.length === 1 ? 'middle' : 'start'}
          >
            {shortDayOf(first.point.at)}
          </text>
        )}
        {last && placed.length > 1 && (
          <text x={to} y={height - 8} textAnchor="end">
            {shortDayOf(last.point.at)}
          </text>
        )}
      </g>
      <path className="trend-line" d={path} />
      {placed.map(({ point, x, y, shown }) =>
        y === null ? (
          <path
            key={point.administrationId}
            className="no-score"
            d={`M${x - 4} ${floor - 4}l8 8m0 -8l-8 8`}
          />
        ) : (
          <g key={point.administrationId} className={point.thisVmd ? 'spot at-hand' : 'spot'}>
            <circle cx={x} cy={y} r={point.thisVmd ? 5 : 4} />
            {shown && point.score !== null && (
              <text x={x} y={y < top + 12 ? y + 17 : y - 8} textAnchor="middle">
                {number(point.score)}
              </text>
            )}
          </g>
        ),
      )}
    </svg>
  );
}
