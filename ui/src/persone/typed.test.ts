import { describe, expect, it } from 'vitest';
import type { FieldView } from '../ipc';
import {
  codeKindOf,
  controlOf,
  emptyPerson,
  isBlank,
  type PersonTyped,
  patchOf,
  readable,
  typedOf,
  untellable,
  wireOf,
} from './typed';

const maria: PersonTyped = {
  ...emptyPerson,
  surname: ' Rossi ',
  name: 'Maria',
  code: 'rss mra 38m55 d142r',
  birthDate: '15/8/1938',
  sex: 'F',
  birthPlace: { code: 'D142', text: 'Crema' },
  residence: { code: 'G306', text: 'Pandino' },
  phone: '0373 12 34',
};

describe('which code it is', () => {
  it.each([
    ['', 'none'],
    ['RSSMRA38M55D142R', 'cf'],
    ['STPGNN40A01D142K', 'cf'],
    ['STP0300011234567', 'stp'],
    ['eni 030 001 1234567', 'eni'],
    ['12345678903', 'provisional'],
  ])('%s is %s', (code, kind) => expect(codeKindOf(code)).toBe(kind));
});

describe('what Rust is told', () => {
  it('leaves out what is empty and writes dates as ISO', () =>
    expect(wireOf(maria)).toEqual({
      surname: 'Rossi',
      name: 'Maria',
      codeKind: 'cf',
      code: 'RSSMRA38M55D142R',
      birthDate: '1938-08-15',
      sex: 'F',
      birthPlace: 'D142',
      residence: 'G306',
      phone: '0373 12 34',
    }));
  it('keeps a birthplace that no list knows as words', () =>
    expect(wireOf({ ...maria, birthPlace: { code: '', text: 'Fiume' } })).toMatchObject({
      birthPlaceText: 'Fiume',
    }));
  it('says the validity of a code only when the code has one', () => {
    const dated = { ...maria, codeFrom: '1/1/2026', codeUntil: '30/6/2026' };
    expect(wireOf(dated)).not.toHaveProperty('codeFrom');
    expect(wireOf({ ...dated, code: 'STP0300011234567' })).toMatchObject({
      codeFrom: '2026-01-01',
      codeUntil: '2026-06-30',
    });
  });
  it('sends a wrong date as it was typed, so that it is refused and not dropped', () =>
    expect(wireOf({ ...maria, birthDate: '30/2/1938' })).toMatchObject({ birthDate: '30/2/1938' }));
  it('checks while typing only what can be read', () =>
    expect(readable({ ...maria, birthDate: '15/8/19' })).not.toHaveProperty('birthDate'));
});

describe('what is wrong before asking', () => {
  it('finds nothing in a good form', () => expect(untellable(maria)).toEqual([]));
  it('a text of ten million characters never leaves the form', () => {
    const long = { ...maria, note: 'x'.repeat(10_000_000) };
    expect(untellable(long)).toMatchObject([
      { field: 'note', message: expect.stringContaining('10.000.000') },
    ]);
    expect(readable(long)).not.toHaveProperty('note');
  });
  it('names each field', () =>
    expect(
      untellable({
        ...maria,
        birthDate: '31/4/1938',
        residence: { code: '', text: 'Pandinno' },
      }).map((each) => each.field),
    ).toEqual(['birthDate', 'residence']));
});

const field = (code: string, value: string, shown = value): FieldView => ({
  field: code,
  label: code,
  value,
  shown,
  version: `v-${code}`,
});

describe('a change of an existing file', () => {
  const fields = [
    field('surname', 'Rossi'),
    field('name', 'Maria'),
    field('codeKind', 'cf'),
    field('code', 'RSSMRA38M55D142R'),
    field('birthDate', '1938-08-15', '15 agosto 1938'),
    field('sex', 'F', 'Femmina'),
    field('birthPlace', 'D142', 'Crema'),
    field('residence', 'G306', 'Pandino'),
    field('phone', '0373 1234'),
    field('example', '1'),
  ];
  const before = typedOf(fields);
  it('opening and saving without touching anything changes nothing', () =>
    expect(patchOf(before, typedOf(fields))).toEqual({}));
  it('sends only what changed, and clears with null', () =>
    expect(patchOf(before, { ...before, phone: '', residenceAddress: 'via Roma 1' })).toEqual({
      phone: null,
      residenceAddress: 'via Roma 1',
    }));
  it('a place in words replaces the code of the old one', () =>
    expect(patchOf(before, { ...before, birthPlace: { code: '', text: 'Fiume' } })).toEqual({
      birthPlace: null,
      birthPlaceText: 'Fiume',
    }));
  it('a new code changes its kind too', () =>
    expect(patchOf(before, { ...before, code: 'STP0300011234567' })).toEqual({
      code: 'STP0300011234567',
      codeKind: 'stp',
    }));
});

it('an untouched form is blank, a single letter or place is not', () => {
  expect(isBlank(emptyPerson)).toBe(true);
  expect(isBlank({ ...emptyPerson, surname: 'R' })).toBe(false);
  expect(isBlank({ ...emptyPerson, residence: { code: '', text: 'Cr' } })).toBe(false);
});

it('a message about a field without a control of its own goes to the one beside it', () => {
  expect(controlOf('birthPlaceText')).toBe('birthPlace');
  expect(controlOf('codeKind')).toBe('code');
  expect(controlOf('phone')).toBe('phone');
});
