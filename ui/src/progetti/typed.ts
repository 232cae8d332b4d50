import { formatDate, isoOf, parseDate } from '../form/date';
import type { AgreementForm, AssessorForm, GoalForm, InterventionForm } from '../ipc';
import type { Missing } from '../kit';
import { dateSentence } from '../kit/DateField';
import { tooLong } from '../persone/length';
import { progetti } from '../words/progetti';

const isoOr = (text: string) => isoOf(text) ?? text.trim();
const shown = (iso: string) => iso && formatDate(iso);

/** A goal as it stands; an empty state is the first of the list. */
export const emptyGoal: GoalForm = { text: '', domain: '', measure: '', state: '' };

export const goalWire = (typed: GoalForm, firstState: string): GoalForm => ({
  text: typed.text.trim(),
  domain: typed.domain,
  measure: typed.measure.trim(),
  state: typed.state || firstState,
});

export const goalUntellable = (typed: GoalForm): Missing[] => [
  ...tooLong(typed),
  ...(typed.text.trim() ? [] : [{ field: 'text', message: progetti.goals.textMissing }]),
];

/** An intervention as it stands: its kind is still the text that was typed until one of the list is picked. */
export type InterventionTyped = Omit<InterventionForm, 'goal'> & { kindText: string; goal: string };

export const emptyIntervention: InterventionTyped = {
  intervention: '',
  kindText: '',
  provider: '',
  intensity: '',
  funding: [],
  from: '',
  until: '',
  state: '',
  goal: '',
  note: '',
};

export const interventionTyped = (form: InterventionForm, label: string): InterventionTyped => ({
  ...form,
  kindText: label,
  goal: form.goal ?? '',
  from: shown(form.from),
  until: shown(form.until),
});

export const interventionWire = (typed: InterventionTyped, firstState: string): InterventionForm => ({
  intervention: typed.intervention,
  provider: typed.provider.trim(),
  intensity: typed.intensity.trim(),
  funding: typed.funding,
  from: isoOr(typed.from),
  until: isoOr(typed.until),
  state: typed.state || firstState,
  goal: typed.goal || null,
  note: typed.note.trim(),
});

export function interventionUntellable(typed: InterventionTyped): Missing[] {
  const words = progetti.interventions;
  const missing = tooLong(typed);
  if (!typed.intervention) missing.push({ field: 'intervention', message: words.kindMissing });
  if ('trouble' in parseDate(typed.from)) missing.push({ field: 'from', message: words.badFrom });
  if ('trouble' in parseDate(typed.until)) missing.push({ field: 'until', message: words.badUntil });
  const [from, until] = [isoOf(typed.from), isoOf(typed.until)];
  if (from && until && until < from) missing.push({ field: 'until', message: words.backwards });
  return missing;
}

/** Consent as it stands: nobody is said to accept before someone says so. */
export type AgreementTyped = Omit<AgreementForm, 'accepted'> & { accepted: '' | 'yes' | 'no' };

export const emptyAgreement: AgreementTyped = {
  signer: '',
  name: '',
  on: '',
  accepted: '',
  signed: false,
  note: '',
};

/** Catalogue code of the person among those who sign: no other name is needed. */
export const THE_PERSON = 'persona';

export const agreementWire = (typed: AgreementTyped): AgreementForm => ({
  signer: typed.signer,
  name: typed.signer === THE_PERSON ? '' : typed.name.trim(),
  on: isoOr(typed.on),
  accepted: typed.accepted === 'yes',
  signed: typed.signed,
  note: typed.note.trim(),
});

export function agreementUntellable(typed: AgreementTyped): Missing[] {
  const words = progetti.agree;
  const missing = tooLong(typed);
  const day = parseDate(typed.on);
  if (!typed.signer) missing.push({ field: 'signer', message: words.signerMissing });
  if (typed.signer && typed.signer !== THE_PERSON && !typed.name.trim())
    missing.push({ field: 'name', message: words.nameMissing });
  if ('empty' in day) missing.push({ field: 'on', message: words.onMissing });
  if ('trouble' in day) missing.push({ field: 'on', message: dateSentence[day.trouble] });
  if (!typed.accepted) missing.push({ field: 'accepted', message: words.answerMissing });
  return missing;
}

/** What was found, when and with which outcome: a verification, or a monitoring. */
export type CheckTyped = { what: string; text: string; on: string; next: string };

export const emptyCheck: CheckTyped = { what: '', text: '', on: '', next: '' };

export const checkWire = (typed: CheckTyped) => ({
  what: typed.what,
  text: typed.text.trim(),
  on: isoOr(typed.on),
  next: isoOr(typed.next),
});

export function checkUntellable(
  typed: CheckTyped,
  words: { whatMissing: string; textMissing: string; badOn: string; badNext?: string },
): Missing[] {
  const missing = tooLong(typed);
  if (!typed.what) missing.push({ field: 'what', message: words.whatMissing });
  if (!typed.text.trim()) missing.push({ field: 'text', message: words.textMissing });
  if ('trouble' in parseDate(typed.on)) missing.push({ field: 'on', message: words.badOn });
  if (words.badNext && 'trouble' in parseDate(typed.next))
    missing.push({ field: 'next', message: words.badNext });
  return missing;
}

/** Is this another person than the one who answers for the case now? Then it is asked why. */
export const passes = (now: AssessorForm, to: AssessorForm) =>
  now.name.trim() !== '' && (now.operatorId !== to.operatorId || now.name.trim() !== to.name.trim());
