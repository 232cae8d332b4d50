import { describe, expect, it } from 'vitest';
import * as arrival from './arrival';
import { bandOf } from './brass';
import { emptyMoment, momentAt, touched } from './moment';
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
  const friday = '2026-11-20T15:40:00Z';
  const monday = '2026-11-23T08:00:00Z';
  const wireOfFriday = { on: '2026-11-20', at: '16:40', second: false };
  const together = { on: '', at: '', second: false };
  const fields = (typed: arrival.ArrivalTyped) => arrival.untellable(typed).map(({ field }) => field);
  const begun = arrival.begun(arrival.emptyArrival, friday);
  it('is of when the form was begun, not of when it is saved', () => {
    expect(arrival.wireOf(arrival.begun(begun, monday))).toEqual({
      received: wireOfFriday,
      referred: together,
    });
    expect(arrival.isBlank(begun)).toBe(true);
  });
  it('is never left out in silence', () => {
    expect(fields(arrival.emptyArrival)).toEqual(['received-day']);
    expect(fields({ ...begun, received: touched(begun.received, { time: '' }, friday) })).toEqual([
      'received-time',
    ]);
  });
  it('is never now in a form that was kept before moments were written in it', () => {
    const old = { day: '', time: '', turn: '' };
    const kept = { arrival: 'now', received: old, referred: old } as unknown as arrival.ArrivalTyped;
    expect(fields(arrival.begun(kept, monday))).toEqual(['received-day']);
  });
  it('not yet: the moment of the report is wanted instead', () => {
    const no = arrival.choose(begun, 'no', friday);
    expect(arrival.wireOf(no)).toEqual({ received: null, referred: wireOfFriday });
    expect(fields({ ...no, referred: emptyMoment })).toEqual(['referred-day']);
    expect(arrival.wireOf(arrival.choose(no, 'at', monday))).toEqual({
      received: wireOfFriday,
      referred: together,
    });
  });
  it('another moment of the report that somebody wrote is kept', () => {
    const written = { ...begun, referred: touched(momentAt(friday), { time: '8.30' }, friday) };
    const back = arrival.choose(arrival.choose(written, 'no', monday), 'at', monday);
    expect(back.referred.time).toBe('8.30');
    expect(arrival.isBlank(back)).toBe(false);
  });
});
