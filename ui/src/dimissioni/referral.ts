import { formatDate, isoOf, parseDate } from '../form/date';
import type { ReferralForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { segnalazione } from '../words/segnalazione';
import { brassOf } from './brass';

/** The report as it stands in the form: its days are still the text that was typed. */
export type ReferralTyped = ReferralForm;

export const emptyForm: ReferralTyped = {
  source: '',
  facility: '',
  ward: '',
  contact: '',
  phone: '',
  admittedOn: '',
  expectedOn: '',
  brass: '',
  brassOn: '',
  motive: '',
  diagnosis: '',
  eligibility: [],
  socialRisk: false,
  home: '',
  caregiver: '',
  aids: [],
  nursing: [],
  followedBy: [],
  consentOn: '',
  note: '',
};

const bad = {
  expectedOn: segnalazione.badExpectedOn,
  admittedOn: segnalazione.badAdmittedOn,
  brassOn: segnalazione.badBrassOn,
  consentOn: segnalazione.badConsentOn,
};
const days = Object.keys(bad) as (keyof typeof bad)[];

export function wireOf(typed: ReferralTyped): ReferralForm {
  const wire = { ...typed };
  for (const field of days) wire[field] = isoOf(typed[field]) ?? typed[field].trim();
  for (const field of [
    'ward',
    'contact',
    'phone',
    'brass',
    'motive',
    'diagnosis',
    'caregiver',
    'note',
  ] as const)
    wire[field] = typed[field].trim();
  return wire;
}

export function typedOf(form: ReferralForm): ReferralTyped {
  const typed = { ...form };
  for (const field of days) typed[field] = formatDate(form[field]);
  return typed;
}

/** Names that a new person’s fields have too: in the page these are told apart. */
const ownId: Readonly<Record<string, string>> = { phone: 'ward-phone', note: 'report-note' };

/** The id, in the page, of a field of the report. */
export const idOf = (field: string) => ownId[field] ?? field;

/** What is wrong before Rust is asked, in the order of the form. */
export function untellable(typed: ReferralTyped): Missing[] {
  const missing = tooLong(typed).map(({ field, message }) => ({ field: idOf(field), message }));
  if (!typed.source) missing.push({ field: 'source', message: segnalazione.sourceMissing });
  if (!typed.motive.trim()) missing.push({ field: 'motive', message: segnalazione.motiveMissing });
  const [score, day] = [typed.brass.trim(), typed.brassOn.trim()];
  if (score && brassOf(score) === null) missing.push({ field: 'brass', message: segnalazione.badBrass });
  if (!score && day) missing.push({ field: 'brass', message: segnalazione.brassMissing });
  if (score && !day) missing.push({ field: 'brassOn', message: segnalazione.brassOnMissing });
  for (const field of days)
    if ('trouble' in parseDate(typed[field])) missing.push({ field, message: bad[field] });
  return missing;
}

/** Has anything been typed that would be missed? */
export const isBlank = (typed: ReferralTyped) => JSON.stringify(typed) === JSON.stringify(emptyForm);

/** The values by control, so that a refusal goes once its control is corrected. */
export const valuesOf = (typed: ReferralTyped): Record<string, unknown> =>
  Object.fromEntries(Object.entries(typed).map(([field, value]) => [idOf(field), value]));

/** Rust names the parts of a moment after it: they are put right where its time is typed. */
export const momentControl = (field: string): string | undefined => {
  const [whole = ''] = field.split('.');
  return whole === 'received' || whole === 'referred' ? `${whole}-time` : undefined;
};

/** The control where each field of Rust’s is written. */
export const controlOf = (field: string) => {
  if (field === 'person') return 'who';
  const plain = field.startsWith('form.') ? field.slice(5) : field;
  return momentControl(plain) ?? idOf(plain);
};
