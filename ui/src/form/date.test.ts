import { describe, expect, it } from 'vitest';
import { formatDate, isoOf, longDate, parseDate, parseTime } from './date';

describe('a date as people type it', () => {
  it.each([
    ['15/8/1938', '1938-08-15'],
    ['15.8.1938', '1938-08-15'],
    ['15-08-1938', '1938-08-15'],
    ['15 8 1938', '1938-08-15'],
    ['15081938', '1938-08-15'],
    [' 1938-08-15 ', '1938-08-15'],
    ['29/2/1940', '1940-02-29'],
    ['29/2/2000', '2000-02-29'],
  ])('%s is %s', (typed, iso) => expect(isoOf(typed)).toBe(iso));

  it.each([
    '30/2/1938',
    '29/2/1939',
    '29/2/1900',
    '31/4/2020',
    '0/1/2020',
    '1/13/2020',
    '00000000',
    '1/1/0038',
  ])('%s does not exist', (typed) => expect(parseDate(typed)).toEqual({ trouble: 'calendar' }));

  it('asks for four digits of the year instead of guessing the century', () =>
    expect(parseDate('15/8/38')).toEqual({ trouble: 'year' }));

  it.each(['ieri', '15/8', '158193', '15/8/19388', '15//8/1938'])('%s is not a date', (typed) =>
    expect(parseDate(typed)).toEqual({ trouble: 'shape' }),
  );

  it('an empty field is no mistake', () => expect(parseDate('  ')).toEqual({ empty: true }));

  it('is shown back in full', () => {
    expect(formatDate('1938-08-15')).toBe('15/08/1938');
    expect(longDate('1938-08-15')).toBe('lunedì 15 agosto 1938');
    expect(isoOf(formatDate('1938-08-15'))).toBe('1938-08-15');
  });
});

describe('a time of day', () => {
  it.each([
    ['10:30', '10:30'],
    ['1030', '10:30'],
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.05', '09:05'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time));
  it.each(['24:00', '10:60', 'x', '', '12345'])('%s is refused', (typed) =>
    expect(parseTime(typed)).toBeNull(),
  );
});
