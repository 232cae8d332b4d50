import { describe, expect, it } from 'vitest';
import {
  byId,
  emptyAssess,
  controlOf as fieldOfAssess,
  wireOf as wireAssess,
  withAnother,
  without,
  untellable as wrongAssess,
} from './assess';
import { momentAt } from './moment';
import {
  choosing,
  controlOf,
  emptyPart,
  emptyPlan,
  type PlanTyped,
  partId,
  partsOf,
  typedOf,
  untellable,
  wireOf,
  writing,
} from './plan';

const chosen = (...codes: string[]): PlanTyped => ({ ...emptyPlan, ...choosing(emptyPlan, codes) });
const wrong = (typed: PlanTyped) => untellable(typed).map(({ field }) => field);

describe('the plan', () => {
  it('wants at least one component', () => {
    expect(wrong(emptyPlan)).toEqual(['components']);
    expect(wrong(chosen('adi'))).toEqual([]);
  });
  it.each([
    [['integrato', 'sad_leps'], ['components']],
    [['integrato', 'adi'], ['components']],
    [['integrato', 'rsa'], []],
    [['sad_leps', 'adi'], []],
  ])('of %s refuses %s: integrated is both', (codes, fields) =>
    expect(wrong(chosen(...codes))).toEqual(fields),
  );
  it('keeps what was typed of a component that is taken away and chosen again', () => {
    const typed = chosen('sad_leps', 'adi');
    const written = { ...typed, parts: writing(typed, 1, { provider: 'asst', intensity: '2 accessi' }) };
    const without = { ...written, ...choosing(written, ['sad_leps']) };
    expect(wireOf(without).components.map(({ component }) => component)).toEqual(['sad_leps']);
    const again = { ...without, ...choosing(without, ['sad_leps', 'adi']) };
    expect(partsOf(again)[1]).toMatchObject({ provider: 'asst', intensity: '2 accessi' });
  });
  it('writes the part that is shown at that place', () => {
    const typed = { ...chosen('sad_leps', 'adi'), chosen: ['adi'] };
    const parts = writing(typed, 0, { intensity: 'x' });
    expect(parts.map(({ intensity }) => intensity)).toEqual(['', 'x']);
  });
  it('names a provider only when it is not in the list', () => {
    const typed = chosen('adi');
    const named = (provider: string) =>
      wireOf({ ...typed, parts: writing(typed, 0, { provider, providerName: ' Rossi ' }) }).components[0];
    expect(named('altro')?.providerName).toBe('Rossi');
    expect(named('asst')?.providerName).toBe('');
  });
  it('sends days as Rust takes them and comes back as it was, also with one component twice', () => {
    const form = {
      components: [
        { ...emptyPart('altro'), intensity: 'pasti', from: '2026-12-01' },
        { ...emptyPart('altro'), intensity: 'telesoccorso' },
      ],
      verifyOn: '2026-12-10',
      note: 'La figlia dorme lì.',
    };
    expect(typedOf(form)).toMatchObject({ chosen: ['altro'], verifyOn: '10/12/2026' });
    expect(wireOf(typedOf(form))).toEqual(form);
  });
  it('says which day is none, and leads each of Rust’s refusals to its field', () => {
    const typed = chosen('adi', 'rsa');
    expect(wrong({ ...typed, parts: writing(typed, 1, { from: 'boh' }), verifyOn: 'boh' })).toEqual([
      partId(1, 'from'),
      'verifyOn',
    ]);
    expect(controlOf('components.1.from')).toBe(partId(1, 'from'));
    expect(controlOf('components')).toBe('components');
    expect(controlOf('verifyOn')).toBe('verifyOn');
  });
});

describe('the assessment', () => {
  const me = { operatorId: 'o', name: 'Ada Neri' };
  const begunAssess = { ...emptyAssess, summary: 'Rete assente.', moment: momentAt('2026-11-23T08:30:00Z') };
  it('without names is of the operator who writes', () => {
    expect(wireAssess(emptyAssess).by).toEqual([]);
    expect(wrongAssess(begunAssess)).toEqual([]);
    expect(wrongAssess(emptyAssess).map(({ field }) => field)).toEqual(['summary', 'assess-day']);
  });
  it('with somebody else names both, with figure and body', () => {
    const by = withAnother([], me);
    expect(by.map(({ name }) => name)).toEqual(['Ada Neri', '']);
    expect(wrongAssess({ ...begunAssess, by }).map(({ field }) => field)).toEqual([
      byId(0, 'role'),
      byId(0, 'body'),
      byId(1, 'name'),
      byId(1, 'role'),
      byId(1, 'body'),
    ]);
    expect(without(by, 1, 'o')).toEqual([]);
    expect(without(by, 0, 'o')).toHaveLength(1);
    expect(withAnother(by, me)).toHaveLength(3);
  });
  it('leads each of Rust’s refusals to its field', () => {
    expect(fieldOfAssess('at')).toBe('assess-time');
    expect(fieldOfAssess('by')).toBe(byId(0, 'name'));
    expect(fieldOfAssess('by.1.role')).toBe(byId(1, 'role'));
    expect(fieldOfAssess('summary')).toBe('summary');
  });
});
