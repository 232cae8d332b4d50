import type { Tone } from '../kit';
import type { ScoreTone } from './instrument';

const tones: Record<ScoreTone, Tone> = {
  good: 'success',
  neutral: 'neutral',
  warning: 'warning',
  danger: 'danger',
};

/** The colour of a band; its word is always beside it. */
export const toneOf = (tone: ScoreTone): Tone => tones[tone];
