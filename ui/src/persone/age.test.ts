import { expect, it } from 'vitest';
import { ageOn } from './age';

it.each([
  ['1938-08-15', '2026-08-14T12:00:00Z', 87],
  ['1938-08-15', '2026-08-15T12:00:00Z', 88],
  // 23:30 of the 14th in UTC is already the birthday in Italy.
  ['1938-08-15', '2026-08-14T23:30:00Z', 88],
  ['2026-11-01', '2026-11-23T12:00:00Z', 0],
])('born %s, at %s: %i', (born, at, years) => expect(ageOn(born, new Date(at))).toBe(years));
