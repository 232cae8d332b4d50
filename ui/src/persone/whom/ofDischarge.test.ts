import { expect, it } from 'vitest';
import type { PersonHit } from '../../ipc';
import { ofDischarge } from './ofDischarge';
import { nobodyYet } from './typed';

const person = (personId: string) => ({ personId }) as PersonHit;
const form = (known: string | null, kept: string | null) => ({
  ...nobodyYet,
  who: known ? ('known' as const) : ('search' as const),
  known: known ? person(known) : null,
  discharge: kept ? { dischargeId: `d-${kept}`, personId: kept } : null,
});

it('what was opened from a discharge belongs to it', () =>
  expect(ofDischarge(form('a', null), person('a'), 'd')).toEqual({ dischargeId: 'd', personId: 'a' }));
it('and so does its draft, taken up again', () =>
  expect(ofDischarge(form('a', 'a'), null, '')?.dischargeId).toBe('d-a'));
it('not once somebody else is chosen, or somebody new', () => {
  expect(ofDischarge(form('b', 'a'), null, '')).toBeNull();
  expect(ofDischarge(form('b', null), person('a'), 'd')).toBeNull();
  expect(ofDischarge({ ...form('a', 'a'), who: 'new' }, null, '')).toBeNull();
  expect(ofDischarge(form(null, 'a'), null, '')).toBeNull();
});
it('nothing belongs to a discharge by itself', () =>
  expect(ofDischarge(form('a', null), person('a'), '')).toBeNull());
