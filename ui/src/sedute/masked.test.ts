import { describe, expect, it } from 'vitest';
import { masked } from './masked';

const hidden = '[dato nascosto]';

describe('what is hidden on the wall', () => {
  it.each([
    ['CF RSSMRA38M55D142R, sola', `CF ${hidden}, sola`],
    ['rssmra38m55d142r', hidden],
    // Omocodia: letters in place of digits.
    ['RSSMRAPUMRRDMQNR', hidden],
    ['Codice STP0300011234567.', `Codice ${hidden}.`],
    ['Tessera 12345678903', `Tessera ${hidden}`],
    ['Il figlio: 333 1234567', `Il figlio: ${hidden}`],
    ['3331234567 la sera', `${hidden} la sera`],
    ['casa 0373/280123', `casa ${hidden}`],
    ['casa 0373 280 123', `casa ${hidden}`],
    ['+39 0373 28.01.23', hidden],
    ['+39 347 123 4567', hidden],
    ['02 12345678', hidden],
  ])('%s becomes %s', (text, shown) => expect(masked(text)).toBe(shown));

  it.each([
    'Ricoverata dal 03/11/2026 al 12/11/2026.',
    'Visita del 2026-11-03, alle 10:30',
    'Barthel 45 su 100, era 60 il 12.03.2026',
    'Pensione di 1.234,50 euro; indennità 531,76',
    'ISEE 12345,67 del 2026',
    'Ha 84 anni, 3 figli, vive a 300 m dal centro',
    'Furosemide 25 mg, 1 compressa ore 8',
    'Anna Rossi, nata a Crema',
  ])('%s stays as it is', (text) => expect(masked(text)).toBe(text));
});
