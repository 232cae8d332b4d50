import { describe, expect, it } from 'vitest';
import type { ImportFate, ImportPreview } from '../../ipc';
import { importa as words } from '../../words/importa';
import { chosenOf, optionAt, optionsFor } from './doubt';
import { preview, row } from './fixture';
import {
  differs,
  draftOf,
  missingColumns,
  missingUnits,
  namesUnits,
  optionsOf,
  sums,
  withColumn,
  withUnit,
} from './mapping';

const draft = draftOf(preview);
const fate = (code: string, rows: number): ImportFate => ({ code, label: code, note: '', rows });

describe('the meaning of the columns', () => {
  it('begins as Rust proposes it', () => {
    expect(draft).toEqual({
      kind: 'rsa',
      unitId: '',
      columns: { '0': 'surname', '1': 'name', '2': 'unit', '3': '' },
      units: { 'R.S.A. Soncino': 'soncino', 'Casa Serena': '' },
    });
    expect(namesUnits(draft)).toBe(true);
  });

  it('is of one column at a time: who had it loses it, and it is said which', () => {
    const { draft: next, from } = withColumn(draft, 3, 'surname');
    expect(next.columns).toEqual({ '0': '', '1': 'name', '2': 'unit', '3': 'surname' });
    expect(from).toBe(0);
    expect(withColumn(draft, 0, 'surname').from).toBeNull();
    expect(withColumn(draft, 3, '').from).toBeNull();
  });

  it('is missing what is necessary; surname and name may be one column', () => {
    const missing = (columns: Record<string, string>) =>
      missingColumns(preview.fields, { ...draft, columns }, 0).map(({ field, message }) => [field, message]);
    expect(missing({ '0': 'surname', '1': 'name', '3': '' })).toEqual([
      ['column-3', 'Manca la colonna «In lista dal»: la indichi.'],
    ]);
    expect(missing({ '0': 'fullName', '1': 'entered' })).toEqual([]);
    expect(missing({ '0': 'surname', '1': 'entered' })).toEqual([['column-0', words.nameMissing]]);
  });

  it('is sent without what is not said, and only when it says something new', () => {
    expect(optionsOf(draft)).toEqual({
      kind: 'rsa',
      unitId: '',
      columns: { '0': 'surname', '1': 'name', '2': 'unit' },
      units: { 'R.S.A. Soncino': 'soncino' },
    });
    const sent: ImportPreview = { ...preview, options: optionsOf(draft) };
    expect(differs(optionsOf(draft), sent)).toBe(false);
    expect(differs(optionsOf(withUnit(draft, 'Casa Serena', 'new')), sent)).toBe(true);
  });

  it('leaves a proposal to be looked at, until it is said with the units', () => {
    const wanted = optionsOf(draft, preview.units);
    expect(wanted.units).toEqual({});
    // Rust counts its own proposal as said: going back to the columns and on again reads nothing anew.
    const echoed = { ...preview, options: { ...optionsOf(draft) } };
    expect(differs(wanted, echoed, preview.units)).toBe(false);
    const other = withUnit(draft, 'R.S.A. Soncino', 'crema');
    expect(optionsOf(other, preview.units).units).toEqual({ 'R.S.A. Soncino': 'crema' });
  });

  it('leaves the one unit of the file aside once a column names them', () => {
    expect(optionsOf({ ...draft, unitId: 'soncino' }).unitId).toBe('');
    const alone = { ...draft, unitId: 'soncino', columns: { '0': 'fullName' } };
    expect(optionsOf(alone).unitId).toBe('soncino');
  });
});

describe('the units of the file', () => {
  it('are all said, or one for the whole file', () => {
    expect(missingUnits(preview, draft)).toEqual([
      { field: 'unit-name-1', message: 'Dica quale unità è «Casa Serena».' },
    ]);
    expect(missingUnits(preview, withUnit(draft, 'Casa Serena', 'new'))).toEqual([]);
    const alone = { ...draft, columns: {} };
    expect(missingUnits(preview, alone).map(({ field }) => field)).toEqual(['one-unit']);
    expect(missingUnits(preview, { ...alone, unitId: 'soncino' })).toEqual([]);
  });
});

describe('what becomes of the rows', () => {
  const fates = [fate('new', 10), fate('matched', 5), fate('updated', 2), fate('known', 3)];

  it('counts every row once, those that wait for an answer among those left out', () => {
    const all = [...fates, fate('doubtful', 4), fate('refused', 1), fate('empty', 1)];
    expect(sums(all)).toEqual({ written: 17, known: 3, out: 6, undecided: 4 });
  });

  it('is said in whole sentences', () => {
    expect(words.summary(17, 3, 1)).toBe(
      'Saranno scritte 17 righe. 3 sono già note e restano come sono. 1 resta fuori.',
    );
    expect(words.summary(0, 0, 2)).toBe('Non c’è nessuna riga da scrivere. 2 restano fuori.');
    expect(words.undone(2, 1, 1)).toBe(
      'Sono state annullate 2 domande. È stato ritirato 1 fascicolo. Resta 1 domanda su cui qualcuno ha lavorato.',
    );
  });
});

describe('a doubtful row', () => {
  it('is answered by digits: the people found, then somebody new, then 0 for nobody', () => {
    expect(optionsFor(row(7)).map(({ key, value }) => [key, value])).toEqual([
      ['1', 'p1'],
      ['2', 'p2'],
      ['3', 'new'],
      ['0', ''],
    ]);
    expect(optionAt(row(7), '2')?.value).toBe('p2');
    expect(optionAt(row(7), '4')).toBeUndefined();
  });

  it('never has two answers for one digit, nor a digit that is two', () => {
    const many = {
      candidates: Array.from({ length: 12 }, (_, at) => ({ personId: `p${at}`, who: '', why: '' })),
    };
    const keys = optionsFor(many).flatMap(({ key }) => (key ? [key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^\d$/.test(key))).toBe(true);
  });

  it('says what was decided', () => {
    expect(chosenOf(row(7))).toBe('Resta fuori');
    expect(chosenOf({ ...row(7), fate: 'follows' })).toBe('Come un’altra sua riga');
    expect(chosenOf({ ...row(7), choice: 'new' })).toBe('Persona nuova');
    expect(chosenOf({ ...row(7), choice: 'p2' })).toBe('Bianchi Maria, 12/03/1940, Crema');
  });
});
