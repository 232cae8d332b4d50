import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import {
  type InstrumentState,
  newClient,
  type Round,
  type RoundStop,
  SessionContext,
  type SessionView,
} from '../ipc';
import { Giro } from '.';

beforeAll(() => import('../ipc/loopback'));

const scale = (id: string, over: Partial<InstrumentState> = {}): InstrumentState => ({
  id,
  title: id,
  short: id,
  area: 'health',
  always: true,
  filledBy: '',
  administrationId: null,
  at: null,
  score: '',
  bandLabel: null,
  tone: 'neutral',
  draftSavedAt: null,
  ...over,
});
const stop = (vmdId: string, fullName: string): Round['comuni'][number]['stops'][number] => ({
  kind: 'vmd',
  vmdId,
  dischargeId: '',
  personId: `p-${vmdId}`,
  fullName,
  age: 84,
  address: 'Via Dante 1',
  phone: '3331234567',
  at: '09:00',
  areas: [
    { area: 'health', label: 'Visita sanitaria', assessor: 'Ada Neri', plannedOn: null, visitedAt: null },
  ],
  place: 'A casa',
  note: '',
  urgent: false,
  scales: [scale('katz', { administrationId: 'a1' }), scale('lawton')],
  drafts: 0,
  madeAt: null,
});
const asked: unknown[] = [];
let stops: RoundStop[];

beforeEach(() => {
  asked.length = 0;
  stops = [stop('v1', 'Ferrari Lucia'), stop('v2', 'Rinaldi Aldo')];
  location.hash = '#/giro/2026-11-23';
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    // The archive is at another day than this computer: Monday 23, in the night.
    if (url === '/call/deadline.now')
      return Response.json({ now: '2026-11-22T23:30:00Z', day: '2026-11-23', time: '00:30' });
    const args = JSON.parse(request.body);
    asked.push(args);
    const comuni = args.day === '2026-11-23' ? [{ comune: 'Soncino', stops }] : [];
    return Response.json({ day: args.day, comuni, days: [{ day: '2026-11-23', visits: 2 }] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const session = {
  operatorId: 'o1',
  operatorName: 'Ada Neri',
  allowed: ['vmd.list', 'vmd.visit'],
} as unknown as SessionView;

const open = async () => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Router hook={useHashLocation}>
          <main>
            <Giro />
          </main>
        </Router>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  await screen.findByText('Rinaldi Aldo');
  return userEvent.setup();
};

it('from the page, an arrow and Enter open the first visit', async () => {
  const user = await open();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(location.hash).toBe('#/vmd/v1/visita/health');
});

it('arrows go from visit to visit, a digit opens the scale that shows it', async () => {
  const user = await open();
  await user.keyboard('{ArrowDown}{ArrowDown}2');
  expect(location.hash).toBe('#/vmd/v2/scale/lawton');
});

it('a scale already closed is read, and says so', async () => {
  const user = await open();
  expect(screen.getByRole('link', { name: 'katz, fatta: Ferrari Lucia' })).toBeTruthy();
  await user.keyboard('{ArrowDown}1');
  expect(location.hash).toBe('#/scale/a1');
});

it('arrows to the sides change the day, and an empty day says how it fills', async () => {
  const user = await open();
  await user.keyboard('{ArrowRight}');
  await screen.findByText('Nessuna visita in questo giorno');
  expect(asked.at(-1)).toEqual({ day: '2026-11-24', mine: true });
  await user.keyboard('{ArrowLeft}');
  expect(await screen.findByText('Ferrari Lucia')).toBeTruthy();
});

it('asks for everyone’s visits when told to', async () => {
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'Tutte' }));
  expect(asked.at(-1)).toEqual({ day: '2026-11-23', mine: false });
});

it('somebody who came home is a stop of its own: it opens the discharge', async () => {
  const verification = {
    ...stop('', 'Galli Ines'),
    kind: 'discharge' as const,
    dischargeId: 'd1',
    areas: [],
    scales: [],
  };
  stops = [stop('v1', 'Rinaldi Aldo'), verification];
  const user = await open();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(location.hash).toBe('#/dimissioni/d1');
  cleanup();
  location.hash = '#/giro/2026-11-23';
  stops = [stop('v1', 'Rinaldi Aldo'), { ...verification, madeAt: '2026-11-23T09:00:00Z' }];
  await open();
  expect(screen.getByRole('link', { name: /Galli Ines: già fatta/ })).toBeTruthy();
});

it('without a day it is today for the archive, whatever this computer says; «Oggi» comes back to it', async () => {
  location.hash = '#/giro';
  const user = await open();
  expect(asked).toEqual([{ day: '2026-11-23', mine: false }]);
  expect(screen.getByText('lunedì 23 novembre 2026.')).toBeTruthy();
  await user.keyboard('{ArrowRight}');
  await screen.findByText('Nessuna visita in questo giorno');
  await user.click(screen.getByRole('button', { name: 'Oggi' }));
  expect(await screen.findByText('Ferrari Lucia')).toBeTruthy();
  expect(location.hash).toBe('#/giro');
});
