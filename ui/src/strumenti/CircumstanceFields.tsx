import { type Choice, DateField, Select, TextArea, TextField } from '../kit';
import { strumenti } from '../words/strumenti';
import { type Circumstances, needsName } from './circumstances';

type Props = {
  typed: Circumstances;
  change: (patch: Partial<Circumstances>) => void;
  error: (field: string) => string | undefined;
  places: readonly Choice[];
  respondents: readonly Choice[];
  /** The scale corrects a closed one: why is asked too. */
  correcting: boolean;
};

/** The only things asked besides the questions: when, where, who answers, a note. */
export const CircumstanceFields = ({ typed, change, error, places, respondents, correcting }: Props) => (
  <section className="circumstances" aria-label={strumenti.circumstances}>
    {correcting && (
      <TextField
        id="reason"
        label={strumenti.correctReason}
        required
        wide
        value={typed.reason}
        error={error('reason')}
        onChange={(reason) => change({ reason })}
      />
    )}
    <DateField
      id="day"
      label={strumenti.day}
      value={typed.day}
      error={error('day')}
      onChange={(day) => change({ day })}
    />
    <TextField
      id="time"
      label={strumenti.time}
      inputMode="numeric"
      value={typed.time}
      error={error('time')}
      onChange={(time) => change({ time })}
    />
    <Select
      id="place"
      label={strumenti.place}
      none={strumenti.placeNone}
      value={typed.place}
      error={error('place')}
      choices={places}
      onChange={(place) => change({ place })}
    />
    <Select
      id="respondentKind"
      label={strumenti.respondent}
      none={strumenti.respondentNone}
      value={typed.respondentKind}
      error={error('respondentKind')}
      choices={respondents}
      onChange={(respondentKind) => change({ respondentKind })}
    />
    {needsName(typed.respondentKind) && (
      <TextField
        id="respondentName"
        label={strumenti.respondentName}
        value={typed.respondentName}
        error={error('respondentName')}
        onChange={(respondentName) => change({ respondentName })}
      />
    )}
    <TextArea
      id="note"
      label={strumenti.note}
      rows={1}
      wide={needsName(typed.respondentKind)}
      value={typed.note}
      error={error('note')}
      onChange={(note) => change({ note })}
    />
  </section>
);
