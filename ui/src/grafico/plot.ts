import { line } from 'd3-shape';
import type { Trend, TrendPoint } from '../ipc';
import { type Edges, edgesOf } from './zones';

export type Size = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};
export type Placed = { point: TrendPoint; x: number; y: number | null; shown: boolean };
export type Plot = {
  placed: Placed[];
  /** The line through the scores that are known; nothing stands for one that is not. */
  path: string;
  zones: (Edges & { y: number; height: number })[];
  /** The words of the zones, beside them: that of the last score always, the others where there is room. */
  words: { label: string; y: number; reached: boolean }[];
};

/**
 * The place of a value between two edges, in proportion. d3-scale would do it too, but the packages below it write on prototypes that the
 * window freezes, and then nothing at all is drawn.
 */
export const between =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number) =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);

/** Between two numbers so near the second is left out: it would be written over the first. Pixels. */
const APART = 26;
/** The least height between two words, and the most letters in one. */
const LINE = 13;
const LETTERS = 27;

/**
 * Which points say their number: the last always, the first, then the others from the newest back where there is room.
 */
const readable = (xs: readonly (number | null)[]): Set<number> => {
  const shown = new Set<number>();
  const room = (x: number) => [...shown].every((other) => Math.abs((xs[other] ?? 0) - x) >= APART);
  const known = xs.flatMap((x, place) => (x === null ? [] : [place]));
  for (const place of [known.at(-1), known[0], ...known.reverse()]) {
    const x = place === undefined ? null : (xs[place] ?? null);
    if (place !== undefined && x !== null && room(x)) shown.add(place);
  }
  return shown;
};

const short = (label: string) =>
  label.length > LETTERS ? `${label.slice(0, LETTERS - 1).trimEnd()}…` : label;

const wordsOf = (zones: Plot['zones'], last: number | null): Plot['words'] => {
  const middles = zones.map(({ zone, from, to, y, height }) => ({
    label: short(zone.label),
    y: y + height / 2,
    reached: last !== null && last >= from && last <= to,
    room: height,
  }));
  // The one that was reached first, then the widest.
  const inOrder = middles.sort((a, b) => Number(b.reached) - Number(a.reached) || b.room - a.room);
  const words: Plot['words'] = [];
  for (const { room: _room, ...word } of inOrder)
    if (words.every((other) => Math.abs(other.y - word.y) >= LINE)) words.push(word);
  return words;
};

/** Where everything of a trend is drawn. Time runs to the right, the score upwards, whatever "better" means. */
export function plotOf(trend: Trend, { width, height, left, right, top, bottom }: Size): Plot {
  const times = trend.points.map(({ at }) => new Date(at).getTime());
  const first = Math.min(...times);
  const last = Math.max(...times);
  const x = between([first, last], [left, width - right]);
  const y = between([trend.min, trend.max], [height - bottom, top]);
  const spots = trend.points.map((point, place) => ({
    point,
    x: x(times[place] ?? first),
    y: point.score === null ? null : y(point.score),
  }));
  const said = readable(spots.map((spot) => (spot.y === null ? null : spot.x)));
  const zones = edgesOf(trend.min, trend.max, trend.bands).map((edges) => ({
    ...edges,
    y: y(edges.to),
    height: y(edges.from) - y(edges.to),
  }));
  const known = trend.points.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    placed: spots.map((spot, place) => ({ ...spot, shown: said.has(place) })),
    path:
      line<[number, number]>()(spots.flatMap((spot) => (spot.y === null ? [] : [[spot.x, spot.y]]))) ?? '',
    zones,
    words: wordsOf(zones, known.at(-1) ?? null),
  };
}
