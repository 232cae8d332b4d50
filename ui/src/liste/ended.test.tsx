import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { type ApplicationPage, newClient, SessionContext, type SessionView } from '../ipc';
import { Toasts } from '../kit';
import { Liste } from '.';
import { noFilters } from './filter';
import { page, row, unit } from './fixture';
import { Head } from './Head';
import { keepFilters } from './kept';

beforeAll(() => import('../ipc/loopback'));

const ended = { open: false, endedOn: '2026-10-01' };
const everyUnit = [
  unit('a', { waiting: 3 }),
  unit('b', { ...ended, waiting: 1 }),
  unit('c', ended),
  unit('d', { open: false }),
];

beforeEach(() => {
  keepFilters(noFilters);
  location.hash = '#/liste';
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const args = JSON.parse(request.body);
    switch (url.slice('/call/'.length)) {
      case 'unit.list':
        return Response.json(everyUnit.filter(({ open }) => args.all || open));
      case 'waiting.list':
        return Response.json({ rows: [row('1')], total: 1, waiting: 4, applied: 0, urgent: 0, pending: 0 });
      default:
        return Response.json({ lists: {}, roles: [], personFields: [] });
    }
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const session = { allowed: ['unit.read', 'waiting.export'] } as unknown as SessionView;

const open = () => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Toasts>
          <Router hook={useHashLocation}>
            <Liste />
          </Router>
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
};

const choices = (select: HTMLElement) =>
  [...select.children].map((option) => option.textContent).filter((text) => text?.startsWith('RSA'));

it('a unit that ended is chosen and exported while people wait in its list', async () => {
  const user = open();
  const chooser = await screen.findByLabelText('Lista di');
  const shown = ['RSA a (3)', 'RSA b, non accoglie più (1)'];
  await waitFor(() => expect(choices(chooser).slice(0, 2)).toEqual(shown));
  expect(choices(chooser)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: /Esporta/ }));
  const dialog = await screen.findByRole('dialog');
  expect(choices(within(dialog).getByLabelText(/Unità/))).toEqual(shown);
});

it('a unit that is the filter stays in sight, empty or not', async () => {
  keepFilters({ ...noFilters, unitId: 'c' });
  open();
  const chooser = await screen.findByLabelText<HTMLSelectElement>('Lista di');
  await waitFor(() => expect(choices(chooser)).toHaveLength(3));
  expect(chooser.value).toBe('c');
});

const urgency = { state: 'granted', stateLabel: 'Riconosciuta' } as ApplicationPage['urgency'];

it.each([
  ['listed', 'Urgenza: riconosciuta', true],
  ['admitted', 'Urgenza riconosciuta', false],
  ['closed', 'Urgenza riconosciuta', false],
])('%s: the urgency is told as %s', (stage, words, alarm) => {
  render(
    <SessionContext.Provider value={session}>
      <Head page={page({ stage, urgency })} onLeave={() => {}} />
    </SessionContext.Provider>,
  );
  expect(screen.getByText(words).className.includes('danger')).toBe(alarm);
});
