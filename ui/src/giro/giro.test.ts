import { describe, expect, it } from 'vitest';
import type { InstrumentState, RoundStop } from '../ipc';
import { dayAfter, isDay, shortDay } from './day';
import { areasFor, doneOf, scalesFor, spacedPhone } from './stop';

describe('days', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-25', 1, '2026-10-26'],
  ])('%s and %i', (day, step, other) => expect(dayAfter(day, step)).toBe(other));
  it.each([
    ['2026-11-23', true],
    ['2026-02-30', false],
    ['', false],
    ['domani', false],
  ])('%s', (text, is) => expect(isDay(text)).toBe(is));
  it('are named in Italian', () => expect(shortDay('2026-11-23')).toBe('lun 23 nov'));
});

describe('a stop', () => {
  const area = (code: string, assessor: string, visitedAt: string | null = null) => ({
    area: code,
    label: code,
    assessor,
    plannedOn: null,
    visitedAt,
  });
  const scale = (id: string, of: string, over: Partial<InstrumentState> = {}) =>
    ({ id, area: of, always: true, administrationId: null, draftSavedAt: null, ...over }) as InstrumentState;
  const stop = {
    areas: [area('health', 'Ada Neri'), area('social', 'Bea Sala')],
    scales: [
      scale('katz', 'health', { administrationId: 'a' }),
      scale('cirs', 'health', { always: false }),
      scale('gijon', 'social'),
    ],
  } as Pick<RoundStop, 'areas' | 'scales'>;

  it('puts one’s own visit first, and those already made last', () => {
    expect(areasFor(stop.areas, 'Bea Sala').map((each) => each.area)).toEqual(['social', 'health']);
    expect(
      areasFor([area('health', 'Ada Neri', 'x'), area('social', '')], 'Ada Neri').map((each) => each.area),
    ).toEqual(['social', 'health']);
  });
  it('shows the scales of one’s own area, all of them to whoever assesses none', () => {
    expect(scalesFor(stop, 'Bea Sala').map(({ id }) => id)).toEqual(['gijon']);
    expect(scalesFor(stop, 'Ada Neri').map(({ id }) => id)).toEqual(['katz']);
    expect(scalesFor(stop, 'Carla Vi').map(({ id }) => id)).toEqual(['katz', 'gijon']);
    expect(doneOf(stop.scales)).toBe(1);
  });
});

it.each([
  ['3331234567', '333 123 4567'],
  ['+393331234567', '+39 333 123 4567'],
  ['0373 201234', '0373 201234'],
  ['0373256611', '0373 256611'],
  ['+390373256611', '+39 0373 256611'],
  ['0212345678', '02 12345678'],
  ['0301234567', '030 1234567'],
  ['0373201234 (figlia)', '0373201234 (figlia)'],
])('%s is read as %s', (phone, shown) => expect(spacedPhone(phone)).toBe(shown));
