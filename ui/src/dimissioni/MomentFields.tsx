import { DateField, RadioChips, TextField } from '../kit';
import { segnalazione } from '../words/segnalazione';
import { asksTurn, idsOf, type MomentTyped } from './moment';

type Props = {
  prefix: string;
  labels: { day: string; time: string };
  hint?: { day: string; time: string } | undefined;
  typed: MomentTyped;
  change: (patch: Partial<MomentTyped>) => void;
  error: (field: string) => string | undefined;
  /** The day it is, ISO. */
  today: string;
  required?: boolean;
};

/** A day and an hour; when that hour came twice, which of the two. */
export function MomentFields({ prefix, labels, hint, typed, change, error, today, required }: Props) {
  const ids = idsOf(prefix);
  const words = segnalazione.moment;
  return (
    <>
      <DateField
        id={ids.day}
        label={labels.day}
        hint={hint?.day}
        value={typed.day}
        error={error(ids.day)}
        onChange={(day) => change({ day })}
      />
      <TextField
        id={ids.time}
        label={labels.time}
        hint={hint?.time}
        required={required}
        inputMode="numeric"
        placeholder="hh:mm"
        value={typed.time}
        error={error(ids.time)}
        onChange={(time) => change({ time })}
      />
      {asksTurn(typed, today) && (
        <RadioChips
          id={ids.turn}
          wide
          required
          label={words.twice}
          value={typed.turn}
          error={error(ids.turn)}
          choices={[
            { value: 'first', label: words.first },
            { value: 'second', label: words.second },
          ]}
          onChange={(turn) => change({ turn })}
        />
      )}
    </>
  );
}
