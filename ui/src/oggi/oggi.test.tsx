import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { newClient, SessionContext, type SessionView, type Today } from '../ipc';
import { Toasts } from '../kit';
import { Promemoria } from '../promemoria';
import { closeReminder } from '../promemoria/open';
import { Oggi } from '.';
import { band, dueRow, reminder, todayOf, verification } from './fixture';
import { choose } from './whose';

beforeAll(() => import('../ipc/loopback'));

type Sent = { name: string; args: Record<string, unknown> };
const sent: Sent[] = [];
const sentTo = (name: string) => sent.filter((each) => each.name === name).map(({ args }) => args);
let today: Today;
let allowed: string[];
let answers: Record<string, unknown>;

beforeEach(() => {
  sent.length = 0;
  allowed = ['today.list', 'deadline.change', 'deadline.export', 'operator.read', 'vmd.visit'];
  answers = {};
  location.hash = '#/oggi';
  today = todayOf([band('now', [dueRow({ urgent: true })])]);
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/call/', '');
    const args = JSON.parse(request.body);
    sent.push({ name, args });
    if (name === 'today.list') return Response.json({ ...today, mine: args.mine });
    const known: Record<string, unknown> = {
      'operator.list': [
        { operatorId: 'o1', name: 'Ada Neri', active: true },
        { operatorId: 'o2', name: 'Bea Sala', active: true },
        { operatorId: 'o3', name: 'Carla Vecchi', active: false },
      ],
      'catalogue.read': {
        lists: {
          waiverMotive: [
            { code: 'non_necessaria', label: 'Non è più necessaria' },
            { code: 'altro', label: 'Altro motivo' },
          ],
        },
      },
      ...answers,
    };
    return Response.json(known[name] ?? {});
  });
});
afterEach(() => {
  cleanup();
  act(() => {
    choose('equipe');
    closeReminder();
  });
  vi.unstubAllGlobals();
});

const open = async (first: string | RegExp = /per oggi/) => {
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
            <Promemoria />
          </Toasts>
        </Router>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  await screen.findByText(first);
  return userEvent.setup();
};
/** What the row that has the focus says; nothing when no row has it. */
const focused = () => document.activeElement?.closest('[data-stop]')?.textContent ?? '';
const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ id }) => id);

it('bands come in the order of Rust, drafts after what presses; what does not press is behind its number', async () => {
  today = todayOf(
    [
      band('now', [dueRow()]),
      band('late', [verification()]),
      band('today', [
        dueRow({ key: { kind: 'vmd.term', of: 'v', part: 'decision' }, of: 'vmd', fullName: 'Verdi Ida' }),
      ]),
      band('open', [dueRow({ key: { kind: 'intake.close', of: 'i9', part: '' }, fullName: 'Neri Gino' })], 7),
    ],
    { drafts: [{ kind: 'intake.new', key: '', title: 'Nuovo accesso', savedAt: '2026-11-23T09:00:00Z' }] },
  );
  const user = await open();
  expect(names()).toEqual(['due-now', 'due-late', 'due-drafts', 'due-today', 'due-open']);
  expect(screen.queryByText('Neri Gino')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Mostra le 7 righe' }));
  expect(screen.getByText('Neri Gino')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Nascondi' }));
  expect(screen.queryByText('Neri Gino')).toBeNull();
});

it('who died and still waits is on the screen at once, where the list of those who wait leads', async () => {
  const key = { kind: 'application.deceased', of: 'a', part: '' };
  today = todayOf([band('open', [dueRow({ key, of: 'application', fullName: 'Galli Ines' })])]);
  await open();
  expect(document.getElementById('due-deceased')?.textContent).toContain('Galli Ines');
});

it('rows beyond the first fifty are asked fifty at a time, and one that moved is shown once', async () => {
  const many = Array.from({ length: 50 }, (_, at) =>
    dueRow({ key: { kind: 'intake.assess', of: `i${at}`, part: '' }, fullName: `Persona ${at}` }),
  );
  today = todayOf([band('late', many, 52)]);
  answers['deadline.list'] = {
    now: '',
    total: 52,
    rows: [many[49], dueRow({ key: { kind: 'intake.assess', of: 'x', part: '' }, fullName: 'Ultima Eva' })],
  };
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Mostra le ultime 2 righe' }));
  expect(await screen.findByText('Ultima Eva')).toBeTruthy();
  expect(screen.getAllByText('Persona 49')).toHaveLength(1);
  expect(sentTo('deadline.list')).toEqual([
    { band: 'late', mine: false, kinds: [], personId: null, offset: 50, limit: 50 },
  ]);
});

it('arrows walk, Enter opens the exact place', async () => {
  const visit = { kind: 'vmd.visit', of: 'v1', part: 'health+social@2026-11-23' };
  today = todayOf([band('now', [dueRow(), dueRow({ key: visit, of: 'vmd' })])]);
  const user = await open();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(location.hash).toBe('#/vmd/v1/visita/health');
});

it('1 and 2 choose whose, and the choice outlives the page', async () => {
  const user = await open();
  await user.keyboard('1');
  expect(sentTo('today.list').at(-1)).toEqual({ mine: true });
  cleanup();
  await open();
  expect(sentTo('today.list').at(-1)).toEqual({ mine: true });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Mie' }).checked).toBe(true);
  await user.keyboard('2');
  expect(sentTo('today.list').at(-1)).toEqual({ mine: false });
});

it('A gives it to oneself in two keys; it was nobody’s, so there is nothing to undo', async () => {
  const user = await open();
  await user.keyboard('{ArrowDown}a');
  const dialog = await screen.findByRole('dialog', { name: 'Assegna la scadenza' });
  // Keys in the window are not for the row behind it.
  expect(within(dialog).getByLabelText<HTMLSelectElement>(/A chi/).value).toBe('o1');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Assegnata a Ada Neri.')).toBeTruthy();
  expect(sentTo('deadline.assign')).toEqual([
    { key: { kind: 'intake.assess', of: 'i1', part: '' }, to: 'o1', reason: '' },
  ]);
  expect(screen.queryByRole('button', { name: /Annulla/ })).toBeNull();
});

it('passing it on wants a reason; undoing gives it back', async () => {
  today = todayOf([band('now', [dueRow({ assignedTo: 'o1', assignedName: 'Ada Neri' })])]);
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Altre azioni: Da valutare. Rossi Maria' }));
  await user.click(await screen.findByRole('menuitem', { name: /Assegna a una persona/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Assegna la scadenza' });
  const who = within(dialog).getByLabelText<HTMLSelectElement>(/A chi/);
  await within(dialog).findByRole('option', { name: 'Bea Sala' });
  expect([...who.options].map(({ text }) => text)).toEqual(['Scelga una persona', 'Bea Sala']);
  await user.selectOptions(who, 'o2');
  await user.click(within(dialog).getByRole('button', { name: /Assegna/ }));
  expect(sentTo('deadline.assign')).toEqual([]);
  await user.type(within(dialog).getByLabelText(/Perché passa/), 'In ferie');
  // Closed before it is finished, it is there again.
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Altre azioni: Da valutare. Rossi Maria' }));
  await user.click(await screen.findByRole('menuitem', { name: /Assegna a una persona/ }));
  const again = await screen.findByRole('dialog', { name: 'Assegna la scadenza' });
  expect(within(again).getByLabelText<HTMLSelectElement>(/A chi/).value).toBe('o2');
  await user.type(within(again).getByLabelText(/Perché passa/), '{Enter}');
  await user.click(await screen.findByRole('button', { name: /Annulla/ }));
  expect(sentTo('deadline.assign').map(({ to, reason }) => [to, reason])).toEqual([
    ['o2', 'In ferie'],
    ['o1', 'Annullato subito dopo averlo scritto.'],
  ]);
});

it('taking it oneself from somebody says why too', async () => {
  today = todayOf([band('now', [dueRow({ assignedTo: 'o2', assignedName: 'Bea Sala' })])]);
  const user = await open();
  await user.keyboard('{ArrowDown}a');
  const dialog = await screen.findByRole('dialog', { name: 'Assegna la scadenza' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(within(dialog).getAllByText('Scriva perché passa a un’altra persona.').length).toBeGreaterThan(0);
  expect(sentTo('deadline.assign')).toEqual([]);
  await user.type(within(dialog).getByLabelText(/Perché passa/), 'È in ferie{Enter}');
  await vi.waitFor(() =>
    expect(sentTo('deadline.assign')).toMatchObject([{ to: 'o1', reason: 'È in ferie' }]),
  );
});

it('X waives with a motive, and the undo opens it again', async () => {
  today = todayOf([band('late', [verification()])]);
  const user = await open();
  await user.keyboard('{ArrowDown}x');
  const dialog = await screen.findByRole('dialog', { name: 'Rinuncia alla scadenza' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(within(dialog).getAllByText('Scelga il motivo.').length).toBeGreaterThan(0);
  await user.click(await within(dialog).findByRole('radio', { name: /Altro motivo/ }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(sentTo('deadline.waive')).toEqual([]);
  await user.type(within(dialog).getByLabelText(/Annotazioni/), 'Trasferita');
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => expect(focused()).toContain('Bianchi Ugo'));
  await user.keyboard('x');
  await screen.findByRole('dialog', { name: 'Rinuncia alla scadenza' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  const key = { kind: 'plan.verify', of: 'pl1', part: '2026-11-24' };
  await screen.findByText('Rinuncia registrata.');
  expect(sentTo('deadline.waive')).toEqual([{ key, motive: 'altro', note: 'Trasferita' }]);
  await user.click(screen.getByRole('button', { name: /Annulla/ }));
  expect(sentTo('deadline.resume')).toEqual([{ key }]);
});

it('what ends only in its own pathway says so, and a role that may not says that', async () => {
  const user = await open();
  await user.keyboard('{ArrowDown}x');
  expect(await screen.findByText(/A questa scadenza non si rinuncia/)).toBeTruthy();
  cleanup();
  allowed = ['today.list'];
  await open();
  await user.keyboard('{ArrowDown}a');
  expect(await screen.findByText('Il suo ruolo non assegna le scadenze e non vi rinuncia.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Altre azioni/ })).toBeNull();
});

it('the focus stays in the list when the row that had it is done', async () => {
  const second = verification();
  today = todayOf([band('late', [reminder(), second])]);
  const user = await open();
  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('Telefonare');
  today = todayOf([band('late', [second])]);
  await user.keyboard('f');
  expect(await screen.findByText('Promemoria fatto.')).toBeTruthy();
  expect(sentTo('reminder.complete')).toEqual([{ reminderId: 'r1', note: '' }]);
  await vi.waitFor(() => expect(focused()).toContain('Bianchi Ugo'));
});

it('the focus follows a row that becomes late', async () => {
  const row = verification();
  today = todayOf([band('today', [row])]);
  const user = await open();
  await user.keyboard('{ArrowDown}');
  today = todayOf([band('late', [row])], { counts: [] });
  await user.keyboard('12');
  await screen.findByRole('heading', { name: /In ritardo/ });
  await vi.waitFor(() => expect(focused()).toContain('Bianchi Ugo'));
  expect(screen.getByText('In ritardo: 1 cosa.').getAttribute('role')).toBe('status');
});

it('a form left for days is shown once, among what is due, and can be thrown away from there', async () => {
  const savedAt = '2026-11-20T09:00:00Z';
  const key = { kind: 'draft', of: '', part: 'person.contact:P:C' };
  today = todayOf(
    [band('late', [dueRow({ key, of: 'draft', title: 'Bozza', what: 'Bozza lasciata a metà.' })])],
    {
      drafts: [{ kind: 'person.contact', key: 'P:C', title: 'Recapito di Rossi Maria', savedAt }],
    },
  );
  answers['draft.load'] = { body: '{}', savedAt };
  const user = await open();
  expect(names()).toEqual(['due-late']);
  expect(screen.getByRole('link', { name: /Bozza lasciata/ }).getAttribute('href')).toBe('#/persone/P');
  await user.click(screen.getByRole('button', { name: /Altre azioni/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Scarta la bozza' }));
  expect(await screen.findByText('Bozza scartata.')).toBeTruthy();
  expect(sentTo('draft.discard')).toEqual([{ kind: 'person.contact', key: 'P:C' }]);
  await user.click(screen.getByRole('button', { name: /Annulla/ }));
  expect(sentTo('draft.save').map(({ title }) => title)).toEqual(['Recapito di Rossi Maria']);
});

it('a reminder half changed is taken up from its draft, over the page of the day', async () => {
  location.hash = '#/oggi/promemoria/modifica/r1';
  const form = { text: 'Telefonare', on: '2026-11-25', at: '', for: 'o1' };
  answers = { 'reminder.page': { reminderId: 'r1', personId: null, form, over: false }, 'draft.load': null };
  await open();
  await screen.findByRole('dialog', { name: 'Promemoria' });
  expect(sentTo('reminder.page')).toEqual([{ reminderId: 'r1' }]);
  expect(location.hash).toBe('#/oggi');
});
