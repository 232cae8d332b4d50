import { type Choice, DateField, RadioChips, TextArea, TextField } from '../../kit';
import { segnalazione } from '../../words/segnalazione';
import { MomentFields } from '../MomentFields';
import { type FieldSpec, idOf, type Typed } from './spec';

type Props = {
  field: FieldSpec;
  typed: Typed;
  change: (patch: Partial<Typed>) => void;
  /** Of a choice. */
  choices: readonly Choice[];
  error: (id: string) => string | undefined;
  /** The day it is, ISO. */
  today: string;
};

/** A field of a gesture, as its kind wants it. */
export function GestureField({ field, typed, change, choices, error, today }: Props) {
  if (field.is === 'moment')
    return (
      <MomentFields
        prefix={idOf('moment')}
        labels={field.labels}
        hint={{ day: segnalazione.moment.nowHint, time: segnalazione.moment.nowHint }}
        typed={typed.moment}
        change={(patch) => change({ moment: { ...typed.moment, ...patch } })}
        error={error}
        today={today}
      />
    );
  const common = {
    id: idOf(field.name),
    label: field.label,
    error: error(idOf(field.name)),
    required: field.missing !== undefined,
    value: typed[field.name],
    onChange: (value: string) => change({ [field.name]: value }),
  };
  switch (field.is) {
    case 'day':
      return <DateField {...common} hint={field.hint} />;
    case 'text': {
      const Control = field.long ? TextArea : TextField;
      return <Control {...common} wide hint={field.hint} />;
    }
    case 'choice':
      return <RadioChips {...common} wide choices={choices} />;
  }
}
