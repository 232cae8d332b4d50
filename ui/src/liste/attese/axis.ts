/** Where charts of waits put things. */

export type Frame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** Days of a mean month. */
const MONTH = 30.4375;
const dayStep = [1, 2, 5, 7, 10, 14];
const monthSteps = [1, 2, 3, 6, 12, 24, 36, 60, 120];

/** A mark on the axis of days; `months` when the mark is that of a whole number of months. */
export type DayTick = { day: number; months: number | null };

/** Marks from day 0 to the last, `most` at most: in days over two months, in months over more. */
export function dayTicks(last: number, most = 8): DayTick[] {
  const upTo = (steps: readonly number[], span: number) =>
    steps.find((step) => span / step < most) ?? Math.ceil(span / (most - 1));
  if (last <= 62) {
    const step = upTo(dayStep, last);
    return Array.from({ length: Math.floor(last / step) + 1 }, (_, n) => ({ day: n * step, months: null }));
  }
  const step = upTo(monthSteps, last / MONTH);
  return Array.from({ length: Math.floor(last / MONTH / step) + 1 }, (_, n) => ({
    day: Math.round(n * step * MONTH),
    months: n === 0 ? null : n * step,
  }));
}

/** Round values from 0 to at least `max`, six at most, in whole steps. */
export function valueTicks(max: number): number[] {
  const rough = Math.max(1, max) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(1, max) / step) + 1 }, (_, n) => n * step);
}

/** Heights for words that would fall one on the other: each as near as may be to its own, in the order they have. */
export function apart(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  let free = top;
  for (const word of order) {
    word.y = Math.max(word.y, free);
    free = word.y + gap;
  }
  let ceiling = bottom;
  for (const word of order.reverse()) {
    word.y = Math.min(word.y, ceiling);
    ceiling = word.y - gap;
  }
  const placed = [...heights];
  for (const { y, at } of order) placed[at] = y;
  return placed;
}
