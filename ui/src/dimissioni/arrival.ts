import type { LocalMoment } from '../ipc';
import type { Missing } from '../kit';
import { segnalazione } from '../words/segnalazione';
import {
  emptyMoment,
  idsOf,
  isNow,
  type MomentTyped,
  wireOf as momentWire,
  untellable as momentWrong,
} from './moment';

/** When the request reaches the COT, and when the ward reported it. */
export type ArrivalTyped = {
  /** `now`, `at` a moment that is typed, `no`: not yet. */
  arrival: 'now' | 'at' | 'no';
  received: MomentTyped;
  referred: MomentTyped;
};

export const emptyArrival: ArrivalTyped = { arrival: 'now', received: emptyMoment, referred: emptyMoment };

export const receivedIds = idsOf('received');
export const referredIds = idsOf('referred');

/** What is wrong before Rust is asked. `today` is the day it is, ISO. */
export function untellable({ arrival, received, referred }: ArrivalTyped, today: string): Missing[] {
  const missing: Missing[] = [];
  if (arrival === 'at')
    missing.push(
      ...(isNow(received)
        ? [{ field: receivedIds.time, message: segnalazione.receivedTimeMissing }]
        : momentWrong(received, today, receivedIds)),
    );
  return [...missing, ...momentWrong(referred, today, referredIds)];
}

/** Both moments as Rust takes them; a report of which nobody said when is of when it reached the COT. */
export const wireOf = (
  { arrival, received, referred }: ArrivalTyped,
  today: string,
): { referred: LocalMoment; received: LocalMoment | null } => ({
  referred: momentWire(referred, today),
  received: arrival === 'no' ? null : momentWire(arrival === 'at' ? received : emptyMoment, today),
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

/** Has nothing been typed? */
export const isBlank = (typed: ArrivalTyped) => JSON.stringify(typed) === JSON.stringify(emptyArrival);
