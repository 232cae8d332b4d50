import { curveStepAfter, line } from 'd3-shape';
import { between } from '../../grafico/plot';
import type { CurvePoint } from '../../ipc';
import type { Frame } from './axis';

/** What the curves say at a day. Shares from 0 to 1; `atRisk` who was still observed just before it. */
export type Reading = { day: number; waiting: number; admitted: number; other: number; atRisk: number };

export const lines = ['waiting', 'admitted', 'other'] as const;
export type Line = (typeof lines)[number];

/** Steps, not slopes: between one day on which something happens and the next nothing changes. */
export function readingAt(curve: readonly CurvePoint[], day: number): Reading {
  const reached = curve.findLast((point) => point.day <= day);
  const next = curve.find((point) => point.day >= day);
  return {
    day,
    waiting: reached?.survival ?? 1,
    admitted: reached?.cifAdmitted ?? 0,
    other: reached?.cifOther ?? 0,
    atRisk: next?.atRisk ?? 0,
  };
}

/** The last day that the curves reach. */
export const lastDay = (curve: readonly CurvePoint[]) => curve.at(-1)?.day ?? 0;

/** Shares as whole people out of 100 that add up to 100: the greatest remainders take what is left. */
export function outOf100({ waiting, admitted, other }: Omit<Reading, 'day' | 'atRisk'>) {
  const exact = [waiting, admitted, other].map((share) => share * 100);
  const whole = exact.map(Math.floor);
  const left = Math.round(exact.reduce((sum, each) => sum + each, 0)) - whole.reduce((sum, n) => sum + n, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { at } of byRemainder.slice(0, Math.max(0, left))) whole[at] = (whole[at] ?? 0) + 1;
  const [inList = 0, inUnit = 0, out = 0] = whole;
  return { waiting: inList, admitted: inUnit, other: out };
}

/** The days on which something changes, the first and the last: what the table says. */
export const tableRows = (curve: readonly CurvePoint[]): CurvePoint[] =>
  curve.filter((point, at) => {
    const before = curve[at - 1];
    return (
      !before ||
      at === curve.length - 1 ||
      point.survival !== before.survival ||
      point.cifAdmitted !== before.cifAdmitted ||
      point.cifOther !== before.cifOther
    );
  });

/** The three lines as paths, where each ends, and the way from a place to its day. */
export function plotOf(curve: readonly CurvePoint[], { width, height, left, right, top, bottom }: Frame) {
  const last = Math.max(1, lastDay(curve));
  const x = between([0, last], [left, width - right]);
  const y = between([0, 1], [height - bottom, top]);
  const path = (share: (point: CurvePoint) => number) =>
    line<CurvePoint>(
      (point) => x(point.day),
      (point) => y(share(point)),
    ).curve(curveStepAfter)([...curve]) ?? '';
  const end = readingAt(curve, last);
  return {
    x,
    y,
    paths: {
      waiting: path((point) => point.survival),
      admitted: path((point) => point.cifAdmitted),
      other: path((point) => point.cifOther),
    } satisfies Record<Line, string>,
    ends: lines.map((name) => y(end[name])),
    dayAt: (place: number) =>
      Math.round(Math.min(last, Math.max(0, between([left, width - right], [0, last])(place)))),
  };
}
