import { type PointerEvent, useId, useMemo, useState } from 'react';
import type { CurvePoint, Waits } from '../../ipc';
import { attese as words } from '../../words/attese';
import { apart, dayTicks, type Frame } from './axis';
import { lastDay, lines, outOf100, plotOf, readingAt, tableRows } from './curve';
import { Twin } from './Twin';

/** Pixels of the drawing before it is stretched; to the right there is room for the names of the lines. */
const frame: Frame = { width: 760, height: 280, left: 40, right: 132, top: 12, bottom: 44 };
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** How many still wait, entered or left otherwise, by days from entry: lines, the values at a day, and all of them in a table. */
export function Curve({ waits, median }: { waits: Waits; median: number | null }) {
  const title = useId();
  const { curve } = waits;
  const last = lastDay(curve);
  const [chosen, setChosen] = useState<number>();
  const day = Math.min(chosen ?? median ?? Math.round(last / 2), last);
  const reading = readingAt(curve, day);
  const at = outOf100(reading);
  const end = outOf100(readingAt(curve, last));
  const says = words.reading(day, at.waiting, at.admitted, at.other);
  return (
    <figure className="waits-chart" aria-labelledby={title}>
      <figcaption id={title}>
        <h2>{words.curve}</h2>
      </figcaption>
      <Drawing
        curve={curve}
        day={day}
        onDay={setChosen}
        label={words.curveSays(last, end.waiting, end.admitted, end.other)}
      />
      <div className="waits-day">
        <label htmlFor={`${title}-day`}>{words.day}</label>
        <input
          id={`${title}-day`}
          type="range"
          min={0}
          max={last}
          step={1}
          value={day}
          aria-valuetext={says}
          aria-describedby={`${title}-keys`}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
        <span className="quiet" id={`${title}-keys`}>
          {words.dayHint}
        </span>
      </div>
      <p className="waits-reading num">
        <b>{says}</b> {words.atRisk(reading.atRisk)}
      </p>
      <Twin summary={words.table} caption={words.curveTable}>
        {() => (
          <>
            <thead>
              <tr>
                <th scope="col">{words.heads.day}</th>
                <th scope="col">{words.heads.atRisk}</th>
                {lines.map((name) => (
                  <th scope="col" key={name}>
                    {words.heads[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="num">
              {tableRows(curve).map((point) => (
                <tr key={point.day}>
                  <th scope="row">{point.day}</th>
                  <td>{point.atRisk}</td>
                  <td>{words.percent(point.survival)}</td>
                  <td>{words.percent(point.cifAdmitted)}</td>
                  <td>{words.percent(point.cifOther)}</td>
                </tr>
              ))}
            </tbody>
          </>
        )}
      </Twin>
    </figure>
  );
}

type DrawingProps = {
  curve: readonly CurvePoint[];
  day: number;
  onDay: (day: number) => void;
  label: string;
};

function Drawing({ curve, day, onDay, label }: DrawingProps) {
  const { width, height, left, right, top, bottom } = frame;
  const plot = useMemo(() => plotOf(curve, frame), [curve]);
  const floor = height - bottom;
  const edge = width - right;
  const heights = apart(plot.ends, 16, top + 4, floor);
  const reading = readingAt(curve, day);
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0) onDay(plot.dayAt(((event.clientX - box.left) / box.width) * width));
  };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} onPointerMove={follow}>
      <g className="axis" aria-hidden="true">
        {SHARES.map((share) => (
          <g key={share}>
            <line x1={left} x2={edge} y1={plot.y(share)} y2={plot.y(share)} />
            <text x={left - 6} y={plot.y(share) + 4} textAnchor="end">
              {share * 100}
            </text>
          </g>
        ))}
        {dayTicks(lastDay(curve)).map((tick) => (
          <text key={tick.day} x={plot.x(tick.day)} y={floor + 15} textAnchor="middle">
            {tick.day}
            {tick.months !== null && (
              <tspan x={plot.x(tick.day)} dy="12">
                {words.months(tick.months)}
              </tspan>
            )}
          </text>
        ))}
        <text x={left} y={height - 3}>
          {words.axisDays}
        </text>
      </g>
      {lines.map((name, at) => (
        <g key={name} className={`curve ${name}`} aria-hidden="true">
          <path d={plot.paths[name]} />
          <circle cx={plot.x(day)} cy={plot.y(reading[name])} r={4} />
          <text x={edge + 8} y={(heights[at] ?? 0) + 4}>
            {words.lines[name]}
          </text>
        </g>
      ))}
      <line className="cursor" aria-hidden="true" x1={plot.x(day)} x2={plot.x(day)} y1={top} y2={floor} />
    </svg>
  );
}
