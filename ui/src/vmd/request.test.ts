import { describe, expect, it } from 'vitest';
import type { VmdRequestForm } from '../ipc';
import { ageRemark, emptyRequest, isBlank, type RequestTyped, typedOf, untellable, wireOf } from './request';

const now = new Date('2026-11-23T23:30:00Z');
const told: RequestTyped = {
  ...emptyRequest,
  protocol: 'rsa',
  route: 'pua',
  service: 'rsa',
  motive: ' Non può più stare sola ',
};
const fields = (typed: RequestTyped, past = false) => untellable(typed, past).map((each) => each.field);

describe('what a request needs', () => {
  it('protocol, route and service, and nothing else', () => {
    expect(fields(emptyRequest)).toEqual(['protocol', 'service', 'route']);
    expect(fields(told)).toEqual([]);
  });
  it('an urgency has one of its motives', () => {
    expect(fields({ ...told, urgent: true })).toEqual(['urgency']);
    expect(fields({ ...told, urgent: true, urgency: 'perdita_domicilio' })).toEqual([]);
  });
  it('the moment cannot be emptied once it is known: it would become now', () =>
    expect(fields(told, true)).toEqual(['requestedAt', 'requestedTime']));
  it('a day has its hour, and both exist', () => {
    expect(fields({ ...told, requestedDay: '2/11/2026' })).toEqual(['requestedTime']);
    expect(fields({ ...told, requestedDay: '31/11/2026', requestedTime: '25:00' })).toEqual([
      'requestedAt',
      'requestedTime',
    ]);
  });
  it('the day of art. 27 is a date when it was looked into', () => {
    expect(fields({ ...told, art27On: 'ieri' })).toEqual([]);
    expect(fields({ ...told, art27Checked: true, art27On: 'ieri' })).toEqual(['art27On']);
  });
});

describe('the moment of the request', () => {
  it('is now when nothing is written', () => expect(wireOf(told, now).requestedAt).toBe(''));
  it('is today in Italy when only the time is written', () =>
    expect(wireOf({ ...told, requestedTime: '9.05' }, now).requestedAt).toBe('2026-11-24T09:05'));
});

describe('what goes with what', () => {
  it('an urgency taken back leaves no motive', () =>
    expect(wireOf({ ...told, urgency: 'perdita_domicilio' }, now).urgency).toBe(''));
  it('a name left from another answer is not told when the person asks', () =>
    expect(wireOf({ ...told, requesterName: 'Anna', requesterPhone: '333' }, now)).toMatchObject({
      requesterName: '',
      requesterPhone: '',
    }));
  it('art. 27 is told only when it was looked into', () =>
    expect(wireOf({ ...told, art27Met: true, art27By: 'dott. Bianchi' }, now)).toMatchObject({
      art27Met: false,
      art27By: '',
    }));
});

it('what the PUA wrote comes back the same when nothing is touched', () => {
  const form: VmdRequestForm = {
    requestedAt: '2026-11-02T10:30',
    protocol: '',
    route: 'pua',
    service: '',
    motive: 'Caregiver stanca',
    urgent: true,
    urgency: 'perdita_caregiver_unico',
    requesterKind: 'familiare',
    requesterName: 'Anna Rossi',
    requesterPhone: '333 1234567',
    art27Checked: true,
    art27Met: true,
    art27MultiChronic: false,
    art27By: 'dott. Bianchi',
    art27On: '2026-11-01',
  };
  expect(wireOf(typedOf(form))).toEqual(form);
});

describe('a protocol meant for others', () => {
  const elderly = { minAge: 65, maxAge: null };
  const minors = { minAge: null, maxAge: 17 };
  it.each([
    [elderly, 65, undefined],
    [elderly, 64, 64],
    [minors, 17, undefined],
    [minors, 18, 18],
    [elderly, null, undefined],
    [undefined, 20, undefined],
  ] as const)('%o at %s', (protocol, age, said) => {
    const remark = ageRemark(protocol, age);
    if (said === undefined) expect(remark).toBeUndefined();
    else expect(remark).toContain(`ne ha ${said}`);
  });
});

it('the default asker is not something typed', () => {
  expect(isBlank({ ...emptyRequest, requesterKind: 'familiare' })).toBe(true);
  expect(isBlank(told)).toBe(false);
});
