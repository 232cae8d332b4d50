import type { IntakeRow } from '../ipc';
import { Tag, type Tone } from '../kit';
import { accessi } from '../words/accessi';

const tones: Record<string, Tone> = {
  registered: 'warning',
  in_assessment: 'info',
  assessed: 'info',
  oriented: 'success',
  activated: 'success',
  referred: 'success',
  closed: 'neutral',
};

export const StageTag = ({ row }: { row: Pick<IntakeRow, 'stage' | 'stageLabel'> }) => (
  <Tag tone={tones[row.stage] ?? 'neutral'}>{row.stageLabel}</Tag>
);

export const UrgentTag = () => (
  <Tag tone="danger" icon="warning-circle">
    {accessi.urgentTag}
  </Tag>
);
