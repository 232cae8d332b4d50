import { type AssessorForm, useChoices } from '../ipc';
import { ComboBox, type ComboOption, Select } from '../kit';
import { sedute } from '../words/sedute';

const words = sedute.decision;

type Props = {
  /** Also the id of the field of the name. */
  id: string;
  label: string;
  roleLabel: string;
  bodyLabel: string;
  value: AssessorForm;
  onChange: (value: AssessorForm) => void;
  assignable: readonly AssessorForm[];
  error?: string | undefined;
  autoFocus?: boolean;
};

/** A professional: one of the operators, or a name with role and body. A name that is typed over is no longer that operator. */
export function AssessorFields({
  id,
  label,
  roleLabel,
  bodyLabel,
  value,
  onChange,
  assignable,
  error,
  autoFocus,
}: Props) {
  const roles = useChoices('assessorRole');
  const bodies = useChoices('assessorBody');
  const typed = value.name.trim().toLocaleLowerCase('it');
  const found = assignable.filter((each) => each.name.toLocaleLowerCase('it').includes(typed));
  const options: ComboOption[] = found.map((each, index) => ({
    id: String(index),
    label: each.name,
    detail: [roles.find((role) => role.value === each.role)?.label, each.bodyName]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <div className="assessor wide">
      <ComboBox
        id={id}
        label={label}
        error={error}
        text={value.name}
        options={options}
        settled
        status={sedute.people.found(found.length)}
        {...(autoFocus ? { autoFocus } : {})}
        onText={(name) => onChange({ ...value, operatorId: null, name })}
        onPick={({ id: place }) => {
          const picked = found[Number(place)];
          if (picked) onChange(picked);
        }}
      />
      <Select
        id={`${id}-role`}
        label={roleLabel}
        none={words.settingNone}
        value={value.role}
        choices={roles}
        onChange={(role) => onChange({ ...value, role })}
      />
      <Select
        id={`${id}-body`}
        label={bodyLabel}
        none={words.settingNone}
        value={value.body}
        choices={bodies}
        onChange={(body) => onChange({ ...value, body, bodyName: '' })}
      />
    </div>
  );
}
