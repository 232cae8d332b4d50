import { expect, it } from 'vitest';
import { count } from './plural';

const answers = {
  zero: 'Non manca niente',
  one: 'Manca 1 risposta',
  many: (n: string) => `Mancano ${n} risposte`,
};

it.each([
  [0, 'Non manca niente'],
  [1, 'Manca 1 risposta'],
  [2, 'Mancano 2 risposte'],
  [1234, 'Mancano 1.234 risposte'],
])('%i', (n, sentence) => expect(count(n, answers)).toBe(sentence));

it('without its own sentence, zero is many', () =>
  expect(count(0, { one: '1 giorno', many: (n) => `${n} giorni` })).toBe('0 giorni'));
