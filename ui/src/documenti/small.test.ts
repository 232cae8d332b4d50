import { describe, expect, it } from 'vitest';
import { periodsAt } from './period';
import { bigger, fitting, smaller } from './zoom';

describe('the periods of a report', () => {
  it('begin with the one that runs, and say that it does', () => {
    const told = periodsAt('2026-11-23').map(({ value, label }) => `${value}: ${label}`);
    expect(told.slice(0, 6)).toEqual([
      '2026-S2: Secondo semestre 2026 (in corso)',
      '2026-S1: Primo semestre 2026',
      '2026: Anno 2026 (in corso)',
      '2025-S2: Secondo semestre 2025',
      '2025-S1: Primo semestre 2025',
      '2025: Anno 2025',
    ]);
  });
  it.each([
    ['2026-06-30', '2026-S1'],
    ['2026-07-01', '2026-S2'],
  ])('on %s the newest is %s: what has not begun is not offered', (day, first) =>
    expect(periodsAt(day)[0]?.value).toBe(first),
  );
});

describe('how large a page is', () => {
  it('takes the room there is, within what can be read', () => {
    expect([fitting(794, 794), fitting(397, 794), fitting(2000, 794), fitting(0, 794)]).toEqual([
      1, 0.5, 1.25, 1,
    ]);
  });
  it('goes by steps from wherever it is, and stops at the ends', () => {
    expect([bigger(0.93), bigger(1), bigger(3), smaller(0.93), smaller(1), smaller(0.5)]).toEqual([
      1, 1.25, 3, 0.8, 0.8, 0.5,
    ]);
  });
});
