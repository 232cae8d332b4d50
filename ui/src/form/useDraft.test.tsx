import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newClient } from '../ipc';
import { finishBeforeLock } from './beforeLock';
import { useDraft } from './useDraft';

type Note = { need: string };

/** The archive's side of the door: keeps what is saved, and can be out of reach. */
const door = { kept: new Map<string, string>(), saves: [] as string[], down: false };

// The browser's door is loaded on first use: done here, so that no test waits for it.
beforeAll(() => import('../ipc/loopback'));

beforeEach(() => {
  vi.useFakeTimers();
  door.kept.clear();
  door.saves = [];
  door.down = false;
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const args = JSON.parse(request.body);
    const key = `${args.kind} ${args.key}`;
    if (door.down) throw new TypeError('unreachable');
    const reply =
      url === '/call/draft.load'
        ? door.kept.has(key)
          ? { body: door.kept.get(key), savedAt: '2026-11-23T08:00:00Z' }
          : null
        : { savedAt: '2026-11-23T09:42:00Z' };
    if (url === '/call/draft.save') {
      door.kept.set(key, args.body);
      door.saves.push(args.body);
    }
    if (url === '/call/draft.discard') door.kept.delete(key);
    return Response.json(reply);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = async () => {
  const client = newClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const hook = renderHook(
    () => useDraft<Note>({ kind: 'intake.new', about: '', empty: { need: '' }, title: (form) => form.need }),
    { wrapper },
  );
  await act(() => vi.advanceTimersByTimeAsync(1));
  return hook;
};
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('a half-filled form', () => {
  it('is kept once, shortly after the last key, and says when', async () => {
    const { result } = await open();
    for (const need of ['A', 'Ai', 'Aiu']) act(() => result.current.change({ need }));
    expect(door.saves).toEqual([]);
    await pass(700);
    expect(door.saves).toEqual(['{"need":"Aiu"}']);
    expect(result.current.savedAt).toBe('2026-11-23T09:42:00Z');
  });

  it('comes back on return', async () => {
    door.kept.set('intake.new ', '{"need":"Aiuto in casa"}');
    const { result } = await open();
    expect(result.current.ready).toBe(true);
    expect(result.current.form).toEqual({ need: 'Aiuto in casa' });
  });

  it('is kept at once on leaving the page and before a lock', async () => {
    const { result, unmount } = await open();
    act(() => result.current.change({ need: 'prima' }));
    await act(() => finishBeforeLock());
    expect(door.saves).toEqual(['{"need":"prima"}']);
    act(() => result.current.change({ need: 'dopo' }));
    unmount();
    await pass(1);
    expect(door.saves.at(-1)).toBe('{"need":"dopo"}');
  });

  it('says that it was not kept, loses nothing, and tries again', async () => {
    const { result } = await open();
    door.down = true;
    act(() => result.current.change({ need: 'Nota' }));
    await pass(700);
    expect(result.current.failed?.code).toBe('unreachable');
    expect(result.current.form.need).toBe('Nota');
    door.down = false;
    await pass(5_000);
    expect(door.saves).toEqual(['{"need":"Nota"}']);
    expect(result.current.failed).toBeNull();
  });

  it('once discarded is not written again', async () => {
    const { result, unmount } = await open();
    act(() => result.current.change({ need: 'Nota' }));
    await act(() => result.current.discard());
    await pass(6_000);
    unmount();
    await pass(1);
    expect(door.saves).toEqual([]);
    expect(door.kept.size).toBe(0);
  });
});
