import { describe, expect, it } from 'vitest';
import type { SynthesisForm } from '../ipc';
import {
  controlOf,
  domainsShown,
  noteId,
  type SynthesisTyped,
  typedOf,
  untellable,
  wireOf,
} from './synthesis';

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
  it('some words, wherever they are; a setting only when one can propose it', () => {
    const bare = { ...typedOf(form), summary: ' ', proposal: '', setting: '' };
    expect(untellable(bare)).toEqual([]);
    expect(untellable({ ...bare, notes: {}, proposal: 'SAD' })).toEqual([]);
    expect(untellable({ ...bare, notes: {} }).map(({ field }) => field)).toEqual(['summary']);
  });
  it('what Rust says of a domain is shown where its needs are written', () => {
    expect(controlOf('domains.mood')).toBe(noteId('mood', 'needs'));
    expect(controlOf('setting')).toBe('setting');
  });
  it('a note too long leads to its own field', () =>
    expect(
      untellable({ ...typedOf(form), notes: { mood: { needs: 'x'.repeat(20_001), resources: '' } } }).map(
        ({ field }) => field,
      ),
    ).toEqual(['needs-mood']));
});
