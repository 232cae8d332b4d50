import { formatDate } from '../form/date';
import type { AdministrationSheet } from '../ipc';
import { beginning, type Circumstances, momentOf } from './circumstances';
import type { Answers } from './instrument';

/** A scale that is being filled in: the answers, when-where-who, and the question one was at. */
export type ScaleDraft = { answers: Answers; circumstances: Circumstances; at: string };

/** The form as Rust keeps it, opened where it was left. */
export function draftOf(sheet: AdministrationSheet, now = new Date()): ScaleDraft {
  const [day = '', time = ''] = sheet.at.split('T');
  const moment: Partial<Circumstances> = sheet.at
    ? { day: formatDate(day), time: /^\d\d:\d\d/.test(time) ? time.slice(0, 5) : time }
    : {};
  const { place, respondentKind, respondentName, note, reason, answers, position } = sheet;
  return {
    answers: answers as Answers,
    circumstances: beginning({ ...moment, place, respondentKind, respondentName, note, reason }, now),
    at: position,
  };
}

/** What is on the screen, as Rust takes it. `incomplete` says why it is closed with answers missing. */
export const sheetOf = (
  start: AdministrationSheet,
  { answers, circumstances, at }: ScaleDraft,
  incomplete: string | null = null,
): AdministrationSheet => ({
  ...start,
  answers: { ...answers },
  at: momentOf(circumstances),
  place: circumstances.place,
  respondentKind: circumstances.respondentKind,
  respondentName: circumstances.respondentName,
  note: circumstances.note,
  reason: circumstances.reason,
  incomplete: incomplete ?? '',
  position: at,
});
