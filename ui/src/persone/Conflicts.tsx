import { formatDate } from '../form/date';
import type { FieldConflict } from '../ipc';
import { Banner, RadioChips } from '../kit';
import { persone } from '../words/persone';

export type Kept = Record<string, 'mine' | 'theirs'>;

const shown = (value: string | null | undefined) => (value ? formatDate(value) : persone.emptyValue);

/** Two people changed the same field: both values, and a choice. Nothing is overwritten in silence. */
export function Conflicts({
  conflicts,
  mine,
  kept,
  onKeep,
}: {
  conflicts: readonly FieldConflict[];
  mine: Record<string, string | null>;
  kept: Kept;
  onKeep: (field: string, whose: 'mine' | 'theirs') => void;
}) {
  if (conflicts.length === 0) return null;
  return (
    <Banner tone="warning" live>
      <div className="stack">
        <p>
          <b>{persone.conflictTitle}</b>
        </p>
        <p>{persone.conflictHint}</p>
        {conflicts.map(({ field, label, theirs }) => (
          <RadioChips
            key={field}
            id={`conflict-${field}`}
            label={persone.conflictOf(label)}
            value={kept[field] ?? ''}
            onChange={(whose) => onKeep(field, whose)}
            choices={[
              { value: 'theirs', label: persone.theirs(shown(theirs)) },
              { value: 'mine', label: persone.yours(shown(mine[field])) },
            ]}
          />
        ))}
      </div>
    </Banner>
  );
}
