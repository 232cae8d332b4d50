import { describe, expect, it } from 'vitest';
import { emptyAddendum, untellable as untellableAddendum, wireOf as wireOfAddendum } from './addendum';
import { emptyConvened, untellable as untellableConvened, wireOf as wireOfConvened } from './convened';
import { entailed, monthsAfter, nobody, startOf, untellable, wireOf } from './decision';

const anna = {
  operatorId: 'o1',
  name: 'Anna Riva',
  role: 'assistente_sociale_comune',
  body: 'comune',
  bodyName: '',
};
const fresh = { decision: null, setting: 'rsa', proposedCaseManager: anna };
const toList = {
  code: 'lista_rsa',
  label: 'Lista RSA',
  note: '',
  postpones: false,
  follows: true,
  motive: false,
};
const later = {
  code: 'approfondimento',
  label: 'Approfondimento',
  note: '',
  postpones: true,
  follows: false,
  motive: true,
};
const fields = (missing: readonly { field: string }[]) => missing.map((each) => each.field);

it.each([
  ['2026-11-23', 6, '2027-05-23'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 6, '2027-06-30'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s and %i months is %s', (from, months, to) => expect(monthsAfter(from, months)).toBe(to));

describe('a decision in two keystrokes', () => {
  const typed = { ...startOf(fresh, '2026-11-23'), outcome: 'lista_rsa' };
  it('has everything proposed but the outcome', () => {
    expect(startOf(fresh, '2026-11-23').outcome).toBe('');
    expect(wireOf(typed, toList)).toEqual({
      outcome: 'lista_rsa',
      setting: 'rsa',
      motive: '',
      responsibilities: '',
      caseManager: anna,
      startsOn: '',
      verifyOn: '2027-05-23',
      dissent: '',
    });
    expect(untellable(typed, toList)).toEqual([]);
  });
  it('says beforehand what goes with it', () =>
    expect(entailed(typed, toList, 'RSA')).toEqual([
      'Setting: RSA',
      'Case manager: Anna Riva',
      'Verifica: 23/05/2027',
    ]));
  it('a postponed case has no setting, nobody in charge and nothing to verify', () => {
    expect(wireOf({ ...typed, outcome: 'approfondimento', dissent: ' Il figlio ' }, later)).toMatchObject({
      setting: '',
      caseManager: nobody,
      verifyOn: '',
      dissent: 'Il figlio',
    });
    expect(entailed({ ...typed, dissent: 'Il figlio' }, later, 'RSA')).toEqual([
      'Il caso torna in una prossima seduta.',
      'Con dissenso',
    ]);
  });
  it('a postponed case says why, and a date left in a field that is not shown does not stop it', () => {
    const postponed = { ...typed, outcome: 'approfondimento', verifyOn: 'presto' };
    expect(fields(untellable(postponed, later))).toEqual(['motive']);
    expect(untellable({ ...postponed, motive: 'Manca il neurologo' }, later)).toEqual([]);
  });
  it('taken up again and unchanged, gives back itself', () => {
    const decision = wireOf({ ...typed, startsOn: '1/12/2026', motive: 'Sola' }, toList);
    expect(wireOf(startOf({ ...fresh, decision }, '2026-11-23'), toList)).toEqual(decision);
  });
  it('needs an outcome and dates that exist', () => {
    expect(fields(untellable(startOf(fresh, '2026-11-23'), undefined))).toEqual(['outcome']);
    expect(fields(untellable({ ...typed, startsOn: '31/2/2027', verifyOn: 'presto' }, toList))).toEqual([
      'startsOn',
      'verifyOn',
    ]);
  });
});

describe('convening', () => {
  const whole = { ...emptyConvened, on: '3/12/2026', at: '1430', mode: 'presenza', place: ' Sala A ' };
  it('wants a day and a way', () =>
    expect(fields(untellableConvened(emptyConvened))).toEqual(['on', 'mode']));
  it('refuses a day and an hour that do not exist', () =>
    expect(fields(untellableConvened({ ...whole, on: '31/11/2026', at: '25' }))).toEqual(['on', 'at']));
  it('tells the day and the hour as Rust takes them', () => {
    expect(untellableConvened(whole)).toEqual([]);
    expect(wireOfConvened(whole)).toMatchObject({ on: '2026-12-03', at: '14:30', place: 'Sala A' });
  });
});

describe('an integrative minute', () => {
  const whole = { ...emptyAddendum, reason: 'Errore', text: 'La verifica è a tre mesi.' };
  it('wants a reason and a text', () => {
    expect(fields(untellableAddendum(emptyAddendum))).toEqual(['reason', 'text']);
    expect(untellableAddendum(whole)).toEqual([]);
  });
  it('changes no decision unless asked, whatever was left in the fields', () =>
    expect(wireOfAddendum({ ...whole, outcome: 'rinuncia', vmdId: 'v1' })).toEqual({
      vmdId: 'v1',
      reason: 'Errore',
      text: 'La verifica è a tre mesi.',
      decision: null,
    }));
  it('a new decision needs its case and its outcome', () => {
    expect(fields(untellableAddendum({ ...whole, changes: true }))).toEqual(['vmdId', 'outcome']);
    expect(
      wireOfAddendum({ ...whole, changes: true, vmdId: 'v1', outcome: 'rinuncia', verifyOn: '1/3/2027' })
        .decision,
    ).toMatchObject({ outcome: 'rinuncia', motive: 'Errore', verifyOn: '2027-03-01' });
  });
});
