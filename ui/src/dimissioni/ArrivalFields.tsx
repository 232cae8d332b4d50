import { RadioChips } from '../kit';
import { segnalazione } from '../words/segnalazione';
import type { ArrivalTyped } from './arrival';
import { MomentFields } from './MomentFields';

type Props = {
  typed: ArrivalTyped;
  change: (patch: Partial<ArrivalTyped>) => void;
  error: (field: string) => string | undefined;
  /** The day it is, ISO. */
  today: string;
};

/** When the request reaches the COT: now, earlier to the minute, or not yet. */
export const ReceivedFields = ({ typed, change, error, today }: Props) => (
  <>
    <RadioChips
      id="arrival"
      wide
      required
      label={segnalazione.arrival}
      hint={segnalazione.arrivalHint}
      value={typed.arrival}
      error={error('arrival')}
      choices={(['now', 'at', 'no'] as const).map((value) => ({
        value,
        label: segnalazione.arrivals[value],
      }))}
      onChange={(arrival) => change({ arrival })}
    />
    {typed.arrival === 'at' && (
      <MomentFields
        prefix="received"
        labels={{ day: segnalazione.receivedDay, time: segnalazione.receivedTime }}
        hint={{ day: segnalazione.todayHint, time: '' }}
        required
        typed={typed.received}
        change={(patch) => change({ received: { ...typed.received, ...patch } })}
        error={error}
        today={today}
      />
    )}
  </>
);

/** When the ward reported it, if that was not when it reached the COT. */
export const ReferredFields = ({ typed, change, error, today }: Props) => (
  <MomentFields
    prefix="referred"
    labels={{ day: segnalazione.referredDay, time: segnalazione.referredTime }}
    hint={{
      day: typed.arrival === 'no' ? segnalazione.moment.nowHint : segnalazione.referredHint,
      time: '',
    }}
    typed={typed.referred}
    change={(patch) => change({ referred: { ...typed.referred, ...patch } })}
    error={error}
    today={today}
  />
);
