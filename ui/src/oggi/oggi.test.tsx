import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { newClient, SessionContext, type SessionView, type TodayRow } from '../ipc';
import { Toasts } from '../kit';
import { Oggi } from '.';

beforeAll(() => import('../ipc/loopback'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const row = (over: Partial<TodayRow>): TodayRow => ({
  personId: 'p',
  fullName: 'Rossi Maria',
  age: 88,
  comune: 'Crema',
  intakeId: null,
  vmdId: null,
  applicationId: 'a',
  planId: null,
  meetingId: null,
  what: '',
  days: 12,
  tone: 'warning',
  urgent: false,
  assignedTo: null,
  ...over,
});
const group = (code: string, over: Partial<TodayRow> = {}) => ({
  code,
  label: `Gruppo ${code}`,
  rows: [row(over)],
  total: 1,
});
const draft = { kind: 'intake.new', key: '', title: 'Nuovo accesso', savedAt: '2026-11-23T10:00:00Z' };

const open = async (...groups: ReturnType<typeof group>[]) => {
  vi.stubGlobal('fetch', async () => Response.json({ day: '2026-11-23', groups, drafts: [draft] }));
  const session = { notices: [], allowed: ['today.list'] } as unknown as SessionView;
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Toasts>
          <Oggi />
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  const headings = await screen.findAllByRole('heading', { level: 2 });
  return headings.map(({ id }) => id);
};

it('urgencies first, then who died and still waits, then urgent accesses; drafts before the rest', async () => {
  const order = await open(group('urgent'), group('offers'), group('deceased'), group('urgencies'));
  expect(order).toEqual(['due-urgencies', 'due-deceased', 'due-urgent', 'due-drafts', 'due-offers']);
  expect(document.getElementById('due-deceased')?.closest('section')?.textContent).toContain('Da 12 giorni');
  expect(screen.getByRole('heading', { name: /deceased/ }).closest('.urgent')).toBeNull();
});

it.each([
  [{ days: 0, tone: 'neutral' }, false],
  [{ days: 0, tone: 'warning' }, true],
])('an offer with %o: a last day is said only when there is one', async (over, said) => {
  await open(group('offers', over));
  expect(screen.queryByText('Scade oggi') !== null).toBe(said);
});
