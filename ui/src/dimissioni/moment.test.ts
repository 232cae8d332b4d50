import { describe, expect, it } from 'vitest';
import { asksTurn, emptyMoment, idsOf, kindOf, untellable, wireOf } from './moment';

const today = '2026-10-25';
const ids = idsOf('m');
const typed = (day: string, time: string, turn: '' | 'first' | 'second' = '') => ({ day, time, turn });
const wrong = (...of: Parameters<typeof typed>) =>
  untellable(typed(...of), today, ids).map(({ field }) => field);

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

describe('a moment as it is typed', () => {
  it('empty is now', () => {
    expect(wireOf(emptyMoment, today)).toEqual({ on: '', at: '', second: false });
    expect(untellable(emptyMoment, today, ids)).toEqual([]);
    expect(untellable(emptyMoment, today, ids, true)).toHaveLength(1);
  });
  it('a time alone is today’s', () =>
    expect(wireOf(typed('', '9.30'), today)).toEqual({ on: today, at: '09:30', second: false }));
  it('a day wants its time', () => expect(wrong('20/10/2026', '')).toEqual(['m-time']));
  it('says which part cannot be read, and keeps it as it was typed', () => {
    expect(wrong('31/2/2026', '9')).toEqual(['m-day']);
    expect(wrong('20/10/2026', '25:00')).toEqual(['m-time']);
    expect(wireOf(typed('31/2/2026', '25:00'), today)).toMatchObject({ on: '31/2/2026', at: '25:00' });
  });
  it('an hour that was skipped never was', () => expect(wrong('29/3/2026', '02:30')).toEqual(['m-time']));
  it('an hour that came twice is asked about, and the answer is sent', () => {
    expect(asksTurn(typed('', '02:30'), today)).toBe(true);
    expect(wrong('25/10/2026', '02:30')).toEqual(['m-turn']);
    expect(wrong('25/10/2026', '02:30', 'first')).toEqual([]);
    expect(wireOf(typed('25/10/2026', '02:30', 'first'), today).second).toBe(false);
    expect(wireOf(typed('25/10/2026', '02:30', 'second'), today).second).toBe(true);
  });
  it('an answer that no longer means anything is not sent', () =>
    expect(wireOf(typed('25/10/2026', '03:30', 'second'), today).second).toBe(false));
});
