import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { newClient, SessionContext, type SessionView, type Week } from '../ipc';
import { Toasts } from '../kit';
import { Oggi } from '.';
import { dueRow, todayOf, verification } from './fixture';
import { choose } from './whose';

beforeAll(() => import('../ipc/loopback'));

const sent: { name: string; args: Record<string, unknown> }[] = [];
const sentTo = (name: string) => sent.filter((each) => each.name === name).map(({ args }) => args);
let week: Week;
let waived: unknown[];
let cancelled: boolean;

const days = ['23', '24', '25', '26', '27', '28', '29'];
const visit = { kind: 'vmd.visit', of: 'v1', part: 'health@2026-11-24' };

beforeEach(() => {
  sent.length = 0;
  cancelled = false;
  waived = [
    { row: verification(), waivedAt: '2026-11-20T09:00:00Z', waivedBy: 'Bea Sala', motive: 'Decesso' },
  ];
  location.hash = '#/oggi/settimana';
  week = {
    today: '2026-11-23',
    from: '2026-11-23',
    late: 2,
    days: days.map((day) => ({
      day: `2026-11-${day}`,
      label: `giorno ${day} novembre`,
      holiday: day === '26' ? 'festa del patrono' : '',
      rows: [],
      total: 0,
    })),
  };
  const tuesday = week.days[1];
  if (tuesday) {
    tuesday.rows = [
      dueRow({ key: visit, of: 'vmd', dueTime: '09:30', fullName: 'Verdi Ida', what: 'Visita sanitaria.' }),
      verification({ band: 'late' }),
    ];
    tuesday.total = 5;
  }
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/call/', '');
    sent.push({ name, args: JSON.parse(request.body) });
    if (name === 'deadline.export' && cancelled)
      return Response.json({ code: 'cancelled', message: 'x' }, { status: 400 });
    const known: Record<string, unknown> = {
      'today.list': todayOf([]),
      'today.week': week,
      'deadline.export': { file: 'scadenze.ics', events: 4 },
      'deadline.waived': waived,
    };
    return Response.json(known[name] ?? {});
  });
});
afterEach(() => {
  cleanup();
  act(() => choose('equipe'));
  vi.unstubAllGlobals();
});

const open = async (text: string) => {
  const allowed = ['today.list', 'deadline.change', 'deadline.export', 'vmd.visit'];
  const session = {
    operatorId: 'o1',
    operatorName: 'Ada Neri',
    notices: [],
    allowed,
  } as unknown as SessionView;
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Router hook={useHashLocation}>
          <Toasts>
            <main>
              <Oggi />
            </main>
          </Toasts>
        </Router>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  await screen.findByText(text);
  return userEvent.setup();
};

it('seven days with a heading each; today marked, a holiday named, what is late leads back', async () => {
  await open('Verdi Ida');
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(7);
  const today = screen.getByRole('region', { name: /giorno 23 novembre: niente in scadenza/ });
  expect(today.getAttribute('aria-current')).toBe('date');
  expect(screen.getByText('festa del patrono')).toBeTruthy();
  const tuesday = screen.getByRole('region', { name: /giorno 24 novembre: 5 scadenze/ });
  const said = within(tuesday)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
  expect(said).toEqual([
    '09:30Verdi IdaVisita sanitaria.',
    'Bianchi UgoVerifica del progetto. in ritardo',
    'E altre 3: le trova in Oggi.',
  ]);
  const late = screen.getByRole('link', { name: '2 scadenze sono in ritardo da prima di questa settimana' });
  expect(late.getAttribute('href')).toBe('#/oggi');
});

it('arrows change the week and walk it, digits choose whose, Escape goes back', async () => {
  const user = await open('Verdi Ida');
  expect(sentTo('today.week')).toEqual([{ from: '', mine: false }]);
  await user.keyboard('{ArrowRight}');
  expect(location.hash).toBe('#/oggi/settimana/2026-11-30');
  expect(sentTo('today.week').at(-1)).toEqual({ from: '2026-11-30', mine: false });
  await user.keyboard('{ArrowLeft}1');
  expect(sentTo('today.week').at(-1)).toEqual({ from: '2026-11-16', mine: true });
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
  expect(location.hash).toBe('#/vmd/v1/visita/health');
  location.hash = '#/oggi/settimana';
  await screen.findByText('Verdi Ida');
  await user.keyboard('{Escape}');
  expect(location.hash).toBe('#/oggi');
});

it('the calendar says that it holds no names; choosing no folder is no refusal', async () => {
  const user = await open('Verdi Ida');
  cancelled = true;
  await user.click(screen.getByRole('button', { name: 'Scrivi le scadenze in un file di calendario' }));
  const dialog = await screen.findByRole('dialog', { name: 'Scadenze in un file di calendario' });
  expect(within(dialog).getByText(/non ci sono nomi, indirizzi, codici/)).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: /90 giorni/ }));
  const write = within(dialog).getByRole('button', { name: 'Scegli la cartella e scrivi' });
  await user.click(write);
  expect(screen.queryByRole('alert')).toBeNull();
  cancelled = false;
  await user.click(write);
  expect(await screen.findByText('Scritto scadenze.ics: 4 scadenze.')).toBeTruthy();
  expect(sentTo('deadline.export').at(-1)).toEqual({ mine: false, days: 90 });
});

it('what was waived is read with its motive, and opened again', async () => {
  location.hash = '#/oggi/non-dovute';
  const user = await open('Bianchi Ugo');
  expect(screen.getByText(/Motivo: Decesso/)).toBeTruthy();
  expect(screen.getByText(/Bea Sala/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Riapri: Verifica del progetto. Bianchi Ugo' }));
  expect(await screen.findByText('La scadenza è di nuovo aperta.')).toBeTruthy();
  expect(sentTo('deadline.resume')).toEqual([
    { key: { kind: 'plan.verify', of: 'pl1', part: '2026-11-24' } },
  ]);
  expect(sentTo('deadline.waived')).toHaveLength(2);
});

it('those before are fifty at a time', async () => {
  location.hash = '#/oggi/non-dovute';
  const one = waived[0] as { row: ReturnType<typeof verification> };
  waived = Array.from({ length: 50 }, (_, at) => ({
    ...one,
    row: verification({ key: { kind: 'plan.verify', of: `p${at}`, part: '' }, fullName: `Persona ${at}` }),
  }));
  const user = await open('Persona 49');
  await user.click(screen.getByRole('button', { name: 'Mostra quelle prima' }));
  expect(sentTo('deadline.waived').map(({ offset }) => offset)).toEqual([0, 50]);
});
