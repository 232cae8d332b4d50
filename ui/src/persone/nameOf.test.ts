import { expect, it } from 'vitest';
import { readQuery } from './nameOf';

const none = { surname: '', name: '', code: '', phone: '' };

it.each([
  ['rossi maria', { ...none, surname: 'Rossi', name: 'Maria' }],
  ['ROSSI MARIA GRAZIA', { ...none, surname: 'Rossi', name: 'Maria Grazia' }],
  ['De Luca Maria', { ...none, surname: 'De Luca', name: 'Maria' }],
  ['d’angelo gianfranco', { ...none, surname: 'D’Angelo', name: 'Gianfranco' }],
  ['della torre', { ...none, surname: 'Della Torre' }],
  ['McDonald Anne', { ...none, surname: 'McDonald', name: 'Anne' }],
  ['rossi', { ...none, surname: 'Rossi' }],
  ['rssmra38m55d142r', { ...none, code: 'RSSMRA38M55D142R' }],
  ['RSS MRA 38M55 D142 R', { ...none, code: 'RSSMRA38M55D142R' }],
  ['338 123 4567', { ...none, phone: '338 123 4567' }],
  ['15/8/1938 rossi', none],
  ['', none],
])('%s', (query, read) => expect(readQuery(query)).toEqual(read));
