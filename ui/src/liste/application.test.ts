import { describe, expect, it } from 'vitest';
import { controlOf, emptyApplication, isBlank, typedOf, untellable, wireOf } from './application';
import { unit } from './fixture';
import { added, moved, neighbourOf, removed, unitsFor, withWing } from './preferences';
import { urgencyMissing } from './StartUrgency';

const typed = { ...emptyApplication, preferences: [{ unitId: 'a', wing: '' }] };
const units = [
  unit('a'),
  unit('b', { comune: 'Crema' }),
  unit('c', { kind: 'cdi' }),
  unit('d', { open: false }),
];

describe('an application as typed', () => {
  it('goes and comes back', () => {
    const form = {
      ...typed,
      appliedOn: '2026-11-20',
      certificateOn: '2026-11-01',
      requesterKind: 'familiare',
    };
    expect(typedOf(form)).toMatchObject({ appliedOn: '20/11/2026', certificateOn: '01/11/2026' });
    expect(wireOf(typedOf(form))).toEqual(form);
  });
  it('keeps nobody else’s name when the person asks, and no spaces', () => {
    const wire = wireOf({ ...typed, requesterName: 'Lucia', requesterPhone: '1', note: ' x ' });
    expect(wire).toMatchObject({ requesterName: '', requesterPhone: '', note: 'x' });
    expect(wireOf({ ...typed, requesterKind: 'familiare', requesterName: ' Lucia ' }).requesterName).toBe(
      'Lucia',
    );
  });
  it('a date that is not one stays as typed and is said', () => {
    const wrong = { ...typed, sharingConsentOn: '31/2/2026' };
    expect(wireOf(wrong).sharingConsentOn).toBe('31/2/2026');
    expect(untellable(wrong, units).map(({ field }) => field)).toEqual(['sharingConsentOn']);
  });
  it('wants a unit of the kind that is asked for', () => {
    expect(untellable({ ...typed, preferences: [] }, units).map(({ field }) => field)).toEqual([
      'preferences',
    ]);
    expect(untellable({ ...typed, kind: 'cdi' }, units).map(({ message }) => message)).toEqual([
      'RSA a è di un altro tipo: la tolga, oppure cambi il tipo di unità.',
    ]);
    expect(untellable(typed, units)).toEqual([]);
  });
  it('a day that is known cannot be left out', () => {
    expect(untellable(typed, units, true).map(({ field }) => field)).toEqual(['appliedOn']);
    expect(untellable(typed, units)).toEqual([]);
  });
  it('knows when nothing was typed, whatever is proposed', () => {
    expect(isBlank({ ...emptyApplication, kind: 'cdi' })).toBe(true);
    expect(isBlank(typed)).toBe(false);
  });
  it('what Rust says of a unit is put right in the list of units', () => {
    expect(controlOf('preferences[0].unitId')).toBe('preferences');
    expect(controlOf('person')).toBe('who');
    expect(controlOf('note')).toBe('note');
  });
});

describe('preferences', () => {
  const three = ['a', 'b', 'c'].map((unitId) => ({ unitId, wing: '' }));
  const ids = (of: readonly { unitId: string }[]) => of.map(({ unitId }) => unitId).join('');
  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['z', 1, 'abc'],
  ] as const)('%s moved by %i', (unitId, step, order) => expect(ids(moved(three, unitId, step))).toBe(order));
  it('are added once, taken away, and keep their wing', () => {
    expect(ids(added(three, 'a'))).toBe('abc');
    expect(ids(added(three, 'd'))).toBe('abcd');
    expect(ids(removed(three, 'b'))).toBe('ac');
    expect(moved(withWing(three, 'a', 'sollievo'), 'a', 1)[1]).toEqual({ unitId: 'a', wing: 'sollievo' });
  });
  it('leave the focus to the next, or to the one before the last', () => {
    expect(neighbourOf(three, 'a')).toBe('b');
    expect(neighbourOf(three, 'c')).toBe('b');
    expect(neighbourOf(three.slice(0, 1), 'a')).toBeUndefined();
  });
  it('offer units of the kind, open, not chosen, by the beginning of a word of name or comune', () => {
    expect(unitsFor(units, 'rsa', [], '').map(({ unitId }) => unitId)).toEqual(['a', 'b']);
    expect(unitsFor(units, 'rsa', [], 'crE').map(({ unitId }) => unitId)).toEqual(['b']);
    expect(unitsFor(units, 'rsa', three, '')).toEqual([]);
    expect(unitsFor(units, 'cdi', [], 'rsa c').map(({ unitId }) => unitId)).toEqual(['c']);
  });
});

it('an urgency wants one of the two motives, the day of the loss and the report', () => {
  const nothing = { motive: '', eventOn: '', report: ' ', on: '23/11/2026' };
  expect(urgencyMissing(nothing).map(({ field }) => field)).toEqual(['motive', 'eventOn', 'report']);
  const all = { motive: 'perdita_domicilio', eventOn: '20/11/2026', report: 'x', on: '23/11/2026' };
  expect(urgencyMissing(all)).toEqual([]);
  expect(urgencyMissing({ ...all, eventOn: '40/1/2026', on: '' }).map(({ field }) => field)).toEqual([
    'eventOn',
    'on',
  ]);
});
