import { describe, expect, it } from 'vitest';
import type { AgendaCase, AttendantForm, Trend } from '../ipc';
import { latest, scoreWords } from './scores';
import { obstacles } from './seal';

const member = (body: string, present: boolean): AttendantForm => ({
  operatorId: null,
  name: `Chi è di ${body}`,
  role: '',
  body,
  bodyName: '',
  present,
});
const one = (vmdId: string, decided: boolean) =>
  ({ vmdId, fullName: `Rossi ${vmdId}`, decision: decided ? {} : null }) as AgendaCase;
const here = [member('asst', true), member('comune', true)];

describe('what stands in the way of sealing', () => {
  it('nothing, when someone is there and every case is decided', () =>
    expect(obstacles({ agenda: [one('a', true)], people: here })).toEqual([]));
  it('cases to decide, each with the way to it', () =>
    expect(obstacles({ agenda: [one('a', true), one('b', false)], people: here })).toEqual([
      { key: 'b', message: 'Rossi b è da decidere.', at: { case: 'b' } },
    ]));
  it('someone else, when the same person was written twice', () => {
    const twice = [member('asst', true), { ...member('asst', true), name: ' chi è  di ASST ' }];
    expect(obstacles({ agenda: [one('a', true)], people: twice }).map((each) => each.key)).toEqual([
      'presenze',
    ]);
    const luca = { ...member('asst', true), operatorId: 'o1' };
    expect(obstacles({ agenda: [one('a', true)], people: [luca, { ...luca, operatorId: 'o2' }] })).toEqual(
      [],
    );
  });
  it('an empty agenda and an empty room', () =>
    expect(obstacles({ agenda: [], people: [member('asst', false)] }).map((each) => each.at)).toEqual([
      { part: 'odg' },
      { part: 'presenze' },
    ]));
});

describe('a score in words', () => {
  const point = (score: number | null, thisVmd: boolean) => ({ score, thisVmd }) as Trend['points'][number];
  const trend = (points: Trend['points'], decimals = 0) => ({ points, decimals, max: 100 }) as Trend;
  it('is the last of this assessment, even when a later one exists', () => {
    const points = [point(60, false), point(45, true), point(40, false)];
    expect(latest({ points })?.score).toBe(45);
    expect(scoreWords(trend(points))).toBe('45 su 100');
  });
  it('has the comma, and none when it was left incomplete', () => {
    expect(scoreWords(trend([point(0.5625, true)], 2))).toBe('0,56 su 100,00');
    expect(scoreWords(trend([point(null, true)]))).toBe('incompleta');
    expect(scoreWords(trend([]))).toBe('incompleta');
  });
});
