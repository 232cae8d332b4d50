import { describe, expect, it } from 'vitest';
import { rowAfter } from './gridKeys';

describe('walking a list of 5,000 rows, 12 of them visible', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4999, 4999],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 7, 6],
    ['PageDown', 0, 11],
    ['PageDown', 4995, 4999],
    ['PageUp', 20, 9],
    ['PageUp', 3, 0],
    ['Home', 4000, 0],
    ['End', 0, 4999],
  ])('%s from %i leads to %i', (key, at, to) => expect(rowAfter(key, at, 5000, 12)).toBe(to));

  it('leaves other keys alone', () => expect(rowAfter('a', 3, 5000, 12)).toBeUndefined());
  it('stays put in an empty list', () => expect(rowAfter('End', 0, 0, 12)).toBeUndefined());
  it('moves at least one row when a single one is visible', () =>
    expect(rowAfter('PageDown', 0, 9, 1)).toBe(1));
});
