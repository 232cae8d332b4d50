import { describe, expect, it } from 'vitest';
import { strengthOf, troubleOf } from './passphrase';

describe('the hint on a passphrase', () => {
  it.each([
    ['', { level: 'short', lacking: 12 }],
    ['undici lett', { level: 'short', lacking: 1 }],
    ['aaaaaaaaaaaaaaa', { level: 'repetitive' }],
    ['dodici-carat', { level: 'enough' }],
    ['sedicicaratteri!', { level: 'good' }],
    ['ombrello verde cavallo lento', { level: 'excellent' }],
    ['🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎', { level: 'repetitive' }],
  ])('%s', (typed, hint) => expect(strengthOf(typed)).toEqual(hint));
});

it('refuses a short passphrase and two that differ', () => {
  expect(troubleOf('corta', 'corta')).toBe('short');
  expect(troubleOf('ombrello verde', 'ombrello Verde')).toBe('different');
  expect(troubleOf('ombrello verde', 'ombrello verde')).toBeNull();
});
