import { formatDate, isoOf, parseDate } from '../form/date';
import type { ApplicationForm, UnitRow } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { domanda } from '../words/domanda';

/** The application as it stands in the form: dates are still the text that was typed. */
export type ApplicationTyped = ApplicationForm;

export const emptyApplication: ApplicationTyped = {
  appliedOn: '',
  kind: 'rsa',
  preferences: [],
  accessPoint: '',
  requesterKind: 'persona',
  requesterName: '',
  requesterPhone: '',
  disability: '',
  setting: '',
  caregiver: '',
  certificateOn: '',
  documents: [],
  sharingConsentOn: '',
  note: '',
};

const days = ['appliedOn', 'certificateOn', 'sharingConsentOn'] as const;
const texts = ['accessPoint', 'requesterName', 'requesterPhone', 'caregiver', 'note'] as const;

/** Who asks is the person, so nobody else’s name and telephone are kept. */
export const asksAlone = ({ requesterKind }: Pick<ApplicationTyped, 'requesterKind'>) =>
  requesterKind === 'persona';

/** The form as Rust takes it; what goes with an answer that was taken back is not told. */
export function wireOf(typed: ApplicationTyped): ApplicationForm {
  const wire = { ...typed };
  for (const field of days) wire[field] = isoOf(typed[field]) ?? typed[field].trim();
  for (const field of texts) wire[field] = typed[field].trim();
  return asksAlone(typed) ? { ...wire, requesterName: '', requesterPhone: '' } : wire;
}

export function typedOf(form: ApplicationForm): ApplicationTyped {
  const typed = { ...form, requesterKind: form.requesterKind || emptyApplication.requesterKind };
  for (const field of days) typed[field] = formatDate(form[field]);
  return typed;
}

const bad: Record<(typeof days)[number], string> = {
  appliedOn: domanda.badAppliedOn,
  certificateOn: domanda.badCertificateOn,
  sharingConsentOn: domanda.badSharingConsentOn,
};

/** What is wrong before Rust is asked. `past` when the day is already known and cannot be left out: it would become today. */
export function untellable(typed: ApplicationTyped, units: readonly UnitRow[], past = false): Missing[] {
  const missing = tooLong(typed);
  if (past && !typed.appliedOn.trim())
    missing.push({ field: 'appliedOn', message: domanda.appliedOnMissing });
  for (const field of days)
    if ('trouble' in parseDate(typed[field])) missing.push({ field, message: bad[field] });
  if (!typed.kind) missing.push({ field: 'kind', message: domanda.kindMissing });
  if (typed.preferences.length === 0)
    missing.push({ field: 'preferences', message: domanda.preferencesMissing });
  const other = typed.preferences
    .map(({ unitId }) => units.find((unit) => unit.unitId === unitId))
    .find((unit) => unit && typed.kind && unit.kind !== typed.kind);
  if (other) missing.push({ field: 'preferences', message: domanda.preferencesKind(other.label) });
  return missing;
}

/** Has anything been typed that would be missed? */
export const isBlank = (typed: ApplicationTyped) =>
  JSON.stringify({ ...typed, requesterKind: '', kind: '' }) ===
  JSON.stringify({ ...emptyApplication, requesterKind: '', kind: '' });

/** The control where each field of Rust’s is written: a unit is put right in the list of units. */
export const controlOf = (field: string) =>
  field === 'person' ? 'who' : field.startsWith('preferences') ? 'preferences' : field;

/** The values by control, so that a refusal goes once its control is corrected. */
export const valuesOf = (typed: ApplicationTyped) => ({ ...typed });
