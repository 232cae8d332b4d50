import { describe, expect, it } from 'vitest';
import { emptyAssessment, untellable as untellableAssessment, wireOf } from './assessment';
import { hiddenFilters, noFilters, wireOf as wireOfFilters } from './filter';
import { emptyOutcome, untellable } from './outcome';

const fields = (missing: readonly { field: string }[]) => missing.map((each) => each.field);

describe('what each outcome needs', () => {
  it.each([
    [{ ...emptyOutcome }, ['what']],
    [{ ...emptyOutcome, what: 'orient' as const }, ['services']],
    [{ ...emptyOutcome, what: 'orient' as const, services: ['sad'] }, []],
    [{ ...emptyOutcome, what: 'activate' as const }, ['pathway']],
    [{ ...emptyOutcome, what: 'refer' as const, motive: '  ' }, ['to', 'motive']],
    [{ ...emptyOutcome, what: 'close' as const }, ['outcome']],
  ])('%#', (typed, missing) => expect(fields(untellable(typed))).toEqual(missing));
});

describe('the assessment', () => {
  it('never assumes that a need is simple', () =>
    expect(fields(untellableAssessment({ ...emptyAssessment, summary: 'Sola' }))).toEqual(['complex']));
  it('drops the answers about art. 27 when the requirements were not looked into', () =>
    expect(
      wireOf({ ...emptyAssessment, art27Met: true, art27By: 'dott. Bianchi', art27On: '1/1/2026' }),
    ).toMatchObject({ art27Checked: false, art27Met: false, art27By: '', art27On: '' }));
  it('tells them when they were', () =>
    expect(
      wireOf({ ...emptyAssessment, art27Checked: true, art27Met: true, art27On: '1/1/2026' }),
    ).toMatchObject({
      art27Met: true,
      art27On: '2026-01-01',
    }));
});

describe('the filters', () => {
  it('show the open accesses at first', () => expect(wireOfFilters(noFilters)).toMatchObject({ open: true }));
  it('a date half-written does not filter', () =>
    expect(wireOfFilters({ ...noFilters, from: '1/1/20', until: '31/12/2026' })).toMatchObject({
      from: '',
      until: '2026-12-31',
    }));
  it('those out of sight are counted', () =>
    expect(hiddenFilters({ ...noFilters, comune: 'D142', from: '1/1/2026', mine: true })).toBe(2));
});
