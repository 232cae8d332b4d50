import { describe, expect, it } from 'vitest';
import { clockAt } from './clock';
import { clock } from './fixture';

const MINUTE = 60_000;
const plus = (utc: string, minutes: number, seconds = 0) =>
  new Date(Date.parse(utc) + minutes * MINUTE + seconds * 1000).toISOString();

describe('the clock of the COT, between two answers of the archive', () => {
  const received = '2026-11-23T08:30:00Z';
  const running = clock({ receivedAt: received, dueAt: plus(received, 48 * 60), minutesLeft: 48 * 60 });
  const seen = (minutes: number, seconds = 0) => clockAt(running, received, plus(received, minutes, seconds));

  it('shows the archive’s own words until the minute changes, and when nobody says what time it is', () => {
    expect(clockAt(running, received, received)).toBe(running);
    expect(clockAt(running, received, undefined)).toBe(running);
    expect(clockAt(running, plus(received, 1, 10), plus(received, 1, 50))).toBe(running);
    expect(clockAt(running, plus(received, 1, 10), plus(received, 2, 10))).not.toBe(running);
  });
  it('never goes back, even if the computer’s clock does', () =>
    expect(clockAt(running, plus(received, 60), received)).toBe(running));
  // As the archive tells them at the same moments (crates/app/src/discharge/cot.rs).
  it.each([
    [50, 0, '47 h', 'mancano', 'Mancano 47 ore e 10 minuti: entro le 09:30 del 25/11/2026.', 'neutral'],
    [46 * 60, 0, '2 h', 'mancano', 'Mancano 2 ore: entro le 09:30 del 25/11/2026.', 'warning'],
    [46 * 60, 1, '119 min', 'mancano', 'Mancano 119 minuti: entro le 09:30 del 25/11/2026.', 'warning'],
    [47 * 60 + 50, 0, '10 min', 'mancano', 'Mancano 10 minuti: entro le 09:30 del 25/11/2026.', 'warning'],
    [47 * 60 + 59, 0, '1 min', 'manca', 'Manca 1 minuto: entro le 09:30 del 25/11/2026.', 'warning'],
    [
      47 * 60 + 59,
      59,
      '< 1 min',
      'manca',
      'Manca meno di un minuto: entro le 09:30 del 25/11/2026.',
      'warning',
    ],
    [
      48 * 60,
      0,
      '< 1 min',
      'in ritardo',
      'In ritardo da meno di un minuto: il termine era le 09:30 del 25/11/2026.',
      'danger',
    ],
    [
      48 * 60 + 1,
      0,
      '1 min',
      'in ritardo',
      'In ritardo di 1 minuto: il termine era le 09:30 del 25/11/2026.',
      'danger',
    ],
    [
      51 * 60,
      0,
      '3 h',
      'in ritardo',
      'In ritardo di 3 ore: il termine era le 09:30 del 25/11/2026.',
      'danger',
    ],
    [
      48 * 60 + 99 * 60,
      0,
      '4 g 3 h',
      'in ritardo',
      'In ritardo di 4 giorni e 3 ore: il termine era le 09:30 del 25/11/2026.',
      'danger',
    ],
    [
      48 * 60 + 72 * 60,
      0,
      '3 g',
      'in ritardo',
      'In ritardo di 3 giorni: il termine era le 09:30 del 25/11/2026.',
      'danger',
    ],
  ])('after %i min %i s', (minutes, seconds, number, word, sentence, tone) =>
    expect(seen(minutes, seconds)).toMatchObject({ number, word, sentence, tone }),
  );
  it('turns to a warning when the last quarter begins, not a minute before', () => {
    expect(seen(36 * 60 - 1).tone).toBe('neutral');
    expect(seen(36 * 60).tone).toBe('warning');
  });
  it('fills as the time goes', () => {
    expect(seen(24 * 60).gone).toBeCloseTo(0.5);
    expect(seen(60 * 60).gone).toBe(1);
  });
  it('stops once it is assessed', () => {
    const met = { ...running, met: false, word: 'valutata in ritardo' };
    expect(clockAt(met, received, plus(received, 90 * 60))).toBe(met);
  });
});

describe('when the hour changes', () => {
  it('in March 48 hours end an hour later by the clocks on the walls', () => {
    const received = '2026-03-27T17:00:00Z';
    const spring = clock({ receivedAt: received, dueAt: plus(received, 48 * 60) });
    expect(clockAt(spring, received, plus(received, 47 * 60 + 50))).toMatchObject({
      number: '10 min',
      sentence: 'Mancano 10 minuti: entro le 19:00 del 29/03/2026.',
    });
  });
  it('in October an hour earlier', () => {
    const received = '2026-10-23T16:00:00Z';
    const autumn = clock({ receivedAt: received, dueAt: plus(received, 48 * 60) });
    expect(clockAt(autumn, received, plus(received, 48 * 60 - 60)).sentence).toBe(
      'Mancano 60 minuti: entro le 17:00 del 25/10/2026.',
    );
  });
  it.each([
    ['2026-10-23T00:30:00Z', 'Mancano 30 minuti: entro le 02:30 (ora legale) del 25/10/2026.'],
    ['2026-10-23T01:30:00Z', 'Mancano 30 minuti: entro le 02:30 (ora solare) del 25/10/2026.'],
  ])('of the hour that comes twice it says which: received %s', (received, sentence) => {
    const twice = clock({ receivedAt: received, dueAt: plus(received, 48 * 60) });
    expect(clockAt(twice, received, plus(received, 47 * 60 + 30)).sentence).toBe(sentence);
  });
});

describe('a clock of working hours', () => {
  // Arrived on Friday at 17:00, 48 working hours: Monday to Friday, 8–18.
  const asked = '2026-11-20T16:00:00Z';
  const working = clock({
    receivedAt: asked,
    dueAt: '2026-11-27T14:00:00Z',
    number: '47 h',
    rule: '48 ore lavorative (lun–ven, 8–18)',
  });
  it('is counted by the archive alone: meanwhile the term is told', () =>
    expect(clockAt(working, asked, '2026-11-22T10:00:00Z')).toMatchObject({
      word: 'entro il',
      number: '27/11/2026, 15:00',
      sentence: 'Entro le 15:00 del 27/11/2026.',
      tone: working.tone,
    }));
  it('is late as soon as it is, and never counts the hours that do not', () =>
    expect(clockAt(working, asked, '2026-11-30T14:00:00Z')).toMatchObject({
      word: 'in ritardo dal',
      number: '27/11/2026, 15:00',
      tone: 'danger',
      gone: 1,
    }));
});
