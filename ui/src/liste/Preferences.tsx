import { type KeyboardEvent, useState } from 'react';
import { type PreferenceForm, type UnitRow, useChoices } from '../ipc';
import { ComboBox, Select, walkList } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { domanda } from '../words/domanda';
import { added, moved, neighbourOf, removed, unitsFor, withWing } from './preferences';

type Props = {
  kind: string;
  units: readonly UnitRow[];
  preferences: readonly PreferenceForm[];
  error: string | undefined;
  onChange: (preferences: PreferenceForm[]) => void;
};

const rowId = (unitId: string) => `preference-${unitId}`;

/** Units in order of preference: typing adds, Alt with arrows moves, Canc takes away. */
export function Preferences({ kind, units, preferences, error, onChange }: Props) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const wings = useChoices('unitWing');
  const options = unitsFor(units, kind, preferences, text);
  const unitOf = (unitId: string) => units.find((each) => each.unitId === unitId);
  const nameOf = (unitId: string) => unitOf(unitId)?.label ?? domanda.preferenceUnknown;

  const move = (unitId: string, step: -1 | 1) => {
    const next = moved(preferences, unitId, step);
    if (next === preferences) return;
    onChange([...next]);
    setSaid(domanda.preferenceMoved(nameOf(unitId), next.findIndex((each) => each.unitId === unitId) + 1));
    focusSoon(rowId(unitId));
  };
  const remove = (unitId: string) => {
    const next = neighbourOf(preferences, unitId);
    onChange(removed(preferences, unitId));
    setSaid(domanda.preferenceRemoved(nameOf(unitId)));
    focusSoon(next ? rowId(next) : 'preferences');
  };
  const onKeyDown = (event: KeyboardEvent, unitId: string) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.altKey && step) move(unitId, step);
    else if (event.key === 'Delete') remove(unitId);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="wide preferences">
      <ComboBox
        id="preferences"
        label={preferences.length === 0 ? domanda.preferences : domanda.preferenceAdd}
        hint={units.some((unit) => unit.kind === kind) ? domanda.preferencesHint : domanda.preferenceNone}
        required={preferences.length === 0}
        error={error}
        from={0}
        text={text}
        settled
        status={domanda.preferenceFound(options.length)}
        onText={setText}
        options={options.map((unit) => ({ id: unit.unitId, label: unit.label, detail: unit.comune }))}
        onPick={({ id }) => {
          onChange(added(preferences, id));
          setText('');
          setSaid(domanda.preferenceAdded(nameOf(id), preferences.length + 1));
        }}
      />
      {preferences.length > 0 && (
        <ol aria-label={domanda.preferences} onKeyDown={walkList}>
          {preferences.map(({ unitId, wing }, index) => {
            const name = nameOf(unitId);
            const own = unitOf(unitId)?.form.wings ?? [];
            return (
              <li key={unitId}>
                <button
                  type="button"
                  data-stop
                  id={rowId(unitId)}
                  className="preference"
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                  onKeyDown={(event) => onKeyDown(event, unitId)}
                >
                  <b className="num">{index + 1}</b>
                  <span className="who">
                    <b>{name}</b>
                    <span className="quiet">{unitOf(unitId)?.comune}</span>
                  </span>
                </button>
                <Select
                  id={`wing-${unitId}`}
                  label={domanda.wingOf(name)}
                  none={domanda.wingNone}
                  value={wing}
                  warning={wing && own.length > 0 && !own.includes(wing) ? domanda.wingRemark : undefined}
                  choices={[
                    ...wings.filter(({ value }) => own.includes(value)),
                    ...wings.filter(({ value }) => !own.includes(value)),
                  ]}
                  onChange={(chosen) => onChange(withWing(preferences, unitId, chosen))}
                />
                <span className="preference-tools">
                  <Tool label={domanda.preferenceUp(name)} sign="↑" onPress={() => move(unitId, -1)} />
                  <Tool label={domanda.preferenceDown(name)} sign="↓" onPress={() => move(unitId, 1)} />
                  <Tool label={domanda.preferenceRemove(name)} sign="×" onPress={() => remove(unitId)} />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

const Tool = ({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) => (
  <button type="button" className="tool" aria-label={label} onClick={onPress}>
    <span aria-hidden="true">{sign}</span>
  </button>
);
