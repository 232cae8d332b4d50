import { formatDate } from '../../form/date';
import type { DischargePage, Now } from '../../ipc';
import type { Missing } from '../../kit';
import { dimissioneGesti as words } from '../../words/dimissioneGesti';
import { segnalazione } from '../../words/segnalazione';
import { momentAt, wireOf } from '../moment';
import { dayField, dayOf, emptyTyped, type GestureSpec, noteField, type Typed } from './spec';

/** The gestures that are done in a window; assessing and planning have a form of their own, passing on and readmitting their own window. */
export const codes = [
  'receive',
  'activate',
  'discharge',
  'verify',
  'close',
  'not_activate',
  'reopen',
] as const;
export type Code = (typeof codes)[number];

/** `now` is what time it is for the archive, UTC. */
type Make = (page: DischargePage, start: Typed, now: string) => GestureSpec;

/** «Altro» alone says nothing. */
const otherWants = (value: string, note: string): Missing[] =>
  value === 'altro' && !note.trim() ? [{ field: 'note', message: words.noteMissing }] : [];

const receive: Make = ({ dischargeId, clock, assessment }, start, now) => ({
  title: words.receive.title,
  why: words.receive.why,
  fields: [
    {
      is: 'moment',
      name: 'moment',
      labels: { day: segnalazione.receivedDay, time: segnalazione.receivedTime },
    },
    // Once it was assessed, another arrival may make timely what was late: it says why.
    ...(assessment && clock
      ? [
          {
            is: 'text' as const,
            name: 'reason' as const,
            label: words.receive.reason,
            missing: words.receive.reasonMissing,
          },
        ]
      : []),
  ],
  // A moment that is already known is corrected: it begins as it was recorded.
  start: { ...start, moment: momentAt(clock?.receivedAt ?? now, now) },
  save: words.receive.save,
  send: (act, { moment, reason }) =>
    act('discharge.receive', { dischargeId, at: wireOf(moment), reason: reason.trim() }, words.receive.said),
});

const activate: Make = ({ dischargeId }, start) => ({
  title: words.activate.title,
  fields: [dayField(), noteField],
  start,
  save: words.activate.save,
  send: (act, { on, note }) =>
    act('discharge.activate', { dischargeId, on: dayOf(on), note: note.trim() }, words.activate.said),
});

const discharge: Make = ({ dischargeId, activatedAt }, start) => ({
  title: words.discharge.title,
  ...(activatedAt === null && { why: words.discharge.early }),
  fields: [
    {
      is: 'choice',
      name: 'to',
      label: words.discharge.to,
      of: 'dischargeDestination',
      missing: words.discharge.toMissing,
    },
    dayField(),
    noteField,
  ],
  start,
  save: words.discharge.save,
  check: ({ to, note }) => otherWants(to, note),
  send: (act, { on, to, note }) =>
    act('discharge.discharge', { dischargeId, on: dayOf(on), to, note: note.trim() }, words.discharge.said),
});

const verify: Make = ({ dischargeId }, start) => ({
  title: words.verify.title,
  fields: [
    {
      is: 'choice',
      name: 'how',
      label: words.verify.how,
      of: 'monitoringKind',
      missing: words.verify.howMissing,
    },
    {
      is: 'choice',
      name: 'outcome',
      label: words.verify.outcome,
      of: 'dischargeCheck',
      missing: words.verify.outcomeMissing,
    },
    { is: 'text', name: 'text', label: words.verify.text, long: true },
    dayField(),
    {
      is: 'day',
      name: 'next',
      label: words.verify.next,
      hint: words.verify.nextHint,
      bad: words.verify.badNext,
    },
  ],
  start,
  save: words.verify.save,
  send: (act, { on, how, outcome, text, next }) =>
    act(
      'discharge.verify',
      { dischargeId, on: dayOf(on), how, outcome, text: text.trim(), next: dayOf(next) },
      words.verify.said,
    ),
});

const close: Make = ({ dischargeId, person }, start) => ({
  title: words.close.title,
  fields: [
    {
      is: 'choice',
      name: 'outcome',
      label: words.close.outcome,
      of: 'dischargeClosure',
      missing: words.close.outcomeMissing,
    },
    dayField(),
    noteField,
  ],
  start: person.deceased ? { ...start, outcome: 'decesso' } : start,
  save: words.close.save,
  check: ({ outcome, note }) => otherWants(outcome, note),
  send: (act, { on, outcome, note }) =>
    act('discharge.close', { dischargeId, on: dayOf(on), outcome, note: note.trim() }, words.close.said),
});

const notActivate: Make = ({ dischargeId, person }, start) => ({
  title: words.not_activate.title,
  why: words.not_activate.why,
  fields: [
    {
      is: 'choice',
      name: 'motive',
      label: words.not_activate.motive,
      of: 'notActivatedMotive',
      missing: words.not_activate.motiveMissing,
    },
    dayField(),
    noteField,
  ],
  start: person.deceased ? { ...start, motive: 'decesso' } : start,
  save: words.not_activate.save,
  check: ({ motive, note }) => otherWants(motive, note),
  send: (act, { on, motive, note }) =>
    act(
      'discharge.not_activate',
      { dischargeId, on: dayOf(on), motive, note: note.trim() },
      words.not_activate.said,
    ),
});

const reopen: Make = ({ dischargeId }, start) => ({
  title: words.reopen.title,
  fields: [{ is: 'text', name: 'reason', label: words.reopen.reason, missing: words.reopen.reasonMissing }],
  start,
  save: words.reopen.save,
  send: (act, { reason }) =>
    act('discharge.reopen', { dischargeId, reason: reason.trim() }, words.reopen.said),
});

const make: Record<Code, Make> = {
  receive,
  activate,
  discharge,
  verify,
  close,
  not_activate: notActivate,
  reopen,
};

/** The form of a gesture on a discharge; `now` is the archive’s. */
export const gestureOf = (code: Code, page: DischargePage, now: Pick<Now, 'now' | 'day'>): GestureSpec =>
  make[code](page, { ...emptyTyped, on: formatDate(now.day) }, now.now);
