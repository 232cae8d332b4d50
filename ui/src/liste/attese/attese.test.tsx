import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { newClient, type WaitingStatistics, type Waits } from '../../ipc';
import { Curve } from './Curve';
import { Numbers } from './Numbers';
import { WhatIf } from './WhatIf';

beforeAll(() => import('../../ipc/loopback'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const waits: Waits = {
  n: 4,
  waitingNow: 1,
  completed: 2,
  medianDays: 25,
  p90Days: 40,
  meanDays: 25,
  longestDays: 20,
  medianCurve: 30,
  curve: [
    { day: 0, atRisk: 4, survival: 1, cifAdmitted: 0, cifOther: 0 },
    { day: 10, atRisk: 4, survival: 0.75, cifAdmitted: 0.25, cifOther: 0 },
    { day: 30, atRisk: 2, survival: 0.375, cifAdmitted: 0.25, cifOther: 0.375 },
    { day: 40, atRisk: 1, survival: 0, cifAdmitted: 0.625, cifOther: 0.375 },
  ],
};

it('reads the values at a day: as a sentence on the slider, and the same in a table', async () => {
  render(<Curve waits={waits} median={waits.medianCurve} />);
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Giorni dall’ingresso in lista' });
  expect(slider.value).toBe('30');
  fireEvent.change(slider, { target: { value: '12' } });
  const says =
    'Dopo 12 giorni, su 100 persone 75 sono ancora in attesa, 25 sono entrate in una struttura e 0 sono uscite per altro.';
  expect(slider.getAttribute('aria-valuetext')).toBe(says);
  expect(screen.getByText(says)).toBeTruthy();
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('dopo 40 giorni');
  const details = screen.getByText('Leggi i valori in tabella').closest('details');
  if (!details) throw new Error('no table twin');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const rows = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['0', '4', '100 %', '0 %', '0 %'],
    ['10', '4', '75 %', '25 %', '0 %'],
    ['30', '2', '37,5 %', '25 %', '37,5 %'],
    ['40', '1', '0 %', '62,5 %', '37,5 %'],
  ]);
});

it('the longest wait is told with its own days, whatever is done of the suspensions', () => {
  const withSuspensions = { ...waits, longestDays: 120 };
  const withoutSuspensions = { ...waits, longestDays: 20 };
  const all = {
    asOf: '2026-11-23',
    since: '2026-07-26',
    withSuspensions,
    withoutSuspensions,
  } as WaitingStatistics;
  const { rerender } = render(<Numbers all={all} waits={withSuspensions} />);
  const since = 'Chi aspetta da più tempo è in lista dal 26/07/2026: 120 giorni';
  expect(screen.getByText(`${since}.`)).toBeTruthy();
  rerender(<Numbers all={all} waits={withoutSuspensions} />);
  expect(screen.getByText(`${since}, comprese le sospensioni.`)).toBeTruthy();
});

const show = (reply: object) => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, request: { body: string }) => {
    if (path !== '/call/waiting.forecast')
      return Response.json({ lists: { unitKind: [{ code: 'rsa', label: 'RSA' }] } });
    asked.push(JSON.parse(request.body));
    return Response.json(reply);
  });
  render(
    <QueryClientProvider client={newClient()}>
      <WhatIf kind="rsa" unitId="" unit="" />
    </QueryClientProvider>,
  );
  return { asked, user: userEvent.setup() };
};

const run = () => screen.getByRole('button', { name: 'Fai la simulazione' });

const forecast = (enough: boolean) => {
  const month = {
    month: '2028-11',
    waitLow: 120.4,
    waitMid: 200,
    waitHigh: 310.2,
    listLow: 90,
    listMid: 100,
    listHigh: 120,
  };
  return {
    runs: 1000,
    asNow: enough ? [month] : [],
    changed: enough ? [{ ...month, waitLow: null, waitMid: null, waitHigh: null }] : [],
    entriesPerMonth: 5,
    admissionsPerMonth: 4,
    exitsPerYear: 0.2,
    stayDays: 900,
    assumptions: ['Le entrate restano quelle dell’ultimo anno.'],
    enough,
  };
};

it('asks for a change before it simulates, and says the answer as bands', async () => {
  const { asked, user } = show(forecast(true));
  await user.click(run());
  expect(screen.getByRole('alert').textContent).toContain('Scriva quanti posti in più');
  expect(asked).toEqual([]);
  await user.type(screen.getByLabelText('Posti in più'), '5');
  await user.click(run());
  await screen.findByText('Novembre 2028, se niente cambia: chi entra avrà aspettato tra 120 e 311 giorni.');
  expect(screen.getByText(/con 5 posti in più: in troppe simulazioni non entra nessuno/)).toBeTruthy();
  expect(screen.getByText('Novembre 2028, con 5 posti in più: in lista tra 90 e 120 persone.')).toBeTruthy();
  expect(asked).toEqual([
    { whatIf: { kind: 'rsa', unitId: '', extraBeds: 5, fewerEntries: 0, stayDays: 0, seed: 1 } },
  ]);
  await user.type(screen.getByLabelText('Posti in più'), '0');
  expect(screen.getByText(/il risultato sotto è quello di prima/)).toBeTruthy();
});

it('says only why, when the past is not enough', async () => {
  const { user } = show(forecast(false));
  await user.type(screen.getByLabelText('Entrate in lista in meno, in percentuale'), '10');
  await user.click(run());
  await screen.findByText('Il passato non basta per una simulazione');
  expect(screen.getByText('Le entrate restano quelle dell’ultimo anno.')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});
