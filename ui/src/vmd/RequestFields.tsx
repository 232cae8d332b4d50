import { useAsk, useChoices } from '../ipc';
import { Check, DateField, RadioChips, TextArea, TextField } from '../kit';
import { vmd } from '../words/vmd';
import { Art27 } from './Art27';
import { ageRemark, asksAlone, type RequestTyped } from './request';

type Props = {
  typed: RequestTyped;
  change: (patch: Partial<RequestTyped>) => void;
  error: (field: string) => string | undefined;
  /** The person's age, when known: a protocol may be meant for others. */
  age: number | null | undefined;
  /** The moment of the request is known: it is corrected, never left out. */
  past?: boolean;
};

/** The request in the order in which it is told: what for, by which way, why, whether it presses, who asks, since when. */
export function RequestFields({ typed, change, error, age, past }: Props) {
  const protocols = useAsk('protocol.list', {}, { staleTime: Number.POSITIVE_INFINITY }).data ?? [];
  const routes = useChoices('entryRoute');
  const services = useChoices('serviceRequested');
  const motives = useChoices('vmdUrgencyMotive');
  const requesters = useChoices('requesterKind');
  const protocol = protocols.find((each) => each.id === typed.protocol);
  const unsure = protocol && !protocol.confirmed ? protocol.toConfirm.length : 0;
  return (
    <div className="request-fields">
      <RadioChips
        id="protocol"
        wide
        required
        label={vmd.protocol}
        hint={
          protocol && (
            <>
              {protocol.people} {unsure > 0 && vmd.protocolUnsure(unsure)}
            </>
          )
        }
        warning={ageRemark(protocol, age)}
        value={typed.protocol}
        error={error('protocol')}
        choices={protocols.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(chosen) => change({ protocol: chosen })}
      />
      <RadioChips
        id="service"
        wide
        required
        label={vmd.service}
        value={typed.service}
        error={error('service')}
        choices={services}
        onChange={(service) => change({ service })}
      />
      <RadioChips
        id="route"
        wide
        required
        label={vmd.route}
        hint={protocol ? undefined : vmd.routeHint}
        value={typed.route}
        error={error('route')}
        choices={routes.filter(
          ({ value }) => !protocol || protocol.routes.includes(value) || value === typed.route,
        )}
        onChange={(route) => change({ route })}
      />
      <TextArea
        id="motive"
        wide
        rows={2}
        label={vmd.motive}
        placeholder={vmd.motiveHint}
        value={typed.motive}
        error={error('motive')}
        onChange={(motive) => change({ motive })}
      />
      <div className="wide urgent-line">
        <Check
          id="urgent"
          label={vmd.urgentCheck}
          checked={typed.urgent}
          onChange={(urgent) => change({ urgent })}
        />
        {typed.urgent && (
          <RadioChips
            id="urgency"
            label={vmd.urgency}
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
        label={vmd.requesterKind}
        value={typed.requesterKind}
        error={error('requesterKind')}
        choices={requesters}
        onChange={(requesterKind) => change({ requesterKind })}
      />
      {!asksAlone(typed) && (
        <>
          <TextField
            id="requesterName"
            label={vmd.requesterName}
            value={typed.requesterName}
            error={error('requesterName')}
            onChange={(requesterName) => change({ requesterName })}
          />
          <TextField
            id="requesterPhone"
            label={vmd.requesterPhone}
            inputMode="tel"
            value={typed.requesterPhone}
            error={error('requesterPhone')}
            onChange={(requesterPhone) => change({ requesterPhone })}
          />
        </>
      )}
      <Art27 typed={typed} change={change} error={error} />
      <DateField
        id="requestedAt"
        label={vmd.requestedDay}
        hint={past ? undefined : vmd.requestedNow}
        value={typed.requestedDay}
        error={error('requestedAt')}
        onChange={(requestedDay) => change({ requestedDay })}
      />
      <TextField
        id="requestedTime"
        label={vmd.requestedTime}
        hint={past ? undefined : vmd.requestedNow}
        inputMode="numeric"
        placeholder="hh:mm"
        value={typed.requestedTime}
        error={error('requestedTime')}
        onChange={(requestedTime) => change({ requestedTime })}
      />
    </div>
  );
}
