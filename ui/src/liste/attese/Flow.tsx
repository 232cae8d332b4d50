import { useId, useMemo } from 'react';
import type { FlowMonth } from '../../ipc';
import { attese as words } from '../../words/attese';
import type { Frame } from './axis';
import { barsOf, totals } from './flow';
import { monthOf, shortMonthOf } from './month';
import { Twin } from './Twin';

const frame: Frame = { width: 760, height: 200, left: 40, right: 8, top: 10, bottom: 24 };
const columns = ['entered', 'admitted', 'death', 'renounced', 'moved', 'elsewhere', 'waiting'] as const;
const keys = [
  { what: 'entered', label: words.flowIn },
  { what: 'admitted', label: words.flowAdmitted },
  { what: 'other', label: words.flowOther },
] as const;

/** Who entered the lists and who left them, month by month. */
export function Flow({ flow }: { flow: readonly FlowMonth[] }) {
  const title = useId();
  const sum = totals(flow);
  const says = words.flowSays(flow.length, sum.entered, sum.admitted, sum.other, sum.left);
  return (
    <figure className="waits-chart" aria-labelledby={title}>
      <figcaption id={title}>
        <h2>{words.flow}</h2>
      </figcaption>
      {flow.length === 0 ? (
        <p className="quiet">{words.noFlow}</p>
      ) : (
        <>
          <p className="num">{says}</p>
          <Bars flow={flow} label={says} />
          <Twin summary={words.table} caption={words.flowTable}>
            {() => (
              <>
                <thead>
                  <tr>
                    <th scope="col">{words.flowHeads.month}</th>
                    {columns.map((name) => (
                      <th scope="col" key={name}>
                        {words.flowHeads[name]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody className="num">
                  {flow.map((month) => (
                    <tr key={month.month}>
                      <th scope="row">{monthOf(month.month)}</th>
                      {columns.map((name) => (
                        <td key={name}>{month[name]}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </>
            )}
          </Twin>
        </>
      )}
    </figure>
  );
}

function Bars({ flow, label }: { flow: readonly FlowMonth[]; label: string }) {
  const { width, height, left, right, bottom } = frame;
  const hatch = useId();
  const { months, ticks, y } = useMemo(() => barsOf(flow, frame), [flow]);
  const every = Math.ceil(flow.length / 12);
  return (
    <>
      <ul className="keys" aria-hidden="true">
        {keys.map(({ what, label: word }) => (
          <li key={what}>
            <svg className="flow-bars" viewBox="0 0 14 14" aria-hidden="true">
              <rect className={what} x="1" y="1" width="12" height="12" {...filled(what, hatch)} />
            </svg>
            {word}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="flow-bars">
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="hatch-ground" width="5" height="5" />
            <line className="hatch-line" x1="0" x2="0" y1="0" y2="5" />
          </pattern>
        </defs>
        <g className="axis" aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
              <text x={left - 6} y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          {months.map(({ month, x }, at) =>
            (months.length - 1 - at) % every === 0 ? (
              <text key={month} x={x} y={height - bottom + 16} textAnchor="middle">
                {shortMonthOf(month)}
              </text>
            ) : null,
          )}
        </g>
        {months.map(({ month, bars }) => (
          <g key={month} aria-hidden="true">
            {bars.map(({ what, ...box }) => (
              <rect key={what} className={what} {...box} {...filled(what, hatch)} />
            ))}
          </g>
        ))}
      </svg>
    </>
  );
}

/** Admissions are hatched: the three kinds of bar differ without their colour. */
const filled = (what: string, hatch: string) => (what === 'admitted' ? { fill: `url(#${hatch})` } : {});
