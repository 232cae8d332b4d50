import { expect, it } from 'vitest';
import { added, hidden, isOurs, moved, renamed } from './entries';

const word = (code: string) => ({ code, label: code.toUpperCase(), note: '' });
const list = ['sad', 'cdi', 'ente_orto'].map(word);
const codes = (entries: readonly { code: string }[]) => entries.map((each) => each.code).join(' ');

it.each([
  ['cdi', -1, 'cdi sad ente_orto'],
  ['cdi', 1, 'sad ente_orto cdi'],
  ['sad', -1, 'sad cdi ente_orto'],
  ['ente_orto', 1, 'sad cdi ente_orto'],
  ['altro', 1, 'sad cdi ente_orto'],
] as const)('%s by %i gives %s', (code, step, to) => expect(codes(moved(list, code, step))).toBe(to));

it('hides one word and leaves the others in order', () =>
  expect(codes(hidden(list, 'cdi'))).toBe('sad ente_orto'));
it('renames one word and keeps its code', () =>
  expect(renamed(list, 'ente_orto', ' Orto sociale ')[2]).toEqual({
    ...word('ente_orto'),
    label: 'Orto sociale',
  }));
it('gives a new word no code of its own', () =>
  expect(added(list, ' Pet therapy ', '').at(-1)).toEqual({ code: '', label: 'Pet therapy', note: '' }));
it('knows the words of the office', () => expect(list.map(isOurs)).toEqual([false, false, true]));
