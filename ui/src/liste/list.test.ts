import { describe, expect, it } from 'vitest';
import { shortName, unitsInOrder } from './columns';
import { noFilters } from './filter';
import { row, unit } from './fixture';
import { filterWords, listName, ROWS_PER_SHEET, sheetsOf } from './sheets';

const rows = (n: number) => Array.from({ length: n }, (_, at) => row(String(at)));

describe('sheets of paper', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [ROWS_PER_SHEET, [ROWS_PER_SHEET]],
    [ROWS_PER_SHEET + 1, [ROWS_PER_SHEET, 1]],
  ])('%i rows', (n, sizes) => {
    const sheets = sheetsOf(rows(n));
    expect(sheets.map((sheet) => sheet.length)).toEqual(sizes);
    expect(sheets.flat()).toHaveLength(n);
  });
  it('say whose list it is', () => {
    expect(listName({ unitId: '' }, [unit('a')])).toBe('Tutto il distretto');
    expect(listName({ unitId: 'a' }, [unit('a')])).toBe('RSA a');
  });
  it('say every filter at work, in words', () => {
    const words = {
      kinds: [{ value: 'cdi', label: 'Centro diurno' }],
      wings: [{ value: 'alzheimer', label: 'Nucleo Alzheimer' }],
      comuni: [{ value: 'D142', label: 'Crema' }],
    };
    expect(filterWords(noFilters, words)).toEqual([]);
    expect(
      filterWords(
        {
          ...noFilters,
          kind: 'cdi',
          comune: 'D142',
          wing: 'alzheimer',
          sex: 'F',
          plan: 'without',
          overDays: '180',
          urgent: true,
          toConfirm: true,
          text: 'Rossi',
        },
        words,
      ),
    ).toEqual([
      'Centro diurno',
      'Crema',
      'Donne',
      'Nucleo Alzheimer',
      'Progetto temporaneo: Non attivo',
      'In lista da più di (giorni): 180',
      'Interesse da confermare',
      'Urgenti',
      '«Rossi»',
    ]);
  });
});

it('the unit whose list is shown comes first, the others as preferred', () => {
  const { places } = row('1');
  expect(unitsInOrder(places, 'b').map(({ unitId }) => unitId)).toEqual(['b', 'a']);
  expect(unitsInOrder(places, '').map(({ unitId }) => unitId)).toEqual(['a', 'b']);
});

it.each([
  ['Fondazione Benefattori Cremaschi', 'Benefattori Cremaschi'],
  ['RSA Fondazione Caimi', 'Caimi'],
  ['Fondazione RSA Soncino', 'RSA Soncino'],
  ['Casa Famiglia', 'Casa Famiglia'],
  ['Fondazione', 'Fondazione'],
])('«%s» in a narrow column is «%s»', (name, short) => expect(shortName(name)).toBe(short));
