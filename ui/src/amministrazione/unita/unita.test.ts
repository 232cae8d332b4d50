import { describe, expect, it } from 'vitest';
import type { UnitForm, UnitRow, UnitVersionView } from '../../ipc';
import { bedsOf, missingIn, typedOf, wireOf } from './typed';
import { bedsShown, changesAt, type Labels, linesOf } from './version';

const form: UnitForm = {
  kind: 'rsa',
  name: 'Fondazione RSA Soncino',
  body: '',
  comune: 'I827',
  address: '',
  phone: '',
  email: '',
  contact: '',
  authorised: 90,
  accredited: null,
  contracted: 80,
  inAgreement: null,
  wings: ['alzheimer'],
  confirmed: false,
  source: 'Piano di Zona',
  note: '',
};
const unit = { unitId: 'u', comune: 'Soncino', form } as UnitRow;
const labels: Labels = {
  kind: (code) => code.toUpperCase(),
  wing: () => 'Nucleo Alzheimer',
  comune: () => 'Soncino',
};

describe('a unit that is typed', () => {
  it('begins as it is and comes back the same, valid from the day that was said', () => {
    const typed = typedOf(unit, '2026-11-23');
    expect(typed).toMatchObject({ from: '23/11/2026', authorised: '90', accredited: '', inAgreement: '' });
    expect(missingIn(typed, false)).toEqual([]);
    expect(wireOf('u', typed)).toEqual({ unitId: 'u', from: '2026-11-23', form });
  });

  it('keeps what is not known apart from none', () => {
    expect(['', ' 0 ', '12', '-3', '1,5', 'molti'].map(bedsOf)).toEqual([
      null,
      0,
      12,
      undefined,
      undefined,
      undefined,
    ]);
    const typed = { ...typedOf(unit, '2026-11-23'), contracted: '0', inAgreement: 'no' as const };
    expect(wireOf('u', typed).form).toMatchObject({ contracted: 0, accredited: null, inAgreement: false });
  });

  it('says every thing that is missing, in the order of the fields', () => {
    const blank = typedOf(null, '2026-11-23');
    expect(missingIn(blank, true).map(({ field }) => field)).toEqual(['kind', 'name', 'comune']);
    const wrong = { ...blank, comune: { code: '', text: 'Soncno' }, authorised: 'tanti', from: '31/2/2026' };
    expect(missingIn(wrong, true).map(({ field }) => field)).toEqual([
      'kind',
      'name',
      'comune',
      'authorised',
      'from',
    ]);
    expect(missingIn({ ...typedOf(unit, '2026-11-23'), from: ' ' }, false)).toEqual([
      { field: 'from', message: 'Scriva da quale giorno valgono questi dati.' },
    ]);
  });
});

describe('what is known of a unit', () => {
  it('is told in words, and what is not known says so', () => {
    const told = Object.fromEntries(linesOf(form, labels).map(({ field, value }) => [field, value]));
    expect(told).toMatchObject({
      kind: 'RSA',
      comune: 'Soncino',
      accredited: 'Non noto',
      inAgreement: 'Non noto',
      wings: 'Nucleo Alzheimer',
      phone: '—',
    });
  });

  it('shows the beds that are paid for before those that could be', () => {
    expect(bedsShown(form)).toEqual({ beds: 80, kind: 'contracted' });
    expect(bedsShown({ ...form, contracted: null })).toEqual({ beds: 90, kind: 'authorised' });
    expect(bedsShown({ ...form, contracted: null, authorised: null })).toBeNull();
  });

  it('says what each version changed, and that the first is the first', () => {
    const version = (patch: Partial<UnitForm>): UnitVersionView => ({
      from: null,
      shipped: false,
      form: { ...form, ...patch },
    });
    const versions = [version({ contracted: 85, confirmed: true }), version({ phone: '0374' }), version({})];
    expect(changesAt(versions, 0, labels)).toEqual([
      'Telefono: da «0374» a «—»',
      'Posti a contratto: da «80» a «85»',
      'Dati confermati: da «No» a «Sì»',
    ]);
    expect(changesAt(versions, 1, labels)).toEqual(['Telefono: da «—» a «0374»']);
    expect(changesAt(versions, 2, labels)).toBeNull();
  });
});
