import { CheckChips, type Choice, DateField, RadioChips, Select, TextArea, TextField } from '../../kit';
import { type FieldSpec, idOf, type Typed } from './spec';

type Props = {
  field: FieldSpec;
  typed: Typed;
  change: (patch: Partial<Typed>) => void;
  /** Of a choice. */
  choices: readonly Choice[];
  error: string | undefined;
};

/** A field of a gesture, as its kind wants it. */
export function GestureField({ field, typed, change, choices, error }: Props) {
  const common = { id: idOf(field.name), label: field.label, error };
  const required = 'missing' in field && field.missing !== undefined;
  switch (field.is) {
    case 'day':
      return (
        <DateField
          {...common}
          hint={field.hint}
          required={required}
          value={typed[field.name]}
          onChange={(day) => change({ [field.name]: day })}
        />
      );
    case 'text': {
      const Control = field.long ? TextArea : TextField;
      return (
        <Control
          {...common}
          wide={field.name !== 'note' || field.long}
          hint={field.hint}
          required={required}
          value={typed[field.name]}
          onChange={(text) => change({ [field.name]: text })}
        />
      );
    }
    case 'choice':
      return (
        <RadioChips
          {...common}
          wide
          hint={field.hint}
          required={required}
          value={typed[field.name]}
          choices={choices}
          onChange={(chosen) => change({ [field.name]: chosen })}
        />
      );
    case 'select':
      return (
        <Select
          {...common}
          none={field.none}
          value={typed[field.name]}
          choices={choices}
          onChange={(chosen) => change({ [field.name]: chosen })}
        />
      );
    case 'units':
      return (
        <CheckChips
          {...common}
          wide
          required
          value={typed.units}
          choices={field.of}
          onChange={(units) => change({ units })}
        />
      );
  }
}
