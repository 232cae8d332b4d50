import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { type AdministrationSheet, newClient, SessionContext, type SessionView } from '../ipc';
import { Scale } from '.';
import { probe, reply } from './fixture';

/** The archive's side of the door: one draft, and what was sealed. */
const door = {
  draft: null as AdministrationSheet | null,
  sealed: [] as AdministrationSheet[],
  asked: [] as string[],
};
const start: AdministrationSheet = {
  personId: 'p1',
  vmdId: 'v1',
  instrument: 'probe',
  version: '1.0.0',
  answers: {},
  at: '',
  place: '',
  respondentKind: '',
  respondentName: '',
  note: '',
  incomplete: '',
  corrects: null,
  reason: '',
  position: '',
};
const person = { personId: 'p1', fullName: 'Ferrara Lucia', age: 84, comune: 'Soncino', example: false };

const answer = (name: string, args: Record<string, never>): unknown => {
  const sheet = (args.sheet ?? door.draft ?? start) as AdministrationSheet;
  switch (name) {
    case 'vmd.page':
      return { row: { personId: 'p1' } };
    case 'catalogue.read':
      return { lists: {} };
    case 'administration.form':
      return {
        definition: probe,
        person,
        vmdId: 'v1',
        sheet: args.corrects ? { ...sheet, corrects: args.corrects } : sheet,
        savedAt: door.draft && '2026-11-23T09:42:00Z',
        score: reply(probe, sheet.answers),
        previous: null,
        proposals: {},
        hints: {},
        others: [],
      };
    case 'administration.answer':
      door.draft = sheet;
      return { score: reply(probe, sheet.answers), savedAt: '2026-11-23T09:42:00Z', problems: [] };
    case 'administration.seal':
      door.sealed.push(sheet);
      door.draft = null;
      return {
        administrationId: 'a1',
        score: reply(probe, sheet.answers),
        next: { id: 'lawton', title: 'Lawton IADL', short: 'Lawton' },
      };
    case 'administration.page':
      return { person, vmdId: 'v1', instrument: 'probe' };
    default:
      throw new Error(name);
  }
};

beforeAll(async () => {
  await import('../ipc/loopback');
  Element.prototype.scrollIntoView ??= () => {};
});
beforeEach(() => {
  door.draft = null;
  door.sealed = [];
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

const open = (path: string, allowed = ['administration.seal', 'vmd.visit']) => {
  const place = memoryLocation({ path, record: true });
  render(
    <QueryClientProvider client={newClient()}>
      <Router hook={place.hook}>
        <main>
          <SessionContext.Provider value={{ allowed } as unknown as SessionView}>
            <Scale />
          </SessionContext.Provider>
        </main>
      </Router>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), place };
};

describe('a scale of an assessment', () => {
  it('is closed, says what it gave, and puts the next scale under Enter', async () => {
    const { user } = open('/vmd/v1/scale/probe');
    await screen.findByRole('heading', { name: 'Scala di prova' });
    await user.keyboard('31{Enter}17{Enter}');
    await waitFor(() => expect(Object.keys(door.draft?.answers ?? {})).toHaveLength(4));
    await user.keyboard('{Enter}');
    const next = await screen.findByRole('link', { name: /Prossima scala: Lawton/ });
    expect(document.activeElement).toBe(next);
    expect(next.getAttribute('href')).toBe('#/vmd/v1/scale/lawton');
    expect(door.sealed[0]?.answers).toEqual({ eat: 'yes', move: ['none'], laundry: 'no', pain: 7 });
    expect(screen.getByText('4 su 32')).toBeTruthy();
  });

  it('goes back to the case with Escape once everything is kept, and resumes at the same question', async () => {
    const { user, place } = open('/vmd/v1/scale/probe');
    await screen.findByRole('heading', { name: 'Scala di prova' });
    await user.keyboard('3{Escape}');
    await waitFor(() => expect(place.history.at(-1)).toBe('/vmd/v1'));
    expect(door.draft?.answers).toEqual({ eat: 'yes' });
    cleanup();
    open('/vmd/v1/scale/probe');
    await screen.findByText(/^Bozza ripresa/);
    expect(document.querySelector('[aria-current="step"]')?.id).toBe('question-move');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Autonomo/, checked: true })).toBeTruthy();
  });
});

describe('who may only read', () => {
  it('is told before anything is typed, and nothing is asked of the archive', async () => {
    open('/persone/p1/scale/probe', []);
    await screen.findByText(/^Il suo ruolo non permette/);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(door.asked).not.toContain('administration.form');
  });

  it('of an assessment is filled only by who visits for it, outside one also by others', async () => {
    open('/vmd/v1/scale/probe', ['administration.seal']);
    await screen.findByText(/^Il suo ruolo non permette/);
    expect(door.asked).not.toContain('administration.form');
    cleanup();
    open('/persone/p1/scale/probe', ['administration.seal']);
    await screen.findByRole('heading', { name: 'Scala di prova' });
  });
});

describe('a correction', () => {
  it('asks why, and points to the scale it corrects', async () => {
    door.draft = { ...start, answers: { eat: 'no', move: ['none'], laundry: 'na', pain: 2 } };
    const { user } = open('/scale/a0/correggi');
    await screen.findByRole('heading', { name: 'Scala di prova' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('link', { name: 'Scriva perché si corregge.' });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Perché si corregge/ }));
    await user.keyboard('Risposta segnata per un’altra');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(door.sealed).toHaveLength(1));
    expect(door.sealed[0]).toMatchObject({ corrects: 'a0', reason: 'Risposta segnata per un’altra' });
  });
});
