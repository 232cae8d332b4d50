import { expect, it } from 'vitest';
import { groupCode, recoveryCode, recoveryGroups } from './code';

it.each([
  ['RSSMRA38M55D142R', 'RSS MRA 38M55 D142 R'],
  ['rssmra38m55d142r', 'RSS MRA 38M55 D142 R'],
  ['STP0300011234567', 'STP 030 001 1234567'],
  ['ENI0300011234567', 'ENI 030 001 1234567'],
  ['12345678903', '1234 5678 903'],
  ['ABC', 'ABC'],
  ['', ''],
])('%s is read as %s', (code, shown) => expect(groupCode(code)).toBe(shown));

it('a recovery code is the same however it was separated', () => {
  const typed = 'abcd efgh-IJKL.mnop  qrst_uvwx YZ23 4567\n89ab';
  expect(recoveryGroups(typed)).toHaveLength(9);
  expect(recoveryCode(typed)).toBe('ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567-89AB');
  expect(recoveryCode('')).toBe('');
});
