import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { type Round, type RoundStop, SessionContext, type SessionView } from '../ipc';
import { Print } from './Print';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const stop = (over: Partial<RoundStop>): RoundStop => ({
  kind: 'vmd',
  vmdId: '',
  dischargeId: '',
  personId: 'p',
  fullName: 'Ferrari Lucia',
  age: 84,
  address: 'Via Dante 1',
  phone: '3331234567 · 0373201234',
  at: '09:00',
  areas: [],
  place: '',
  note: '',
  urgent: false,
  scales: [],
  drafts: 0,
  madeAt: null,
  ...over,
});
const visit = {
  area: 'health',
  label: 'Visita sanitaria',
  assessor: 'Ada Neri',
  plannedOn: null,
  visitedAt: null,
};
const round = {
  day: '2026-11-23',
  days: [],
  comuni: [
    { comune: 'Soncino', stops: [stop({ vmdId: 'v', areas: [visit], note: 'Citofono rotto' })] },
    {
      comune: 'Crema',
      stops: [stop({ kind: 'discharge', dischargeId: 'd', fullName: 'Rinaldi Aldo', at: '', phone: '' })],
    },
  ],
} satisfies Round;
const session = {
  operatorName: 'Ada Neri',
  archiveName: 'Sportello',
  example: true,
} as unknown as SessionView;

it('is in the page only while it prints: day and operator in the head, comune by comune, address and telephone', () => {
  render(
    <SessionContext.Provider value={session}>
      <Print day="2026-11-23" mine round={round} now="2026-11-22T09:42:00Z" />
    </SessionContext.Provider>,
  );
  expect(document.querySelector('.round-paper')).toBeNull();
  act(() => void dispatchEvent(new Event('beforeprint')));
  const table = screen.getByRole('table');
  const head = table.querySelector('thead')?.textContent;
  expect(head).toContain('Giro visite di lunedì 23 novembre 2026. 2 visite.');
  expect(head).toContain('Stampato oggi 10:42 da Ada Neri.');
  expect(head).toContain('Visite di Ada Neri · Sportello · ESEMPIO');
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Soncino, 1 visita', 'Ferrari Lucia84 anni', 'Crema, 1 visita', 'Rinaldi Aldo84 anni']);
  const lines = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);
  expect(lines[3]).toBe(
    '09:00Ferrari Lucia84 anniVia Dante 1333 123 45670373 201234☐ Visita sanitaria, Ada NeriCitofono rotto',
  );
  expect(lines[5]).toContain('☐ Verifica dopo la dimissione');
  expect(lines[5]).toContain('Telefono non noto');
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(document.querySelector('.round-paper')).toBeNull();
});
