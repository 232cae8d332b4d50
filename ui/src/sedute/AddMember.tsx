import { useState } from 'react';
import type { AttendantForm, MeetingPage } from '../ipc';
import { ComboBox, type ComboOption, useToast } from '../kit';
import { sedute } from '../words/sedute';

const words = sedute.people;

const FREE = 'free';

/** A new member: one of the operators, or a name. Who is added is there. */
export function AddMember({
  page,
  people,
  onAdd,
}: {
  page: MeetingPage;
  people: readonly AttendantForm[];
  onAdd: (member: AttendantForm) => void;
}) {
  const toast = useToast();
  const [text, setText] = useState('');
  const typed = text.trim().toLocaleLowerCase('it');
  const found = page.assignable.filter((each) => each.name.toLocaleLowerCase('it').includes(typed));
  const options: ComboOption[] = found.map((each, index) => ({
    id: String(index),
    label: each.name,
    detail: each.bodyName,
  }));
  options.push({ id: FREE, label: words.addFree(text.trim()), detail: words.addFreeDetail });
  const add = (member: AttendantForm) => {
    setText('');
    if (people.some((each) => each.name === member.name)) toast({ words: words.already(member.name) });
    else onAdd(member);
  };
  return (
    <ComboBox
      id="add-member"
      label={words.add}
      hint={words.addHint}
      text={text}
      onText={setText}
      options={options}
      settled
      status={words.found(found.length)}
      onPick={({ id }) => {
        const operator = found[Number(id)];
        if (id === FREE)
          add({ operatorId: null, name: text.trim(), role: '', body: '', bodyName: '', present: true });
        else if (operator) add({ ...operator, present: true });
      }}
    />
  );
}
