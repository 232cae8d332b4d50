import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { newClient, SessionContext, type SessionView, type VisitSheet } from '../ipc';
import { Toasts } from '../kit';
import { Visita } from '.';
import { lacking, probeForm, probeVisit } from './fixture';

/** The archive's side of the door: one draft, and what was closed. */
const door = { draft: probeVisit, closed: [] as VisitSheet[], asked: [] as string[] };

const answer = (name: string, args: { sheet: VisitSheet; corrects?: string | null }): unknown => {
  switch (name) {
    case 'catalogue.read':
      return { lists: {} };
    case 'vmd.visit_form':
      return probeForm({ ...door.draft, corrects: args.corrects ?? null });
    case 'vmd.keep_visit':
      door.draft = args.sheet;
      return { savedAt: '2026-11-23T09:42:00Z', problems: [], missing: lacking(args.sheet) };
    case 'vmd.close_visit':
      door.closed.push(args.sheet);
      return {};
    default:
      throw new Error(name);
  }
};

beforeAll(async () => {
  await import('../ipc/loopback');
  Element.prototype.scrollIntoView ??= () => {};
});
beforeEach(() => {
  door.draft = { ...probeVisit, values: { living: 'sola', conclusion: 'Bene.' } };
  door.closed = [];
  door.asked = [];
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/call/', '');
    door.asked.push(name);
    return Response.json(answer(name, JSON.parse(request.body)));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (path: string, allowed = ['vmd.visit']) => {
  const place = memoryLocation({ path, record: true });
  render(
    <QueryClientProvider client={newClient()}>
      <Router hook={place.hook}>
        <Toasts>
          <SessionContext.Provider value={{ allowed } as unknown as SessionView}>
            <main>
              <Visita />
            </main>
          </SessionContext.Provider>
        </Toasts>
      </Router>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), place };
};

describe('the visit of an area', () => {
  it('is closed, says so, goes back to the case, and does not open its form again', async () => {
    const { user, place } = open('/vmd/v1/visita/social');
    await screen.findByRole('heading', { name: 'Visita sociale' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(place.history.at(-1)).toBe('/vmd/v1'));
    expect(door.closed[0]?.values).toEqual({ living: 'sola', conclusion: 'Bene.' });
    expect(screen.getByText('Visita sociale: visita chiusa.')).toBeTruthy();
    expect(door.asked.filter((name) => name === 'vmd.visit_form')).toHaveLength(1);
  });

  it('that corrects another begins with the reason and points to it', async () => {
    const { user } = open('/vmd/v1/visita/social/f0/correggi');
    await waitFor(() => expect(document.activeElement?.id).toBe('reason'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('link', { name: 'Scriva perché si corregge.' });
    expect(door.closed).toEqual([]);
    await user.keyboard('Giorno sbagliato{Control>}{Enter}{/Control}');
    await waitFor(() => expect(door.closed).toHaveLength(1));
    expect(door.closed[0]).toMatchObject({ corrects: 'f0', reason: 'Giorno sbagliato' });
  });

  it('is not offered to who may only read', async () => {
    open('/vmd/v1/visita/social', []);
    await screen.findByText(/^Il suo ruolo non permette/);
    expect(door.asked).not.toContain('vmd.visit_form');
  });
});
