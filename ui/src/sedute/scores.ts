import type { Trend, TrendPoint } from '../ipc';
import type { Tone } from '../kit';
import { sedute } from '../words/sedute';

const tones: Record<string, Tone> = {
  good: 'success',
  neutral: 'neutral',
  warning: 'warning',
  danger: 'danger',
};

export const toneOf = (tone: string): Tone => tones[tone] ?? 'neutral';

/** A score as Italian writes it: `0,56`, `17,5`, `40`. */
export const number = (value: number, decimals: number) =>
  value.toLocaleString('it-IT', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** The score that counts for this assessment: the last one of it, or the last before it. */
export const latest = ({ points }: Pick<Trend, 'points'>): TrendPoint | undefined =>
  points.findLast((point) => point.thisVmd) ?? points.at(-1);

/** «4 su 6», or that it was left incomplete. */
export function scoreWords(trend: Trend): string {
  const point = latest(trend);
  if (!point || point.score === null) return sedute.case.noScore;
  return sedute.case.outOf(number(point.score, trend.decimals), number(trend.max, trend.decimals));
}
