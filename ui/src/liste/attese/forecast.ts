import { area, line } from 'd3-shape';
import { between } from '../../grafico/plot';
import type { ForecastMonth, WhatIf } from '../../ipc';
import { type Frame, valueTicks } from './axis';

/** What is typed; numbers as text, so that nothing typed is lost. */
export type Change = { extraBeds: string; fewerEntries: string; stayDays: string; seed: string };
export const noChange: Change = { extraBeds: '', fewerEntries: '', stayDays: '', seed: '1' };

/** A whole number from 0, 0 when nothing is typed, `null` when it is not one. */
export const wholeOf = (text: string): number | null => {
  const typed = text.trim();
  if (typed === '') return 0;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
};

/** The change as Rust takes it, or `null` while a number is not one. */
export function wireOf(change: Change, kind: string, unitId: string): WhatIf | null {
  const [extraBeds, fewerEntries, stayDays, seed] = [
    wholeOf(change.extraBeds),
    wholeOf(change.fewerEntries),
    wholeOf(change.stayDays),
    wholeOf(change.seed),
  ];
  if (extraBeds === null || fewerEntries === null || stayDays === null || seed === null) return null;
  return { kind, unitId, extraBeds, fewerEntries, stayDays, seed };
}

/** A month of a band; `null` when nothing can be said of it. */
export type Span = { month: string; low: number; mid: number; high: number } | null;

export const waitOf = ({ month, waitLow, waitMid, waitHigh }: ForecastMonth): Span =>
  waitLow === null || waitMid === null || waitHigh === null
    ? null
    : { month, low: waitLow, mid: waitMid, high: waitHigh };

export const listOf = ({ month, listLow, listMid, listHigh }: ForecastMonth): Span => ({
  month,
  low: listLow,
  mid: listMid,
  high: listHigh,
});

/** Two bands on the same axes: from the lower to the upper edge an area, the median a line; a month without an answer is a gap. */
export function bandsOf(
  asNow: readonly Span[],
  changed: readonly Span[],
  { width, height, left, right, top, bottom }: Frame,
) {
  const most = Math.max(1, ...[...asNow, ...changed].map((span) => span?.high ?? 0));
  const ticks = valueTicks(most);
  const count = Math.max(asNow.length, changed.length);
  const x = between([0, Math.max(1, count - 1)], [left, width - right]);
  const y = between([0, ticks.at(-1) ?? most], [height - bottom, top]);
  const draw = (spans: readonly Span[]) => ({
    area:
      area<Span>()
        .defined((span) => span !== null)
        .x((_, at) => x(at))
        .y0((span) => y(span?.low ?? 0))
        .y1((span) => y(span?.high ?? 0))([...spans]) ?? '',
    line:
      line<Span>()
        .defined((span) => span !== null)
        .x((_, at) => x(at))
        .y((span) => y(span?.mid ?? 0))([...spans]) ?? '',
    end: y(spans.findLast((span) => span !== null)?.mid ?? 0),
    drawn: spans.some((span) => span !== null),
  });
  return { x, y, ticks, asNow: draw(asNow), changed: draw(changed) };
}
