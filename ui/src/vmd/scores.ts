import type { Trend, TrendPoint } from '../ipc';

/** The score that counts now: the one of this assessment, or the last one there is. */
export const latest = ({ points }: Pick<Trend, 'points'>): TrendPoint | undefined =>
  points.findLast((point) => point.thisVmd) ?? points.at(-1);
