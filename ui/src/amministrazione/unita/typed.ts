import { formatDate, isoOf } from '../../form/date';
import type { Place } from '../../form/PlaceField';
import type { UnitForm, UnitRow, UnitSaveArgs } from '../../ipc';
import { unita as words } from '../../words/unita';

const beds = ['authorised', 'accredited', 'contracted'] as const;

/** What is typed of a unit: numbers and days as text, so that nothing typed is lost. */
export type Typed = Omit<UnitForm, 'comune' | 'inAgreement' | (typeof beds)[number]> & {
  comune: Place;
  authorised: string;
  accredited: string;
  contracted: string;
  inAgreement: '' | 'yes' | 'no';
  from: string;
};

const blank: Typed = {
  kind: '',
  name: '',
  body: '',
  comune: { code: '', text: '' },
  address: '',
  phone: '',
  email: '',
  contact: '',
  authorised: '',
  accredited: '',
  contracted: '',
  inAgreement: '',
  wings: [],
  confirmed: false,
  source: '',
  note: '',
  from: '',
};

const text = (n: number | null) => (n === null ? '' : String(n));

/** A form that begins with what is known of the unit, valid from today. */
export const typedOf = (unit: UnitRow | null, today: string): Typed =>
  unit
    ? {
        ...unit.form,
        comune: { code: unit.form.comune, text: unit.comune ?? unit.form.comune },
        authorised: text(unit.form.authorised),
        accredited: text(unit.form.accredited),
        contracted: text(unit.form.contracted),
        inAgreement: unit.form.inAgreement === null ? '' : unit.form.inAgreement ? 'yes' : 'no',
        from: formatDate(today),
      }
    : blank;

/** A number of beds: `null` when none is typed, `undefined` when it is not one. */
export const bedsOf = (typed: string): number | null | undefined => {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : undefined;
};

/** What stands in the way of saving, in the order of the fields. */
export function missingIn(typed: Typed, isNew: boolean): { field: string; message: string }[] {
  const wrong: { field: string; message: string }[] = [];
  if (!typed.kind) wrong.push({ field: 'kind', message: words.kindMissing });
  if (!typed.name.trim()) wrong.push({ field: 'name', message: words.nameMissing });
  if (!typed.comune.code)
    wrong.push({
      field: 'comune',
      message: typed.comune.text.trim() ? words.comuneUnknown : words.comuneMissing,
    });
  for (const field of beds)
    if (bedsOf(typed[field]) === undefined)
      wrong.push({ field, message: words.bedsWrong(words.fields[field]) });
  if (typed.from.trim() ? !isoOf(typed.from) : !isNew)
    wrong.push({ field: 'from', message: typed.from.trim() ? words.fromWrong : words.fromMissing });
  return wrong;
}

/** The form as Rust takes it. */
export const wireOf = (unitId: string | null, { comune, from, ...typed }: Typed): UnitSaveArgs => ({
  unitId,
  from: isoOf(from) ?? '',
  form: {
    ...typed,
    comune: comune.code,
    authorised: bedsOf(typed.authorised) ?? null,
    accredited: bedsOf(typed.accredited) ?? null,
    contracted: bedsOf(typed.contracted) ?? null,
    inAgreement: typed.inAgreement === '' ? null : typed.inAgreement === 'yes',
  },
});
