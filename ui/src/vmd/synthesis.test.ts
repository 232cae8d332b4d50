import { describe, expect, it } from 'vitest';
import type { SynthesisForm, TrendPoint } from '../ipc';
import { lastTwo } from './scores';
import { domainsShown, type SynthesisTyped, typedOf, untellable, wireOf } from './synthesis';

const form: SynthesisForm = {
  summary: 'Vive sola',
  setting: 'domicilio',
  proposal: 'SAD',
  domains: [
    { domain: 'functional', needs: 'Aiuto per il bagno', resources: '' },
    { domain: 'social', needs: '', resources: 'La figlia ogni sera' },
  ],
};

it('comes back the same when nothing is touched', () =>
  expect(wireOf(typedOf(form), ['functional', 'mood', 'social'])).toEqual(form));

describe('the domains', () => {
  const typed: SynthesisTyped = {
    ...typedOf(form),
    notes: {
      social: { needs: ' ', resources: '' },
      mood: { needs: 'Triste', resources: '' },
      unknown: { needs: 'x', resources: '' },
    },
  };
  it('without a word are left out; those unknown to the list are kept, last', () =>
    expect(wireOf(typed, ['functional', 'mood', 'social']).domains.map(({ domain }) => domain)).toEqual([
      'mood',
      'unknown',
    ]));
  it('added here follow those with scores, with their names', () =>
    expect(
      domainsShown([{ domain: 'social', label: 'Situazione sociale', trends: [] }], typed.notes, [
        { value: 'mood', label: 'Umore' },
      ]).map(({ label }) => label),
    ).toEqual(['Situazione sociale', 'Umore', 'unknown']));
});

describe('what is missing', () => {
  it('words and a setting', () =>
    expect(untellable({ ...typedOf(form), summary: ' ', setting: '' }).map(({ field }) => field)).toEqual([
      'summary',
      'setting',
    ]));
  it('a note too long leads to its own field', () =>
    expect(
      untellable({ ...typedOf(form), notes: { mood: { needs: 'x'.repeat(20_001), resources: '' } } }).map(
        ({ field }) => field,
      ),
    ).toEqual(['needs-mood']));
});

it('the score that counts is the one of this assessment, also when a later one exists', () => {
  const point = (administrationId: string, score: number | null, thisVmd: boolean) =>
    ({ administrationId, score, thisVmd }) as TrendPoint;
  const points = [point('a', 3, false), point('b', null, false), point('c', 5, true), point('d', 6, false)];
  expect(lastTwo({ points }).now?.administrationId).toBe('c');
  expect(lastTwo({ points }).before?.administrationId).toBe('a');
  expect(lastTwo({ points: points.slice(0, 1) })).toMatchObject({ now: { score: 3 }, before: undefined });
  expect(lastTwo({ points: [] }).now).toBeUndefined();
});
