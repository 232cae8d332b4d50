import { describe, expect, it } from 'vitest';
import {
  badDays,
  type Filters,
  figures,
  hiddenFilters,
  inScope,
  isFiltered,
  noFilters,
  pendingElsewhere,
  quicksOf,
  wireOf,
} from './filter';

const filters = (over: Partial<Filters>): Filters => ({ ...noFilters, ...over });

describe('the filters as Rust takes them', () => {
  it('nothing filtered is who is in a list now', () =>
    expect(wireOf(noFilters)).toEqual({
      scope: 'waiting',
      unitId: '',
      kind: '',
      comune: '',
      subAmbito: '',
      sex: '',
      wing: '',
      plan: null,
      overDays: null,
      urgent: false,
      pending: false,
      suspended: null,
      offered: false,
      toConfirm: false,
      late: false,
      text: '',
    }));
  it('words become choices, days become a number, text is trimmed', () => {
    const wire = wireOf(filters({ plan: 'without', overDays: ' 180 ', suspended: true, text: ' Rossi ' }));
    expect(wire).toMatchObject({ plan: false, overDays: 180, suspended: true, text: 'Rossi' });
    expect(wireOf(filters({ plan: 'with' })).plan).toBe(true);
  });
  it.each(['-1', '1,5', 'molti', '123456'])(
    '«%s» is no number of days: it filters nothing and is said',
    (typed) => {
      expect(wireOf(filters({ overDays: typed })).overDays).toBeNull();
      expect(badDays({ overDays: typed })).toBe(true);
    },
  );
  it('no days is not wrong', () => expect(badDays({ overDays: ' ' })).toBe(false));
});

describe('another scope', () => {
  it('drops what means nothing there, keeps the rest', () => {
    const listed = filters({
      offered: true,
      urgent: true,
      plan: 'without',
      overDays: '30',
      toConfirm: true,
      comune: 'D142',
    });
    expect(inScope(listed, 'applied')).toEqual(filters({ scope: 'applied', urgent: true, comune: 'D142' }));
    expect(inScope(filters({ scope: 'applied', late: true }), 'waiting')).toEqual(noFilters);
  });
  it('offers are of the list, terms come before it', () => {
    expect(quicksOf('waiting')).not.toContain('late');
    expect(quicksOf('applied')).toEqual(['urgent', 'late']);
  });
});

it('counts the filters that are out of sight, and only those at work', () => {
  expect(hiddenFilters(noFilters)).toBe(0);
  expect(hiddenFilters(filters({ kind: 'rsa', sex: 'F', overDays: 'x', text: 'Rossi', urgent: true }))).toBe(
    2,
  );
  expect(isFiltered(filters({ scope: 'over' }))).toBe(false);
  expect(isFiltered(filters({ unitId: 'u' }))).toBe(true);
});

describe('the figures', () => {
  const figure = (id: string) => {
    const found = figures.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  it.each([
    ['pending', { pending: true }],
    ['uncovered', { plan: 'without' }],
    ['toConfirm', { toConfirm: true }],
  ] as const)('%s shows only those, and pressed again shows all', (id, patch) => {
    const { press, on } = figure(id);
    const pressed = press(noFilters);
    expect(pressed).toEqual(filters(patch));
    expect(on(pressed)).toBe(true);
    expect(press(pressed)).toEqual(noFilters);
  });
  it('one takes the place of another and keeps the unit', () => {
    const pressed = figure('toConfirm').press(filters({ plan: 'without', unitId: 'u', scope: 'waiting' }));
    expect(pressed).toEqual(filters({ toConfirm: true, unitId: 'u' }));
  });
  it('pressed from another scope goes to the list', () =>
    expect(figure('uncovered').press(filters({ scope: 'applied', late: true }))).toEqual(
      filters({ plan: 'without' }),
    ));
  it('urgencies to decide are those to decide, before the list too, and none once it is over', () => {
    const applied = inScope(filters({ pending: true }), 'applied');
    expect(wireOf(applied)).toMatchObject({ scope: 'applied', pending: true, urgent: false });
    expect(figure('pending').on(applied)).toBe(true);
    expect(figure('pending').press(applied)).toEqual(noFilters);
    expect(inScope(applied, 'over')).toEqual(filters({ scope: 'over' }));
    expect(figure('uncovered').press(filters({ pending: true }))).toEqual(filters({ plan: 'without' }));
  });
  it.each([
    [{ pending: true }, 3, 1, 2],
    [{ pending: true }, 3, 3, 0],
    [{ urgent: true }, 3, 0, 3],
    [{ urgent: true }, 3, 1, 0],
    [{ pending: true, unitId: 'u' }, 3, 1, 0],
    [{ pending: true, scope: 'applied' }, 3, 1, 0],
    [{}, 3, 0, 0],
  ] as const)('with %o, %i to decide and %i shown: %i are not in a list yet', (over, pending, total, n) =>
    expect(pendingElsewhere(filters(over), { pending, total })).toBe(n),
  );
  it('«in lista» clears everything', () => {
    expect(figure('waiting').press(filters({ scope: 'over', text: 'x' }))).toEqual(noFilters);
    expect(figure('waiting').on(filters({ urgent: true }))).toBe(false);
  });
});
