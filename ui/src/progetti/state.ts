import type { Tone } from '../kit';

const tones: Record<string, Tone> = {
  draft: 'warning',
  compiled: 'info',
  active: 'success',
  active_unsigned: 'warning',
  active_refused: 'danger',
  closed: 'neutral',
};

export const stateTone = (code: string): Tone => tones[code] ?? 'neutral';

const clocks: Record<string, Tone> = {
  good: 'success',
  warning: 'warning',
  danger: 'danger',
  info: 'info',
};

/** The tone of a clock as the kit names it. */
export const clockTone = (tone: string): Tone => clocks[tone] ?? 'neutral';
