import { RadioChips } from '../kit';
import { segnalazione } from '../words/segnalazione';
import { type ArrivalTyped, choose } from './arrival';
import { MomentFields } from './MomentFields';

type Props = {
  typed: ArrivalTyped;
  change: (patch: Partial<ArrivalTyped>) => void;
  error: (field: string) => string | undefined;
  /** What time it is for the archive, UTC. */
  now: string;
};

/** When the request reaches the COT, to the minute, or not yet. */
export const ReceivedFields = ({ typed, change, error, now }: Props) => (
  <>
    <RadioChips
      id="arrival"
      wide
      required
      label={segnalazione.arrival}
      hint={segnalazione.arrivalHint}
      value={typed.arrival === 'no' ? 'no' : 'at'}
      error={error('arrival')}
      choices={(['no', 'at'] as const).map((value) => ({
        value,
        label: segnalazione.arrivals[value],
      }))}
      onChange={(arrival) => change(choose(typed, arrival, now))}
    />
    {typed.arrival !== 'no' && (
      <MomentFields
        prefix="received"
        labels={{ day: segnalazione.receivedDay, time: segnalazione.receivedTime }}
        required
        keyed
        typed={typed.received}
        onChange={(received) => change({ received })}
        error={error}
        now={now}
      />
    )}
  </>
);

/** When the ward reported it, if that was not when it reached the COT. */
export const ReferredFields = ({ typed, change, error, now }: Props) => (
  <MomentFields
    prefix="referred"
    labels={{ day: segnalazione.referredDay, time: segnalazione.referredTime }}
    {...(typed.arrival === 'no' ? { required: true, keyed: true } : { hint: segnalazione.referredHint })}
    typed={typed.referred}
    onChange={(referred) => change({ referred })}
    error={error}
    now={now}
  />
);
