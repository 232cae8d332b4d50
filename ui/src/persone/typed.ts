import { formatDate, isoOf, parseDate } from '../form/date';
import type { Place } from '../form/PlaceField';
import { civilDayOf } from '../form/when';
import type { FieldView } from '../ipc';
import type { Missing } from '../kit';
import { persone } from '../words/persone';
import { tooLong } from './length';

/** A person's data as they stand in the form: dates and places are still the text that was typed, so that a mistake is never lost. */
export type PersonTyped = {
  surname: string;
  name: string;
  code: string;
  codeFrom: string;
  codeUntil: string;
  birthDate: string;
  sex: '' | 'M' | 'F';
  birthPlace: Place;
  residence: Place;
  residenceAddress: string;
  phone: string;
  practitioner: string;
  noticeGiven: string;
  phone2: string;
  email: string;
  domicile: Place;
  domicileAddress: string;
  gecas: string;
  note: string;
  deathDate: string;
};

export type PersonField = keyof PersonTyped;

const nowhere: Place = { code: '', text: '' };

export const emptyPerson: PersonTyped = {
  surname: '',
  name: '',
  code: '',
  codeFrom: '',
  codeUntil: '',
  birthDate: '',
  sex: '',
  birthPlace: nowhere,
  residence: nowhere,
  residenceAddress: '',
  phone: '',
  practitioner: '',
  noticeGiven: '',
  phone2: '',
  email: '',
  domicile: nowhere,
  domicileAddress: '',
  gecas: '',
  note: '',
  deathDate: '',
};

const dates = ['codeFrom', 'codeUntil', 'birthDate', 'noticeGiven', 'deathDate'] as const;
const comuni = ['residence', 'domicile'] as const;
const texts = [
  'surname',
  'name',
  'sex',
  'residenceAddress',
  'phone',
  'practitioner',
  'phone2',
  'email',
  'domicileAddress',
  'gecas',
  'note',
] as const;

/** A code without the spaces and dots people put in it. */
export const plainCode = (typed: string) => typed.replace(/[\s.-]/g, '').toUpperCase();

/** Which code this is, so that nobody has to say it: `none` means that the person is still to be identified. */
export function codeKindOf(typed: string): 'cf' | 'stp' | 'eni' | 'provisional' | 'none' {
  const plain = plainCode(typed);
  if (!plain) return 'none';
  if (/^STP\d/.test(plain)) return 'stp';
  if (/^ENI\d/.test(plain)) return 'eni';
  return /^\d+$/.test(plain) ? 'provisional' : 'cf';
}

/** The form as Rust takes it: what is empty is left out, what is not a date stays as it was typed. */
export function wireOf(typed: PersonTyped): Record<string, string> {
  const kind = codeKindOf(typed.code);
  const expires = kind === 'stp' || kind === 'eni';
  const all: Record<string, string> = { codeKind: kind, code: plainCode(typed.code) };
  for (const field of texts) all[field] = typed[field].trim();
  for (const field of dates) all[field] = isoOf(typed[field]) ?? typed[field].trim();
  for (const field of comuni) all[field] = typed[field].code;
  all.birthPlace = typed.birthPlace.code;
  all.birthPlaceText = typed.birthPlace.code ? '' : typed.birthPlace.text.trim();
  if (!expires) {
    all.codeFrom = '';
    all.codeUntil = '';
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** Only what can be read now: for the checks done while one is still typing. */
export function readable(typed: PersonTyped): Record<string, string> {
  const settled = { ...typed };
  for (const { field } of tooLong(typed)) Object.assign(settled, { [field]: '' });
  for (const field of dates) if (!isoOf(typed[field])) settled[field] = '';
  return wireOf(settled);
}

/** What Rust could not even be told: dates that are not dates, comuni that were not picked from the list. */
export function untellable(typed: PersonTyped): Missing[] {
  const missing = tooLong(typed);
  for (const field of dates)
    if ('trouble' in parseDate(typed[field])) missing.push({ field, message: persone.badDate[field] });
  for (const field of comuni)
    if (typed[field].text.trim() && !typed[field].code)
      missing.push({ field, message: persone.pickComune(typed[field].text.trim()) });
  return missing;
}

/** A file's fields as the form shows them. */
export function typedOf(fields: readonly FieldView[]): PersonTyped {
  const value = (code: string) => fields.find((each) => each.field === code)?.value ?? '';
  const shown = (code: string) => fields.find((each) => each.field === code)?.shown ?? '';
  const typed: PersonTyped = { ...emptyPerson, code: value('code') };
  for (const field of texts) if (field !== 'sex') typed[field] = value(field);
  for (const field of dates) typed[field] = formatDate(value(field));
  for (const field of comuni) typed[field] = { code: value(field), text: shown(field) };
  const sex = value('sex');
  typed.sex = sex === 'M' || sex === 'F' ? sex : '';
  const birthPlace = value('birthPlace');
  typed.birthPlace = { code: birthPlace, text: birthPlace ? shown('birthPlace') : value('birthPlaceText') };
  return typed;
}

/** What differs between two states of the form: the value to set, or `null` to clear. */
export function patchOf(before: PersonTyped, after: PersonTyped): Record<string, string | null> {
  const [was, is] = [wireOf(before), wireOf(after)];
  const patch: Record<string, string | null> = {};
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)]))
    if (was[field] !== is[field]) patch[field] = is[field] ?? null;
  return patch;
}

/** The control where a field of Rust is typed. */
export const controlOf = (field: string) =>
  ({ birthPlaceText: 'birthPlace', codeKind: 'code' })[field] ?? field;

/** Today in Italy, as the date fields show it. */
export const todayTyped = (now = new Date()) => formatDate(civilDayOf(now));

/** Has anything been typed? */
export const isBlank = (typed: PersonTyped) =>
  Object.keys(wireOf(typed)).every((field) => field === 'codeKind') &&
  !comuni.some((field) => typed[field].text.trim());
