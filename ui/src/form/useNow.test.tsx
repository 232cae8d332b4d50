import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newClient } from '../ipc';
import { useNow } from './useNow';

beforeAll(() => import('../ipc/loopback'));

let archive = '';
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  archive = '2026-03-29T00:59:58Z';
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const at = new Date(archive);
    const time = at.toLocaleTimeString('it-IT', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Rome',
    });
    return Response.json({ now: archive, day: archive.slice(0, 10), time });
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Clock() {
  return <p>{useNow()?.time ?? 'non ancora'}</p>;
}
const show = () =>
  render(
    <QueryClientProvider client={newClient()}>
      <Clock />
    </QueryClientProvider>,
  );
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('says what the archive says, whatever time has passed here', async () => {
  show();
  await screen.findByText('01:59');
  // The hour changes, and the computer slept for two: the next answer is right by itself.
  archive = '2026-03-29T02:59:58Z';
  await wait(9_000);
  expect(screen.getByText('01:59')).toBeTruthy();
  await wait(1_500);
  expect(screen.getByText('04:59')).toBeTruthy();
});

it('asks at once when somebody comes back to the window', async () => {
  show();
  await screen.findByText('01:59');
  archive = '2026-03-29T01:00:01Z';
  await act(async () => {
    dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(50);
  });
  expect(screen.getByText('03:00')).toBeTruthy();
});

it('gives no sign of life: the archive may lock by itself', async () => {
  show();
  await screen.findByText('01:59');
  await wait(60_000);
  expect(asked.length).toBeGreaterThan(5);
  expect(new Set(asked)).toEqual(new Set(['/call/deadline.now']));
});
