import { expect, it } from 'vitest';
import { civilDayOf, dayOf, momentOf, recently, stampOf, timeOf } from './when';

it('shows an instant in Italian time, in summer and in winter', () => {
  expect(timeOf('2026-07-01T08:00:00Z')).toBe('10:00');
  expect(timeOf('2026-11-23T08:00:00Z')).toBe('09:00');
  expect(stampOf('2026-11-23T23:30:00Z')).toBe('24/11/2026 00:30');
  expect(dayOf('2026-11-23T08:00:00Z')).toBe('23 novembre 2026');
});

it('knows the civil day at midnight', () => {
  expect(civilDayOf(new Date('2026-11-23T22:59:59Z'))).toBe('2026-11-23');
  expect(civilDayOf(new Date('2026-11-23T23:00:00Z'))).toBe('2026-11-24');
});

it('says today and yesterday', () => {
  const now = new Date('2026-11-23T10:00:00Z');
  expect(recently('2026-11-23T08:00:00Z', now)).toBe('oggi 09:00');
  expect(recently('2026-11-22T16:15:00Z', now)).toBe('ieri 17:15');
  expect(recently('2026-11-20T16:15:00Z', now)).toBe('20 novembre 2026, 17:15');
});

it('a fact without an hour is told by its day alone', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(momentOf('2026-10-29T11:00:00Z', now)).toBe('29 ottobre 2026');
  expect(momentOf('2026-07-29T10:00:00Z', now)).toBe('29 luglio 2026');
  expect(momentOf('2026-11-22T11:00:00Z', now)).toBe('22 novembre 2026');
  // The days that the clock changes have their middle at another hour.
  expect(momentOf('2026-03-29T11:00:00Z', now)).toBe('29 marzo 2026');
  expect(momentOf('2026-10-25T10:00:00Z', now)).toBe('25 ottobre 2026');
});

it('an hour that was given stays', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(momentOf('2026-10-29T11:00:01Z', now)).toBe('29 ottobre 2026, 12:00');
  expect(momentOf('2026-10-29T11:00:00.5Z', now)).toBe('29 ottobre 2026, 12:00');
  expect(momentOf('2026-10-29T11:30:00Z', now)).toBe('29 ottobre 2026, 12:30');
  expect(momentOf('2026-10-29T23:00:00Z', now)).toBe('30 ottobre 2026, 00:00');
  expect(momentOf('2026-03-29T10:00:00Z', now)).toBe('29 marzo 2026, 12:00');
  expect(momentOf('2026-11-23T08:00:00Z', now)).toBe('oggi 09:00');
});
