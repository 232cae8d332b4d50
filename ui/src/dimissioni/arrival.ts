import type { LocalMoment } from '../ipc';
import type { Missing } from '../kit';
import {
  begun as begunMoment,
  emptyMoment,
  idsOf,
  isBlank as isBlankMoment,
  isProposed,
  type MomentTyped,
  momentAt,
  wireOf as momentWire,
  untellable as momentWrong,
} from './moment';

/** When the request reaches the COT, and when the ward reported it. */
export type ArrivalTyped = {
  /** `at` the moment that is written, `no`: not yet. */
  arrival: 'at' | 'no';
  received: MomentTyped;
  /** Of what has arrived it may be left out: together with the arrival. */
  referred: MomentTyped;
};

export const emptyArrival: ArrivalTyped = { arrival: 'at', received: emptyMoment, referred: emptyMoment };

export const receivedIds = idsOf('received');
export const referredIds = idsOf('referred');

/** The moments as they stand: the one that is wanted is the present one (`now`, UTC) until the form is begun. */
export const begun = (typed: ArrivalTyped, now: string): ArrivalTyped =>
  typed.arrival === 'no'
    ? { ...typed, referred: begunMoment(typed.referred, now) }
    : { ...typed, received: begunMoment(typed.received, now) };

/** Has it arrived? What has not wants the moment of the report; what has, only if somebody wrote another. */
export function choose(typed: ArrivalTyped, arrival: ArrivalTyped['arrival'], now: string): ArrivalTyped {
  const { referred } = typed;
  if (arrival === 'no')
    return { ...typed, arrival, referred: isBlankMoment(referred) ? momentAt(now) : referred };
  return {
    ...begun({ ...typed, arrival }, now),
    referred: isProposed(referred) ? emptyMoment : referred,
  };
}

/** What is wrong before Rust is asked. */
export const untellable = ({ arrival, received, referred }: ArrivalTyped): Missing[] =>
  arrival === 'no'
    ? momentWrong(referred, referredIds)
    : [...momentWrong(received, receivedIds), ...momentWrong(referred, referredIds, true)];

/** Both moments as Rust takes them; a report of which nobody said when is of when it reached the COT. */
export const wireOf = ({
  arrival,
  received,
  referred,
}: ArrivalTyped): { referred: LocalMoment; received: LocalMoment | null } => ({
  referred: momentWire(referred),
  received: arrival === 'no' ? null : momentWire(received),
});

/** The values by control. */
export const valuesOf = ({ arrival, received, referred }: ArrivalTyped): Record<string, unknown> => ({
  arrival,
  [receivedIds.day]: received.day,
  [receivedIds.time]: received.time + received.day,
  [receivedIds.turn]: received.turn,
  [referredIds.day]: referred.day,
  [referredIds.time]: referred.time + referred.day,
  [referredIds.turn]: referred.turn,
});

const untouched = (typed: MomentTyped) => isBlankMoment(typed) || isProposed(typed);

/** Has nothing been typed that would be missed? */
export const isBlank = ({ arrival, received, referred }: ArrivalTyped) =>
  arrival === 'at' && untouched(received) && untouched(referred);
