import { groupCode } from '../form/code';
import type { PersonHit } from '../ipc';
import { ComboBox, type ComboOption } from '../kit';
import { persone } from '../words/persone';
import { ageAndComune } from './Identity';
import { usePeople } from './usePeople';

const NEW = 'new';

type Props = {
  id: string;
  label: string;
  text: string;
  onText: (text: string) => void;
  onPick: (person: PersonHit) => void;
  /** Offers to begin a new person with what was typed. */
  onNew?: () => void;
  error?: string | undefined;
  autoFocus?: boolean;
};

/** One person out of all: type, Enter picks. */
export function PersonPicker({ id, label, text, onText, onPick, onNew, error, autoFocus }: Props) {
  const { hits, settled } = usePeople(text, 8, text.trim().length > 0);
  const options: ComboOption[] = hits.map((person) => ({
    id: person.personId,
    label: person.fullName,
    detail: [
      ageAndComune(person),
      person.code ? groupCode(person.code) : persone.toIdentify,
      person.matchedBy ?? person.phone,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  if (onNew && settled)
    options.push({ id: NEW, label: persone.pickNew(text.trim()), detail: persone.pickNewHint });
  return (
    <ComboBox
      id={id}
      label={label}
      error={error}
      hint={persone.searchHint}
      text={text}
      onText={onText}
      options={options}
      settled={settled}
      status={persone.pickStatus(hits.length)}
      {...(autoFocus ? { autoFocus } : {})}
      onPick={(option) => {
        const person = hits.find((each) => each.personId === option.id);
        if (person) onPick(person);
        else if (option.id === NEW) onNew?.();
      }}
    />
  );
}
