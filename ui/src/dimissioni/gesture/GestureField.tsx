import { type Choice, DateField, RadioChips, TextArea, TextField } from '../../kit';
import { MomentFields } from '../MomentFields';
import { type FieldSpec, idOf, type Typed } from './spec';

type Props = {
  field: FieldSpec;
  typed: Typed;
  change: (patch: Partial<Typed>) => void;
  /** Of a choice. */
  choices: readonly Choice[];
  error: (id: string) => string | undefined;
  /** What time it is for the archive, UTC. */
  now: string;
};

/** A field of a gesture, as its kind wants it. */
export function GestureField({ field, typed, change, choices, error, now }: Props) {
  if (field.is === 'moment')
    return (
      <MomentFields
        prefix={idOf('moment')}
        labels={field.labels}
        required
        keyed
        typed={typed.moment}
        onChange={(moment) => change({ moment })}
        error={error}
        now={now}
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
