import { useChoices } from '../ipc';
import { Check, CheckChips, DateField, RadioChips, TextArea, TextField } from '../kit';
import { accessi } from '../words/accessi';
import { asksAlone, type RequestTyped } from './request';

type Props = {
  typed: RequestTyped;
  change: (patch: Partial<RequestTyped>) => void;
  error: (field: string) => string | undefined;
  /** The moment of contact is known: it is corrected, never left out. */
  past?: boolean;
};

/** The request in the order in which it is told: what is needed, whether it presses, who asks, how it came. */
export function RequestFields({ typed, change, error, past }: Props) {
  const areas = useChoices('needArea');
  const motives = useChoices('urgencyMotive');
  const requesters = useChoices('requesterKind');
  const channels = useChoices('channel');
  const followers = useChoices('alreadyFollowedBy');
  return (
    <div className="request-fields">
      <TextArea
        id="need"
        wide
        label={accessi.need}
        placeholder={accessi.needHint}
        rows={2}
        value={typed.need}
        error={error('need')}
        onChange={(need) => change({ need })}
      />
      <CheckChips
        id="needAreas"
        wide
        label={accessi.needAreas}
        value={typed.needAreas}
        error={error('needAreas')}
        choices={areas}
        onChange={(needAreas) => change({ needAreas })}
      />
      <div className="wide urgent-line">
        <Check
          id="urgent"
          label={accessi.urgentCheck}
          checked={typed.urgent}
          onChange={(urgent) => change({ urgent })}
        />
        {typed.urgent && (
          <RadioChips
            id="urgency"
            label={accessi.urgency}
            required
            value={typed.urgency}
            error={error('urgency')}
            choices={motives}
            onChange={(urgency) => change({ urgency })}
          />
        )}
      </div>
      <RadioChips
        id="requesterKind"
        wide
        label={accessi.requesterKind}
        value={typed.requesterKind}
        error={error('requesterKind')}
        choices={requesters}
        onChange={(requesterKind) => change({ requesterKind })}
      />
      {!asksAlone(typed) && (
        <>
          <TextField
            id="requesterName"
            label={accessi.requesterName}
            value={typed.requesterName}
            error={error('requesterName')}
            onChange={(requesterName) => change({ requesterName })}
          />
          <TextField
            id="requesterPhone"
            label={accessi.requesterPhone}
            inputMode="tel"
            value={typed.requesterPhone}
            error={error('requesterPhone')}
            onChange={(requesterPhone) => change({ requesterPhone })}
          />
        </>
      )}
      <RadioChips
        id="channel"
        label={accessi.channel}
        value={typed.channel}
        error={error('channel')}
        choices={channels}
        onChange={(channel) => change({ channel })}
      />
      <CheckChips
        id="alreadyFollowedBy"
        label={accessi.alreadyFollowedBy}
        value={typed.alreadyFollowedBy}
        error={error('alreadyFollowedBy')}
        choices={followers}
        onChange={(alreadyFollowedBy) => change({ alreadyFollowedBy })}
      />
      <div className="pair">
        <DateField
          id="contactAt"
          label={accessi.contactDay}
          hint={past ? undefined : accessi.contactNow}
          value={typed.contactDay}
          error={error('contactAt')}
          onChange={(contactDay) => change({ contactDay })}
        />
        <TextField
          id="contactTime"
          label={accessi.contactTime}
          hint={past ? undefined : accessi.contactNow}
          inputMode="numeric"
          placeholder="hh:mm"
          value={typed.contactTime}
          error={error('contactTime')}
          onChange={(contactTime) => change({ contactTime })}
        />
      </div>
    </div>
  );
}
