import type { Trend, TrendPoint } from '../ipc';

/** The score that counts now and the one before it; of this assessment, if it has one. */
export function lastTwo({ points }: Pick<Trend, 'points'>): {
  now: TrendPoint | undefined;
  before: TrendPoint | undefined;
} {
  const at = points.findLastIndex((point) => point.thisVmd);
  const place = at < 0 ? points.length - 1 : at;
  return {
    now: points[place],
    before: points.slice(0, Math.max(0, place)).findLast((point) => point.score !== null),
  };
}
