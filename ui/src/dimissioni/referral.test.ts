import { describe, expect, it } from 'vitest';
import * as arrival from './arrival';
import { bandOf } from './brass';
import { emptyMoment } from './moment';
import { controlOf, emptyForm, isBlank, type ReferralTyped, typedOf, untellable, wireOf } from './referral';

const typed = (over: Partial<ReferralTyped> = {}): ReferralTyped => ({
  ...emptyForm,
  source: 'reparto',
  motive: 'Frattura',
  ...over,
});
const wrong = (over: Partial<ReferralTyped> = {}) => untellable(typed(over)).map(({ field }) => field);

describe('the BRASS', () => {
  it.each([
    ['0', 'low'],
    ['10', 'low'],
    ['11', 'medium'],
    ['19', 'medium'],
    ['20', 'high'],
    [' 40 ', 'high'],
    ['41', undefined],
    ['-1', undefined],
    ['12,5', undefined],
    ['', undefined],
  ])('%s is %s', (total, band) => expect(bandOf(total)).toBe(band));
  it('goes with its day, and its day with it', () => {
    expect(wrong({ brass: '22' })).toEqual(['brassOn']);
    expect(wrong({ brassOn: '20/11/2026' })).toEqual(['brass']);
    expect(wrong({ brass: '41', brassOn: '20/11/2026' })).toEqual(['brass']);
    expect(wrong({ brass: '22', brassOn: '20/11/2026' })).toEqual([]);
  });
});

describe('the report of a ward', () => {
  it('wants only who reports and why', () => {
    expect(untellable(emptyForm).map(({ field }) => field)).toEqual(['source', 'motive']);
    expect(wrong()).toEqual([]);
  });
  it('names each day that is none', () =>
    expect(wrong({ expectedOn: 'domani', admittedOn: '31/2/2026', consentOn: '1/1/26' })).toEqual([
      'expectedOn',
      'admittedOn',
      'consentOn',
    ]));
  it('is sent with its days as Rust takes them, and comes back as it was', () => {
    const said = typed({
      ward: ' Ortopedia ',
      expectedOn: '27.11.2026',
      brass: ' 22',
      brassOn: '20/11/2026',
    });
    const wire = wireOf(said);
    expect(wire).toMatchObject({
      ward: 'Ortopedia',
      expectedOn: '2026-11-27',
      brass: '22',
      brassOn: '2026-11-20',
    });
    expect(typedOf(wire)).toMatchObject({
      expectedOn: '27/11/2026',
      brassOn: '20/11/2026',
      ward: 'Ortopedia',
    });
  });
  it('leads each of Rust’s refusals to its field', () => {
    expect(controlOf('person')).toBe('who');
    expect(controlOf('received')).toBe('received-time');
    expect(controlOf('referred')).toBe('referred-time');
    expect(controlOf('phone')).toBe('ward-phone');
    expect(controlOf('brassOn')).toBe('brassOn');
  });
  it('knows when nothing was typed', () => {
    expect(isBlank(emptyForm)).toBe(true);
    expect(isBlank(typed({ source: '' }))).toBe(false);
  });
});

describe('the arrival at the COT', () => {
  const today = '2026-11-23';
  const now = { on: '', at: '', second: false };
  const at = (time: string) => ({ ...emptyMoment, time });
  it('is now, unless it is said otherwise', () => {
    expect(arrival.wireOf(arrival.emptyArrival, today)).toEqual({ received: now, referred: now });
    expect(arrival.wireOf({ ...arrival.emptyArrival, arrival: 'no' }, today).received).toBeNull();
  });
  it('earlier wants its time, and a time alone is today’s', () => {
    const typed = { ...arrival.emptyArrival, arrival: 'at' as const };
    expect(arrival.untellable(typed, today).map(({ field }) => field)).toEqual(['received-time']);
    const said = { ...typed, received: at('8.30') };
    expect(arrival.untellable(said, today)).toEqual([]);
    expect(arrival.wireOf(said, today).received).toEqual({ on: today, at: '08:30', second: false });
  });
  it('what was typed and then taken back is not sent', () => {
    const typed = { ...arrival.emptyArrival, received: at('8.30') };
    expect(arrival.wireOf(typed, today).received).toEqual(now);
    expect(arrival.untellable({ ...typed, received: at('boh') }, today)).toEqual([]);
  });
});
