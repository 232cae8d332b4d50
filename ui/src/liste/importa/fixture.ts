import type { ImportPreview, ImportRow } from '../../ipc';

/** A small list as Rust would have read it. */
export const preview: ImportPreview = {
  file: 'lista.csv',
  sha256: 'ab',
  format: 'CSV, separato da punto e virgola, UTF-8',
  rows: 4,
  options: { kind: 'rsa', unitId: '', columns: {}, units: {} },
  remembered: false,
  fields: [
    { code: 'surname', label: 'Cognome', required: true },
    { code: 'name', label: 'Nome', required: true },
    { code: 'fullName', label: 'Cognome e nome', required: true },
    { code: 'entered', label: 'In lista dal', required: true },
    { code: 'unit', label: 'Unità', required: true },
  ],
  columns: [
    { n: 0, heading: 'COGNOME', samples: ['Bianchi'], field: 'surname' },
    { n: 1, heading: 'NOME', samples: ['Maria'], field: 'name' },
    { n: 2, heading: 'Struttura', samples: ['R.S.A. Soncino'], field: 'unit' },
    { n: 3, heading: '', samples: ['12/01/2026'], field: '' },
  ],
  units: [
    { name: 'R.S.A. Soncino', rows: 3, unitId: 'soncino', unit: 'Fondazione RSA Soncino', guess: true },
    { name: 'Casa Serena', rows: 1, unitId: null, unit: '', guess: false },
  ],
  fates: [
    { code: 'new', label: 'Nuove', note: 'Si apre un fascicolo.', rows: 2 },
    { code: 'doubtful', label: 'In dubbio', note: 'Somigliano a qualcuno che c’è già.', rows: 2 },
  ],
  missing: [],
  already: null,
  notes: ['Il file ha altri due fogli, che non si leggono.'],
};

/** A doubtful row. */
export const row = (n: number): ImportRow => ({
  row: n,
  fate: 'doubtful',
  who: 'Bianchi Maria',
  unit: 'R.S.A. Soncino',
  enteredOn: '2026-01-12',
  why: 'Stesso nome, data di nascita mancante.',
  remarks: ['Manca il codice fiscale.'],
  personId: null,
  candidates: [
    { personId: 'p1', who: 'Bianchi Maria, 12/03/1938, Offanengo', why: 'Stesso nome.' },
    { personId: 'p2', who: 'Bianchi Maria, 12/03/1940, Crema', why: 'Stesso nome.' },
  ],
  choice: '',
});
