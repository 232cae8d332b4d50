import { Tag, type Tone } from '../kit';
import { dimissioni } from '../words/dimissioni';

const tones: Record<string, Tone> = {
  referred: 'info',
  received: 'warning',
  assessed: 'info',
  planned: 'info',
  activated: 'success',
  discharged: 'success',
  verified: 'success',
  closed: 'neutral',
  not_activated: 'neutral',
  readmitted: 'neutral',
  withdrawn: 'neutral',
};

export const StageTag = ({ row }: { row: { stage: string; stageLabel: string } }) => (
  <Tag tone={tones[row.stage] ?? 'neutral'}>{row.stageLabel}</Tag>
);

/** The ward reported a social risk. */
export const RiskTag = () => (
  <Tag tone="warning" icon="warning-circle">
    {dimissioni.riskTag}
  </Tag>
);
