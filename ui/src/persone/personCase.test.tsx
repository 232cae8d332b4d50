import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { person } from '../dimissioni/fixture';
import { newClient, SessionContext, type SessionView } from '../ipc';
import { Toasts } from '../kit';
import { PersonCase } from './PersonCase';

beforeAll(() => import('../ipc/loopback'));
beforeEach(() => {
  location.hash = '#/persone/p';
  vi.stubGlobal('fetch', async (url: string) =>
    Response.json(
      url === '/call/person.page' ? { person, pathways: [], timeline: [], remarks: [], relations: [] } : {},
    ),
  );
});
afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
  vi.unstubAllGlobals();
});

const open = async (allowed: string[]) => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={{ operatorId: 'o', allowed } as unknown as SessionView}>
        <Router hook={useHashLocation}>
          <Toasts>
            <PersonCase personId="p" onLeave={() => {}} />
          </Toasts>
        </Router>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Ferrari Lucia' });
  return userEvent.setup();
};

it('from a file the report of a ward is begun for that person', async () => {
  const user = await open(['discharge.register']);
  await user.click(screen.getByRole('button', { name: 'Altre azioni per Ferrari Lucia' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Nuova segnalazione di dimissione' }));
  // The room moves the question into the hash (usePersonInHash).
  expect(location.hash + location.search).toBe('#/dimissioni/nuova?persona=p');
});

it('a role that does not register discharges has no way there', async () => {
  await open([]);
  expect(screen.queryByRole('button', { name: /^Altre azioni/ })).toBeNull();
});
