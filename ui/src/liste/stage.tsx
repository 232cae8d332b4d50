import { Tag, type Tone } from '../kit';
import { liste } from '../words/liste';

const tones: Record<string, Tone> = {
  applied: 'info',
  listed: 'neutral',
  suspended: 'warning',
  offered: 'warning',
  accepted: 'success',
  admitted: 'success',
  closed: 'neutral',
  withdrawn: 'neutral',
};

export const StageTag = ({ row }: { row: { stage: string; stageLabel: string } }) => (
  <Tag tone={tones[row.stage] ?? 'neutral'}>{row.stageLabel}</Tag>
);

/** The urgency, with its word: recognised or still to be decided. */
export const UrgencyTag = ({ label }: { label: string }) => (
  <Tag tone="danger" icon="warning-circle">
    {label}
  </Tag>
);

/** The file says that they died: the application is to be ended. */
export const DeceasedTag = ({ sex }: { sex: string | null }) => (
  <Tag tone="warning" icon="warning-circle">
    {liste.deceased(sex)}
  </Tag>
);

/** The temporary plan in a word; one that does not run for somebody in a list is an exception to be seen. */
export const PlanMark = ({ plan, uncovered }: { plan: string; uncovered: boolean }) => {
  const words = liste.planWords[plan] ?? plan;
  if (uncovered)
    return (
      <Tag tone="warning" icon="warning-circle">
        {words}
      </Tag>
    );
  return <span className="quiet">{words}</span>;
};
