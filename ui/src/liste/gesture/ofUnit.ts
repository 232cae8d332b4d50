import type { ApplicationPage, EntryView } from '../../ipc';
import { domandaGesti as words } from '../../words/domandaGesti';
import { dayField, dayOf, type GestureSpec, noteField, type Typed } from './spec';

/** Is every other list left, and none still to be entered? Then leaving this one ends the application. */
const isLast = ({ entries }: Pick<ApplicationPage, 'entries'>, unitId: string) =>
  entries.every((each) => each.unitId === unitId || each.leftOn !== null);

type Make = (page: ApplicationPage, entry: EntryView, start: Typed) => GestureSpec;

export const offer: Make = ({ applicationId }, { unitId, unit, wing }, start) => ({
  title: words.offer.title(unit),
  fields: [
    dayField(words.offer.on),
    {
      is: 'day',
      name: 'answerBy',
      label: words.offer.answerBy,
      hint: words.offer.answerByHint,
      bad: words.offer.badAnswerBy,
    },
    { is: 'select', name: 'wing', label: words.offer.wing, of: 'unitWing', none: words.offer.wingNone },
    noteField,
  ],
  start: { ...start, wing },
  save: words.offer.save,
  send: (act, typed) =>
    act(
      'application.offer',
      {
        applicationId,
        unitId,
        on: dayOf(typed.on),
        wing: typed.wing,
        answerBy: dayOf(typed.answerBy),
        note: typed.note.trim(),
      },
      words.offer.said,
    ),
});

export const accept: Make = ({ applicationId }, { unitId, unit }, start) => ({
  title: words.accept.title(unit),
  fields: [dayField(words.accept.on), noteField],
  start,
  save: words.accept.save,
  send: (act, { on, note }) =>
    act('application.accept', { applicationId, unitId, on: dayOf(on), note: note.trim() }, words.accept.said),
});

export const refuse: Make = ({ applicationId, entries }, { unitId, unit }, start) => ({
  title: words.refuse.title(unit),
  fields: [
    {
      is: 'choice',
      name: 'motive',
      label: words.refuse.motive,
      of: 'refusalMotive',
      missing: words.motiveMissing,
    },
    {
      is: 'choice',
      name: 'after',
      label: words.refuse.after,
      of: [
        { value: 'stays', label: words.refuse.stays },
        { value: 'leaves', label: words.refuse.leaves },
      ],
      ...(isLast({ entries }, unitId) && { hint: words.refuse.last }),
    },
    dayField(words.refuse.on),
    noteField,
  ],
  start,
  save: words.refuse.save,
  check: ({ motive, note }) =>
    motive === 'altro' && !note.trim() ? [{ field: 'note', message: words.noteMissing }] : [],
  send: (act, { motive, after, on, note }) =>
    act(
      'application.refuse',
      { applicationId, unitId, on: dayOf(on), motive, leaves: after === 'leaves', note: note.trim() },
      words.refuse.said,
    ),
});

export const withdrawOffer: Make = ({ applicationId }, { unitId, unit }, start) => ({
  title: words.withdrawOffer.title(unit),
  why: words.withdrawOffer.why,
  fields: [
    {
      is: 'text',
      name: 'reason',
      label: words.withdrawOffer.reason,
      missing: words.withdrawOffer.reasonMissing,
    },
    dayField(words.withdrawOffer.on),
  ],
  start,
  save: words.withdrawOffer.save,
  send: (act, { on, reason }) =>
    act(
      'application.withdraw_offer',
      { applicationId, unitId, on: dayOf(on), reason: reason.trim() },
      words.withdrawOffer.said,
    ),
});

export const admit: Make = ({ applicationId }, { unitId, unit }, start) => ({
  title: words.admit.title(unit),
  why: words.admit.why,
  fields: [dayField(words.admit.on), noteField],
  start,
  save: words.admit.save,
  send: (act, { on, note }) =>
    act('application.admit', { applicationId, unitId, on: dayOf(on), note: note.trim() }, words.admit.said),
});

export const leaveUnit: Make = ({ applicationId, entries }, { unitId, unit }, start) => ({
  title: words.leaveUnit.title(unit),
  why: isLast({ entries }, unitId) ? words.leaveUnit.last : words.leaveUnit.why,
  fields: [
    {
      is: 'choice',
      name: 'exit',
      label: words.leaveUnit.exit,
      of: 'listExit',
      only: ['renounced', 'elsewhere'],
      missing: words.motiveMissing,
    },
    dayField(words.leaveUnit.on),
    noteField,
  ],
  start,
  save: words.leaveUnit.save,
  send: (act, { exit, on, note }) =>
    act(
      'application.leave',
      { applicationId, unitId, on: dayOf(on), exit, note: note.trim() },
      words.leaveUnit.said,
    ),
});
