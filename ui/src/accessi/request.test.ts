import { describe, expect, it } from 'vitest';
import type { IntakeForm } from '../ipc';
import { emptyRequest, isBlank, type RequestTyped, typedOf, untellable, wireOf } from './request';

const now = new Date('2026-11-23T23:30:00Z');
const told: RequestTyped = { ...emptyRequest, need: ' Non riesce a lavarsi ' };

describe('the moment of contact', () => {
  it('is now when nothing is written', () => expect(wireOf(told, now).contactAt).toBe(''));
  it('is today in Italy when only the time is written', () =>
    expect(wireOf({ ...told, contactTime: '9.05' }, now).contactAt).toBe('2026-11-24T09:05'));
  it('is the day and the time that were written', () =>
    expect(wireOf({ ...told, contactDay: '2/11/2026', contactTime: '1030' }, now).contactAt).toBe(
      '2026-11-02T10:30',
    ));
  it('a day without a time is asked for', () =>
    expect(untellable({ ...told, contactDay: '2/11/2026' })).toMatchObject([{ field: 'contactTime' }]));
  it('a time that does not exist is refused', () =>
    expect(untellable({ ...told, contactTime: '25:00' })).toMatchObject([{ field: 'contactTime' }]));
  it('cannot be emptied when it is corrected: it would become now', () =>
    expect(untellable(told, true).map((each) => each.field)).toEqual(['contactAt', 'contactTime']));
});

describe('what goes with what', () => {
  it('a name left from another answer is not told when the person asks', () => {
    const left = { ...told, requesterName: 'Anna', requesterPhone: '333' };
    expect(wireOf(left, now)).toMatchObject({ requesterName: '', requesterPhone: '' });
    expect(wireOf({ ...left, requesterKind: 'familiare' }, now)).toMatchObject({ requesterName: 'Anna' });
  });
  it('a motive without urgency is not told', () =>
    expect(wireOf({ ...told, urgency: 'tutela' }, now).urgency).toBe(''));
  it('an urgency without a motive is asked for', () =>
    expect(untellable({ ...told, urgent: true })).toMatchObject([{ field: 'urgency' }]));
  it('words or an area are enough, neither is not', () => {
    expect(untellable(told)).toEqual([]);
    expect(untellable({ ...emptyRequest, needAreas: ['adl'] })).toEqual([]);
    expect(untellable(emptyRequest)).toMatchObject([{ field: 'need' }]);
  });
});

it('a correction that changes nothing gives back the same form', () => {
  const form: IntakeForm = {
    contactAt: '2026-11-02T10:30',
    channel: 'telefono',
    requesterKind: 'familiare',
    requesterName: 'Anna Rossi',
    requesterPhone: '333 1234567',
    need: 'Aiuto per il bagno',
    needAreas: ['adl'],
    alreadyFollowedBy: ['sad'],
    urgent: true,
    urgency: 'caregiver',
  };
  expect(wireOf(typedOf(form))).toEqual(form);
});

it('the defaults are not something typed', () => {
  expect(isBlank(emptyRequest)).toBe(true);
  expect(isBlank({ ...emptyRequest, channel: 'telefono' })).toBe(true);
  expect(isBlank(told)).toBe(false);
});
