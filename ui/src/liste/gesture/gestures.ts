import { formatDate } from '../../form/date';
import type { ApplicationPage, EntryView } from '../../ipc';
import { domandaGesti as words } from '../../words/domandaGesti';
import { accept, admit, leaveUnit, offer, refuse, withdrawOffer } from './ofUnit';
import { decideUrgency, withdrawUrgency } from './ofUrgency';
import { dayField, dayOf, emptyTyped, type GestureSpec, noteField, type Typed } from './spec';

/** The gestures on the place in one list. */
export type UnitCode = 'offer' | 'accept' | 'refuse' | 'withdrawOffer' | 'admit' | 'leaveUnit';
export type Code =
  | UnitCode
  | 'enter'
  | 'suspend'
  | 'resume'
  | 'confirm'
  | 'leave'
  | 'decideUrgency'
  | 'withdrawUrgency';

/** A gesture that is being done, and on the place of which unit. */
export type Doing = { code: Code; unitId?: string };

const ofUnit: Record<UnitCode, (page: ApplicationPage, entry: EntryView, start: Typed) => GestureSpec> = {
  offer,
  accept,
  refuse,
  withdrawOffer,
  admit,
  leaveUnit,
};

const isOfUnit = (code: Code): code is UnitCode => code in ofUnit;

/** The form of a gesture on an application. `today` is the civil day in Italy, ISO. `undefined` when its unit is not there. */
export function gestureOf(
  { code, unitId }: Doing,
  page: ApplicationPage,
  today: string,
): GestureSpec | undefined {
  const start: Typed = { ...emptyTyped, on: formatDate(today) };
  if (isOfUnit(code)) {
    const entry = page.entries.find((each) => each.unitId === unitId);
    return entry && ofUnit[code](page, entry, start);
  }
  switch (code) {
    case 'enter':
      return enter(page, start, unitId);
    case 'suspend':
      return suspend(page, start);
    case 'resume':
      return resume(page, start);
    case 'confirm':
      return confirm(page, start);
    case 'leave':
      return leave(page, start);
    case 'decideUrgency':
      return decideUrgency(page, start);
    case 'withdrawUrgency':
      return withdrawUrgency(page, start);
  }
}

/** The units asked for that do not have, and never had, the person in their list. */
export const unitsToEnter = ({ entries }: Pick<ApplicationPage, 'entries'>) =>
  entries.filter((each) => each.enteredOn === null && each.leftOn === null);

function enter(page: ApplicationPage, start: Typed, unitId: string | undefined): GestureSpec {
  const { applicationId, vmd } = page;
  const units = unitsToEnter(page).map((each) => ({ value: each.unitId, label: each.unit }));
  const decided = vmd?.lists === true;
  return {
    title: words.enter.title,
    fields: [
      { is: 'units', name: 'units', label: words.enter.units, of: units, missing: words.enter.unitsMissing },
      dayField(words.enter.on),
      ...(decided
        ? []
        : [
            {
              is: 'text' as const,
              name: 'reason' as const,
              label: words.enter.reason,
              hint: words.enter.reasonHint,
              missing: words.enter.reasonMissing,
            },
          ]),
    ],
    start: {
      ...start,
      units: unitId ? [unitId] : units.map(({ value }) => value),
      on: decided && vmd.decidedOn ? formatDate(vmd.decidedOn) : start.on,
    },
    save: words.enter.save,
    send: (act, typed) =>
      act(
        'application.enter',
        {
          applicationId,
          units: typed.units,
          on: dayOf(typed.on),
          reason: decided ? '' : typed.reason.trim(),
        },
        words.enter.said,
      ),
  };
}

const suspend = ({ applicationId }: ApplicationPage, start: Typed): GestureSpec => ({
  title: words.suspend.title,
  why: words.suspend.why,
  fields: [
    {
      is: 'choice',
      name: 'motive',
      label: words.suspend.motive,
      of: 'suspensionMotive',
      missing: words.motiveMissing,
    },
    dayField(words.suspend.on),
    noteField,
  ],
  start,
  save: words.suspend.save,
  send: (act, { motive, on, note }) =>
    act(
      'application.suspend',
      { applicationId, on: dayOf(on), motive, note: note.trim() },
      words.suspend.said,
    ),
});

const resume = ({ applicationId }: ApplicationPage, start: Typed): GestureSpec => ({
  title: words.resume.title,
  fields: [dayField(words.resume.on), noteField],
  start,
  save: words.resume.save,
  send: (act, { on, note }) =>
    act('application.resume', { applicationId, on: dayOf(on), note: note.trim() }, words.resume.said),
});

const confirm = ({ applicationId }: ApplicationPage, start: Typed): GestureSpec => ({
  title: words.confirm.title,
  fields: [
    {
      is: 'text',
      name: 'with',
      label: words.confirm.with,
      hint: words.confirm.withHint,
      missing: words.confirm.withMissing,
    },
    dayField(words.confirm.on),
    noteField,
  ],
  start,
  save: words.confirm.save,
  send: (act, typed) =>
    act(
      'application.confirm',
      { applicationId, on: dayOf(typed.on), with: typed.with.trim(), note: typed.note.trim() },
      words.confirm.said,
    ),
});

/** How a whole application may end: «not listed» only as long as it entered no list. */
export const exitsOf = ({ entries }: Pick<ApplicationPage, 'entries'>): string[] => [
  'renounced',
  'death',
  'moved',
  'elsewhere',
  ...(entries.some((each) => each.enteredOn !== null) ? [] : ['not_listed']),
];

const leave = (page: ApplicationPage, start: Typed): GestureSpec => ({
  title: words.leave.title,
  why: words.leave.why,
  fields: [
    {
      is: 'choice',
      name: 'exit',
      label: words.leave.exit,
      of: 'listExit',
      only: exitsOf(page),
      hint: words.leave.death,
      missing: words.leave.exitMissing,
    },
    page.person.deceased
      ? { is: 'day', name: 'on', label: words.leave.on, hint: words.leave.onDeceased, bad: words.badOn }
      : dayField(words.leave.on),
    noteField,
  ],
  // The file knows the day of death: it is proposed by leaving the day empty.
  start: page.person.deceased ? { ...start, exit: 'death', on: '' } : start,
  save: words.leave.save,
  send: (act, { exit, on, note }) =>
    act(
      'application.leave',
      { applicationId: page.applicationId, unitId: null, on: dayOf(on), exit, note: note.trim() },
      words.leave.said,
    ),
});
