import { between } from '../../grafico/plot';
import type { FlowMonth } from '../../ipc';
import { type Frame, valueTicks } from './axis';

/** Who left for any reason but an admission in the unit that was waited for. */
export const leftOtherwise = ({ death, renounced, moved, elsewhere }: FlowMonth) =>
  death + renounced + moved + elsewhere;

export type Bar = {
  what: 'entered' | 'admitted' | 'other';
  x: number;
  y: number;
  width: number;
  height: number;
};

/** Two bars for each month: who entered the list, and who left it, admissions below and the other exits above. */
export function barsOf(flow: readonly FlowMonth[], { width, height, left, right, top, bottom }: Frame) {
  const most = Math.max(
    1,
    ...flow.map((month) => Math.max(month.entered, month.admitted + leftOtherwise(month))),
  );
  const ticks = valueTicks(most);
  const y = between([0, ticks.at(-1) ?? most], [height - bottom, top]);
  const slot = (width - left - right) / Math.max(1, flow.length);
  const wide = Math.min(14, slot * 0.38);
  const bar = (what: Bar['what'], x: number, from: number, to: number): Bar[] =>
    to > from ? [{ what, x, y: y(to), width: wide, height: y(from) - y(to) }] : [];
  return {
    y,
    ticks,
    months: flow.map((month, at) => {
      const middle = left + slot * (at + 0.5);
      const out = month.admitted + leftOtherwise(month);
      return {
        month: month.month,
        x: middle,
        bars: [
          ...bar('entered', middle - wide - 0.5, 0, month.entered),
          ...bar('admitted', middle + 0.5, 0, month.admitted),
          ...bar('other', middle + 0.5, month.admitted, out),
        ],
      };
    }),
  };
}

/** All the months together; `left` who was in the list at the end of the last. */
export const totals = (flow: readonly FlowMonth[]) => ({
  entered: flow.reduce((sum, month) => sum + month.entered, 0),
  admitted: flow.reduce((sum, month) => sum + month.admitted, 0),
  other: flow.reduce((sum, month) => sum + leftOtherwise(month), 0),
  left: flow.at(-1)?.waiting ?? 0,
});
