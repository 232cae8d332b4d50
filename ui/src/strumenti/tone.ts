import type { Tone } from '../kit';

const tones: Record<string, Tone> = { good: 'success', warning: 'warning', danger: 'danger' };

/** The colour of a band; its word is always beside it. */
export const toneOf = (tone: string): Tone => tones[tone] ?? 'neutral';
