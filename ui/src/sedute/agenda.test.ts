import { describe, expect, it } from 'vitest';
import type { DecisionForm } from '../ipc';
import { firstCase, moved, nextCase, previousCase, withAll, without } from './agenda';

const decision = { outcome: 'lista_rsa' } as DecisionForm;
const agenda = (...decided: boolean[]) =>
  decided.map((yes, n) => ({ vmdId: 'abcdef'[n] ?? '', decision: yes ? decision : null }));

describe('the order of the agenda', () => {
  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['z', 1, 'abc'],
  ] as const)('%s by %i gives %s', (id, step, to) => expect(moved([...'abc'], id, step).join('')).toBe(to));
  it('is the very same list when nothing moves', () => {
    const cases = ['a', 'b'];
    expect(moved(cases, 'a', -1)).toBe(cases);
  });
  it('adds each case once, at the end', () =>
    expect(withAll(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']));
  it('takes one away', () => expect(without(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']));
});

describe('«Avanti»', () => {
  it.each([
    // agenda, where one is, where it leads
    [[false, false, false], 'a', 'b'],
    [[true, true, false], 'a', 'c'],
    [[false, true, true], 'c', 'a'],
    [[false, true, true], 'b', 'a'],
    [[true, true, true], 'a', 'b'],
    [[true, true, true], 'c', undefined],
    [[true, false, true], 'b', 'c'],
    [[false], 'a', undefined],
    [[false, false], undefined, 'a'],
    [[], undefined, undefined],
  ] as const)('%j from %s leads to %s', (decided, from, to) =>
    expect(nextCase(agenda(...decided), from)?.vmdId).toBe(to),
  );
  it('goes back in order', () => {
    expect(previousCase(agenda(true, true, true), 'c')?.vmdId).toBe('b');
    expect(previousCase(agenda(true, true), 'a')).toBeUndefined();
  });
  it('begins at the first case to decide', () => {
    expect(firstCase(agenda(true, false, false))?.vmdId).toBe('b');
    expect(firstCase(agenda(true, true))?.vmdId).toBe('a');
    expect(firstCase([])).toBeUndefined();
  });
});
