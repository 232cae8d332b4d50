import type { AreaView } from '../ipc';
import { Check, type Choice, DateField, Select, TextField } from '../kit';
import { visita } from '../words/visita';
import type { VisitTyped } from './sheet';

type Props = {
  typed: VisitTyped;
  change: (patch: Partial<VisitTyped>) => void;
  error: (field: string) => string | undefined;
  places: readonly Choice[];
  /** The areas that may have been assessed in the same visit. */
  others: readonly AreaView[];
  correcting: boolean;
};

/** When, where and with whom the visit was made. */
export const VisitCircumstances = ({ typed, change, error, places, others, correcting }: Props) => (
  <section className="circumstances" aria-label={visita.circumstances}>
    {correcting && (
      <TextField
        id="reason"
        label={visita.correctReason}
        required
        wide
        value={typed.reason}
        error={error('reason')}
        onChange={(reason) => change({ reason })}
      />
    )}
    <DateField
      id="day"
      label={visita.day}
      value={typed.day}
      error={error('day')}
      onChange={(day) => change({ day })}
    />
    <TextField
      id="time"
      label={visita.time}
      inputMode="numeric"
      value={typed.time}
      error={error('time')}
      onChange={(time) => change({ time })}
    />
    <Select
      id="place"
      label={visita.place}
      none={visita.none}
      value={typed.place}
      error={error('place')}
      choices={places}
      onChange={(place) => change({ place })}
    />
    <TextField
      id="present"
      label={visita.present}
      wide
      value={typed.present}
      error={error('present')}
      onChange={(present) => change({ present })}
    />
    {others.length > 0 && (
      <Check
        id="joint"
        label={visita.joint}
        hint={visita.jointHint(others.map(({ label }) => label).join(', '))}
        checked={typed.joint}
        onChange={(joint) => change({ joint })}
      />
    )}
  </section>
);
