import { describe, expect, it } from 'vitest';
import {
  asksTurn,
  begun,
  emptyMoment,
  idsOf,
  isOld,
  isProposed,
  kindOf,
  momentAt,
  touched,
  untellable,
  wireOf,
} from './moment';

const ids = idsOf('m');
const typed = (day: string, time: string, turn: '' | 'first' | 'second' = '') => ({
  day,
  time,
  turn,
  since: '',
});
const wrong = (...of: Parameters<typeof typed>) => untellable(typed(...of), ids).map(({ field }) => field);

describe('the hours of the nights in which the hour changes', () => {
  it.each([
    ['2026-10-25', '01:59', 'once'],
    ['2026-10-25', '02:00', 'twice'],
    ['2026-10-25', '02:59', 'twice'],
    ['2026-10-25', '03:00', 'once'],
    ['2026-03-29', '01:59', 'once'],
    ['2026-03-29', '02:00', 'never'],
    ['2026-03-29', '02:30', 'never'],
    ['2026-03-29', '03:00', 'once'],
    ['2026-11-23', '02:30', 'once'],
    ['2026-07-01', '00:00', 'once'],
  ])('%s at %s is there %s', (day, time, kind) => expect(kindOf(day, time)).toBe(kind));
});

describe('the present moment', () => {
  const friday = '2026-11-20T15:40:25Z';
  const monday = '2026-11-23T08:00:00Z';
  it('is proposed until the form is begun, and stays what it was from then on', () => {
    expect(begun(emptyMoment, friday)).toEqual({
      day: '20/11/2026',
      time: '16:40',
      turn: '',
      since: friday,
    });
    expect(begun(emptyMoment, monday).day).toBe('23/11/2026');
    const kept = begun(emptyMoment, friday);
    expect(begun(kept, monday)).toEqual(kept);
    expect(wireOf(kept)).toEqual({ on: '2026-11-20', at: '16:40', second: false });
  });
  it('of the hour that comes twice says which', () => {
    expect(momentAt('2026-10-25T00:30:00Z')).toMatchObject({ time: '02:30', turn: 'first' });
    expect(momentAt('2026-10-25T01:30:00Z')).toMatchObject({ time: '02:30', turn: 'second' });
    expect(momentAt('2026-10-25T02:30:00Z')).toMatchObject({ time: '03:30', turn: '' });
    expect(wireOf(momentAt('2026-10-25T01:30:00Z')).second).toBe(true);
  });
  it('written on another day is to be looked at again, until somebody touches it', () => {
    const kept = momentAt(friday);
    expect(isOld(kept, '2026-11-20T22:59:00Z')).toBe(false);
    expect(isOld(kept, '2026-11-20T23:00:00Z')).toBe(true);
    expect(isOld(touched(kept, { day: '20/11/2026' }, monday), monday)).toBe(true);
    expect(isOld(touched(kept, { time: '16:41' }, monday), monday)).toBe(false);
    expect(isOld(emptyMoment, monday)).toBe(false);
  });
  it('that somebody corrected or took away is no longer proposed, and does not come back', () => {
    expect(isProposed(momentAt(friday))).toBe(true);
    expect(isProposed(touched(momentAt(friday), { time: '16:41' }, friday))).toBe(false);
    const emptied = touched(momentAt(friday), { day: '', time: '' }, friday);
    expect(begun(emptied, monday)).toEqual(emptied);
  });
});

describe('a moment as it is typed', () => {
  it('is never taken for now: day and time are wanted, unless the whole may be left out', () => {
    expect(wrong('', '')).toEqual(['m-day']);
    expect(untellable(emptyMoment, ids, true)).toEqual([]);
    expect(wireOf(emptyMoment)).toEqual({ on: '', at: '', second: false });
    expect(wrong('', '9:30')).toEqual(['m-day']);
    expect(untellable(typed('', '9:30'), ids, true)).toHaveLength(1);
    expect(wrong('20/10/2026', '')).toEqual(['m-time']);
  });
  it('says which part cannot be read, and keeps it as it was typed', () => {
    expect(wrong('31/2/2026', '9')).toEqual(['m-day']);
    expect(wrong('20/10/2026', '25:00')).toEqual(['m-time']);
    expect(wireOf(typed('31/2/2026', '25:00'))).toMatchObject({ on: '31/2/2026', at: '25:00' });
  });
  it('an hour that was skipped never was', () => expect(wrong('29/3/2026', '02:30')).toEqual(['m-time']));
  it('an hour that came twice is asked about, and the answer is sent', () => {
    expect(asksTurn(typed('25/10/2026', '02:30'))).toBe(true);
    expect(wrong('25/10/2026', '02:30')).toEqual(['m-turn']);
    expect(wrong('25/10/2026', '02:30', 'first')).toEqual([]);
    expect(wireOf(typed('25/10/2026', '02:30', 'first')).second).toBe(false);
    expect(wireOf(typed('25/10/2026', '02:30', 'second')).second).toBe(true);
  });
  it('an answer that no longer means anything is not sent', () =>
    expect(wireOf(typed('25/10/2026', '03:30', 'second')).second).toBe(false));
});
