import type { AssessorForm, DischargeAssessmentForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { emptyMoment, idsOf, type MomentTyped, untellable as momentWrong } from './moment';

const words = dimissioneGesti.assess;

/** The assessment, half-written. Nobody named: the operator who writes. */
export type AssessTyped = {
  moment: MomentTyped;
  by: AssessorForm[];
  place: string;
  summary: string;
  socialNeed: boolean;
};

export const emptyAssess: AssessTyped = {
  moment: emptyMoment,
  by: [],
  place: '',
  summary: '',
  socialNeed: false,
};

export const momentIds = idsOf('assess');

/** Where a part of who assessed is typed. */
export const byId = (at: number, field: 'name' | 'role' | 'body') => `by-${at}-${field}`;

const nobody: AssessorForm = { operatorId: null, name: '', role: '', body: '', bodyName: '' };

/** One more who assessed; the first time, the operator who writes comes before. */
export const withAnother = (by: readonly AssessorForm[], me: { operatorId: string; name: string }) =>
  by.length === 0 ? [{ ...nobody, ...me }, nobody] : [...by, nobody];

/** One less; the operator alone need not be named. */
export const without = (by: readonly AssessorForm[], at: number, operatorId: string) => {
  const left = by.filter((_, index) => index !== at);
  return left.length === 1 && left[0]?.operatorId === operatorId ? [] : left;
};

export const wireOf = ({ by, place, summary, socialNeed }: AssessTyped): DischargeAssessmentForm => ({
  by: by.map((one) => ({ ...one, name: one.name.trim(), bodyName: one.bodyName.trim() })),
  place,
  summary: summary.trim(),
  socialNeed,
});

/** What is wrong before Rust is asked. */
export const untellable = (typed: AssessTyped): Missing[] => [
  ...(typed.summary.trim() ? [] : [{ field: 'summary', message: words.summaryMissing }]),
  ...tooLong(typed),
  ...momentWrong(typed.moment, momentIds),
  ...typed.by.flatMap(({ name, role, body }, at) => [
    ...(name.trim() ? [] : [{ field: byId(at, 'name'), message: words.nameMissing }]),
    ...(role ? [] : [{ field: byId(at, 'role'), message: words.roleMissing }]),
    ...(body ? [] : [{ field: byId(at, 'body'), message: words.bodyMissing }]),
  ]),
];

/** The control where each field of Rust’s is written: `at`, `by.1.role`, `form.summary`. */
export function controlOf(field: string): string {
  const [whole = '', at, part] = (field.startsWith('form.') ? field.slice(5) : field).split('.');
  if (whole === 'at') return momentIds.time;
  if (whole !== 'by') return whole;
  return byId(Number(at) || 0, part === 'role' || part === 'body' ? part : 'name');
}

/** The values by control, so that a refusal goes once its control is corrected. */
export const valuesOf = ({ moment, by, ...rest }: AssessTyped): Record<string, unknown> => ({
  ...rest,
  [momentIds.day]: moment.day,
  [momentIds.time]: moment.time + moment.day,
  [momentIds.turn]: moment.turn,
  ...Object.fromEntries(
    by.flatMap(({ name, role, body }, at) => [
      [byId(at, 'name'), name],
      [byId(at, 'role'), role],
      [byId(at, 'body'), body],
    ]),
  ),
});
