import { type AssessorForm, useChoices } from '../ipc';
import { DateField, Select, TextArea } from '../kit';
import { sedute } from '../words/sedute';
import { AssessorFields } from './AssessorFields';
import type { DecisionTyped } from './decision';

const words = sedute.decision;

type Props = {
  typed: DecisionTyped;
  change: (patch: Partial<DecisionTyped>) => void;
  error: (field: string) => string | undefined;
  assignable: readonly AssessorForm[];
  /** False when nothing follows: only why, and who did not agree. */
  follows: boolean;
  /** The minutes must say why. */
  why: boolean;
};

/** Everything that goes with an outcome; it is all proposed, and all can be changed. */
export function DecisionFields({ typed, change, error, assignable, follows, why }: Props) {
  const settings = useChoices('careSetting');
  return (
    <div className="decision-fields">
      {follows && (
        <>
          <Select
            id="setting"
            label={words.setting}
            none={words.settingNone}
            value={typed.setting}
            error={error('setting')}
            choices={settings}
            onChange={(setting) => change({ setting })}
          />
          <div className="pair">
            <DateField
              id="startsOn"
              label={words.startsOn}
              value={typed.startsOn}
              error={error('startsOn')}
              onChange={(startsOn) => change({ startsOn })}
            />
            <DateField
              id="verifyOn"
              label={words.verifyOn}
              value={typed.verifyOn}
              error={error('verifyOn')}
              onChange={(verifyOn) => change({ verifyOn })}
            />
          </div>
          <AssessorFields
            id="caseManager"
            label={words.manager}
            roleLabel={words.managerRole}
            bodyLabel={words.managerBody}
            value={typed.caseManager}
            error={error('caseManager')}
            assignable={assignable}
            onChange={(caseManager) => change({ caseManager })}
          />
          <TextArea
            id="responsibilities"
            wide
            label={words.responsibilities}
            rows={2}
            value={typed.responsibilities}
            error={error('responsibilities')}
            onChange={(responsibilities) => change({ responsibilities })}
          />
        </>
      )}
      <TextArea
        id="motive"
        label={words.motive}
        required={why}
        hint={words.motiveHint}
        rows={2}
        value={typed.motive}
        error={error('motive')}
        onChange={(motive) => change({ motive })}
      />
      <TextArea
        id="dissent"
        label={words.dissent}
        hint={words.motiveHint}
        rows={2}
        value={typed.dissent}
        error={error('dissent')}
        onChange={(dissent) => change({ dissent })}
      />
    </div>
  );
}
