import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { newClient, SessionContext, type SessionView } from '../ipc';
import { todayOf } from '../oggi/fixture';
import { SideBar } from './SideBar';

beforeAll(() => import('../ipc/loopback'));

let archive: string;
const asked: string[] = [];
const lists = () => asked.filter((name) => name === 'today.list').length;

beforeEach(() => {
  asked.length = 0;
  archive = '2026-11-23T09:41:30Z';
  location.hash = '#/oggi';
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.replace('/call/', '');
    asked.push(name);
    if (name === 'deadline.now') return Response.json({ now: archive, day: '2026-11-23', time: '' });
    return Response.json(
      todayOf([], {
        counts: [
          { room: 'oggi', total: 3, late: 1 },
          { room: 'vmd', total: 1, late: 0 },
          { room: 'dimissioni', total: 0, late: 0 },
        ],
      }),
    );
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const show = async () => {
  const session = { allowed: ['today.list', 'vmd.list', 'discharge.read'] } as unknown as SessionView;
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Router hook={useHashLocation}>
          <SideBar />
        </Router>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  await screen.findByRole('link', { name: /Oggi, 3/ });
};
/** A poll of the clock at a moment of the archive. */
const at = async (moment: string) => {
  archive = moment;
  await act(() => vi.advanceTimersByTimeAsync(10_500));
};

it('says how much waits in each room, and how much of it is late, in words', async () => {
  await show();
  const oggi = screen.getByRole('link', { name: 'Oggi, 3 cose da fare, di cui 1 in ritardo' });
  expect(oggi.querySelector('.late svg')).toBeTruthy();
  const vmd = screen.getByRole('link', { name: 'VMD, 1 termine di VMD vicino o passato' });
  expect(vmd.querySelector('.late')).toBeNull();
  expect(document.body.textContent).not.toContain('dimissioni da valutare');
});

it('the list is asked once when the minute changes, however often the clock is', async () => {
  await show();
  const first = lists();
  await at('2026-11-23T09:41:40Z');
  await at('2026-11-23T09:41:50Z');
  expect(lists()).toBe(first);
  await at('2026-11-23T09:42:01Z');
  await at('2026-11-23T09:42:11Z');
  expect(lists()).toBe(first + 1);
  // The computer slept: one answer is enough.
  await at('2026-11-23T12:42:11Z');
  expect(lists()).toBe(first + 2);
});

it('from another room it is asked every five minutes', async () => {
  location.hash = '#/vmd';
  await show();
  const first = lists();
  await at('2026-11-23T09:42:01Z');
  await at('2026-11-23T09:44:59Z');
  expect(lists()).toBe(first);
  await at('2026-11-23T09:45:00Z');
  expect(lists()).toBe(first + 1);
});
