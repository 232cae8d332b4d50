import { type UnitRow, useChoices } from '../ipc';
import { CheckChips, DateField, RadioChips, Select, TextArea, TextField } from '../kit';
import { domanda } from '../words/domanda';
import { type ApplicationTyped, asksAlone } from './application';
import { Preferences } from './Preferences';

type Props = {
  typed: ApplicationTyped;
  change: (patch: Partial<ApplicationTyped>) => void;
  error: (field: string) => string | undefined;
  units: readonly UnitRow[];
  /** The day of the application is known: it is corrected, never left out. */
  past?: boolean;
};

/** The application in the order in which it is told: when, for what, where, who asks, how the person lives, what was handed in. */
export function ApplicationFields({ typed, change, error, units, past }: Props) {
  const kinds = useChoices('unitKind');
  const requesters = useChoices('requesterKind');
  const settings = useChoices('careSetting');
  const disabilities = useChoices('civilDisability');
  const documents = useChoices('applicationDocument');
  const text = (field: 'accessPoint' | 'requesterName' | 'requesterPhone' | 'caregiver') => ({
    id: field,
    label: domanda[field],
    value: typed[field],
    error: error(field),
    onChange: (value: string) => change({ [field]: value }),
  });
  const day = (field: 'appliedOn' | 'certificateOn' | 'sharingConsentOn') => ({
    id: field,
    label: domanda[field],
    value: typed[field],
    error: error(field),
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <div className="request-fields">
      <DateField {...day('appliedOn')} required={past} hint={past ? undefined : domanda.appliedOnHint} />
      <TextField {...text('accessPoint')} hint={domanda.accessPointHint} />
      <RadioChips
        id="kind"
        wide
        required
        label={domanda.kind}
        value={typed.kind}
        error={error('kind')}
        choices={kinds}
        onChange={(kind) => change({ kind })}
      />
      <Preferences
        kind={typed.kind}
        units={units}
        preferences={typed.preferences}
        error={error('preferences')}
        onChange={(preferences) => change({ preferences })}
      />
      <TextArea
        id="note"
        wide
        rows={2}
        label={domanda.note}
        placeholder={domanda.noteHint}
        value={typed.note}
        error={error('note')}
        onChange={(note) => change({ note })}
      />
      <RadioChips
        id="requesterKind"
        wide
        label={domanda.requesterKind}
        value={typed.requesterKind}
        error={error('requesterKind')}
        choices={requesters}
        onChange={(requesterKind) => change({ requesterKind })}
      />
      {!asksAlone(typed) && (
        <>
          <TextField {...text('requesterName')} />
          <TextField {...text('requesterPhone')} inputMode="tel" />
        </>
      )}
      <Select
        id="setting"
        label={domanda.setting}
        none={domanda.settingNone}
        value={typed.setting}
        error={error('setting')}
        choices={settings}
        onChange={(setting) => change({ setting })}
      />
      <TextField {...text('caregiver')} />
      <Select
        id="disability"
        label={domanda.disability}
        none={domanda.disabilityNone}
        value={typed.disability}
        error={error('disability')}
        choices={disabilities}
        onChange={(disability) => change({ disability })}
      />
      <DateField {...day('certificateOn')} />
      <CheckChips
        id="documents"
        wide
        label={domanda.documents}
        value={typed.documents}
        error={error('documents')}
        choices={documents}
        onChange={(chosen) => change({ documents: chosen })}
      />
      <DateField {...day('sharingConsentOn')} hint={domanda.sharingConsentHint} />
    </div>
  );
}
