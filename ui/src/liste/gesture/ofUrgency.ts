import type { ApplicationPage } from '../../ipc';
import { domandaGesti as words } from '../../words/domandaGesti';
import { dayField, dayOf, type GestureSpec, type Typed } from './spec';

type Make = (page: ApplicationPage, start: Typed) => GestureSpec;

export const decideUrgency: Make = ({ applicationId }, start) => ({
  title: words.decideUrgency.title,
  fields: [
    {
      is: 'choice',
      name: 'granted',
      label: words.decideUrgency.granted,
      of: [
        { value: 'yes', label: words.decideUrgency.yes },
        { value: 'no', label: words.decideUrgency.no },
      ],
      missing: words.decideUrgency.grantedMissing,
    },
    { is: 'text', name: 'note', label: words.decideUrgency.note, long: true },
    dayField(words.decideUrgency.on),
  ],
  start,
  save: words.decideUrgency.save,
  check: ({ granted, note }) =>
    granted === 'no' && !note.trim() ? [{ field: 'note', message: words.decideUrgency.noteMissing }] : [],
  send: (act, { granted, note, on }) =>
    act(
      'application.decide_urgency',
      { applicationId, on: dayOf(on), granted: granted === 'yes', note: note.trim() },
      words.decideUrgency.said,
    ),
});

export const withdrawUrgency: Make = ({ applicationId }, start) => ({
  title: words.withdrawUrgency.title,
  why: words.withdrawUrgency.why,
  fields: [
    {
      is: 'text',
      name: 'reason',
      label: words.withdrawUrgency.reason,
      missing: words.withdrawUrgency.reasonMissing,
    },
    dayField(words.withdrawUrgency.on),
  ],
  start,
  save: words.withdrawUrgency.save,
  send: (act, { on, reason }) =>
    act(
      'application.withdraw_urgency',
      { applicationId, on: dayOf(on), reason: reason.trim() },
      words.withdrawUrgency.said,
    ),
});
