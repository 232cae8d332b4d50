import { useState } from 'react';
import { Button, type Choice, type IconName, Select } from '../kit';

type Props = {
  id: string;
  label: string;
  none: string;
  choices: readonly Choice[];
  /** What the button says. */
  verb: string;
  icon: IconName;
  onPick: (value: string) => void;
};

/** One entry of a list, then a button: walking the list with the arrows chooses nothing by itself. */
export function PickFrom({ id, label, none, choices, verb, icon, onPick }: Props) {
  const [value, setValue] = useState('');
  const pick = () => {
    if (!value) return document.getElementById(id)?.focus();
    onPick(value);
    setValue('');
  };
  return (
    <form
      className="row end"
      onSubmit={(event) => {
        event.preventDefault();
        pick();
      }}
    >
      <Select id={id} label={label} none={none} value={value} choices={choices} onChange={setValue} />
      <Button kind="outline" icon={icon} type="submit">
        {verb}
      </Button>
    </form>
  );
}
