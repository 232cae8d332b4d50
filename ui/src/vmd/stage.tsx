import type { VmdRow } from '../ipc';
import { Tag, type Tone } from '../kit';

const tones: Record<string, Tone> = {
  received: 'warning',
  to_assign: 'warning',
  assigned: 'info',
  planned: 'info',
  visiting: 'info',
  assessed: 'warning',
  ready: 'success',
  in_meeting: 'success',
  decided: 'success',
  transmitted: 'success',
  closed: 'neutral',
  withdrawn: 'neutral',
};

export const StageTag = ({ row }: { row: Pick<VmdRow, 'stage' | 'stageLabel'> }) => (
  <Tag tone={tones[row.stage] ?? 'neutral'}>{row.stageLabel}</Tag>
);

/** The tones that Rust names, as the kit draws them. */
const drawn: Record<string, Tone> = {
  good: 'success',
  success: 'success',
  info: 'info',
  warning: 'warning',
  danger: 'danger',
};

export const toneOf = (tone: string): Tone => drawn[tone] ?? 'neutral';
