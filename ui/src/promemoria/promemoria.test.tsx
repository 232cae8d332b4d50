import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { newClient, SessionContext, type SessionView } from '../ipc';
import { Toasts } from '../kit';
import { Promemoria } from '.';
import { closeReminder, openReminder } from './open';

beforeAll(() => import('../ipc/loopback'));

const sent: { name: string; args: unknown }[] = [];
const sentTo = (name: string) => sent.filter((each) => each.name === name).map(({ args }) => args);
const drafts = new Map<string, string>();
let allowed: string[];
let over: boolean;
let refusal: object | null;
const kept = { on: '2026-11-25', at: '09:30', text: 'Telefonare alla figlia', for: 'o2' };

beforeEach(() => {
  sent.length = 0;
  drafts.clear();
  allowed = ['deadline.change', 'operator.read', 'person.search'];
  over = false;
  refusal = null;
  location.hash = '#/oggi';
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/call/', '');
    sent.push({ name, args: JSON.parse(request.body) });
    if (name === 'reminder.save' && refusal) return Response.json(refusal, { status: 422 });
    const args = sent.at(-1)?.args as { key: string; body: string };
    if (name === 'draft.save') drafts.set(args.key, args.body);
    if (name === 'draft.discard') drafts.delete(args.key);
    const body = name === 'draft.load' ? drafts.get(args.key) : undefined;
    const known: Record<string, unknown> = {
      'draft.save': { savedAt: '2026-11-23T10:00:00Z' },
      'draft.load': body ? { body, savedAt: '2026-11-23T10:00:00Z' } : null,
      'operator.list': [
        { operatorId: 'o2', name: 'Bea Sala', active: true },
        { operatorId: 'o1', name: 'Ada Neri', active: true },
      ],
      'reminder.save': { reminderId: 'r1' },
      'reminder.page': { reminderId: 'r1', personId: 'p1', form: kept, over },
    };
    return Response.json(name in known ? known[name] : {});
  });
});
afterEach(() => {
  act(closeReminder);
  cleanup();
  vi.unstubAllGlobals();
});

const client = () => {
  const queries = newClient();
  queries.setQueryData(['today.list', { mine: false }], { day: '2026-11-23' });
  return queries;
};
const show = (queries = client()) => {
  const session = { operatorId: 'o1', operatorName: 'Ada Neri', allowed } as unknown as SessionView;
  render(
    <QueryClientProvider client={queries}>
      <SessionContext.Provider value={session}>
        <Router hook={useHashLocation}>
          <Toasts>
            <Promemoria />
          </Toasts>
        </Router>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
};
const ctrl = (key: string) => `{Control>}${key}{/Control}`;

it('Ctrl M, what, Ctrl Enter: for oneself, today; and it can be undone', async () => {
  const user = show();
  await user.keyboard(ctrl('m'));
  const dialog = await screen.findByRole('dialog', { name: 'Nuovo promemoria' });
  expect(within(dialog).getByLabelText<HTMLInputElement>(/Giorno/).value).toBe('23/11/2026');
  await user.keyboard(`Portare la copia del verbale${ctrl('{Enter}')}`);
  expect(await screen.findByText('Promemoria salvato.')).toBeTruthy();
  expect(sentTo('reminder.save')).toEqual([
    {
      reminderId: null,
      personId: null,
      about: null,
      form: { text: 'Portare la copia del verbale', on: '2026-11-23', at: '', for: 'o1' },
    },
  ]);
  await user.click(screen.getByRole('button', { name: /Annulla/ }));
  expect(sentTo('reminder.drop')).toEqual([
    { reminderId: 'r1', reason: 'Annullato subito dopo averlo scritto.' },
  ]);
});

it('what is missing or wrong is named, nothing is sent', async () => {
  const user = show();
  await user.keyboard(ctrl('m'));
  const dialog = await screen.findByRole('dialog');
  await user.clear(within(dialog).getByLabelText(/Giorno/));
  await user.type(within(dialog).getByLabelText(/^Ora/), '25');
  await user.keyboard(ctrl('{Enter}'));
  const said = within(within(dialog).getByRole('alert'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
  expect(said).toEqual([
    'Scriva che cosa c’è da ricordare.',
    'Scriva il giorno.',
    'Scriva l’ora così: 9:30.',
  ]);
  expect(document.activeElement?.id).toBe('reminder-text');
  expect(sentTo('reminder.save')).toEqual([]);
  await user.keyboard('Portare la copia');
  await user.type(within(dialog).getByLabelText(/Giorno/), '24/11/2026');
  await user.clear(within(dialog).getByLabelText(/^Ora/));
  expect(within(dialog).queryByRole('alert')).toBeNull();
  await user.keyboard(ctrl('{Enter}'));
  await screen.findByText('Promemoria salvato.');
  expect(sentTo('reminder.save')).toMatchObject([{ form: { on: '2026-11-24', at: '' } }]);
});

it('a refusal of Rust stays by its field, and what was typed with it', async () => {
  refusal = { code: 'invalid', message: 'x', fields: [{ field: 'on', message: 'Il giorno è già passato.' }] };
  const user = show();
  await user.keyboard(`${ctrl('m')}`);
  const dialog = await screen.findByRole('dialog');
  await user.keyboard(`Telefonare${ctrl('{Enter}')}`);
  expect((await within(dialog).findAllByText('Il giorno è già passato.')).length).toBe(2);
  // Left and taken up again, it is as it was.
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  refusal = null;
  await user.keyboard(ctrl('m'));
  const again = await screen.findByRole('dialog');
  const text = within(again).getByLabelText<HTMLTextAreaElement>(/Che cosa/);
  await vi.waitFor(() => expect(text.value).toBe('Telefonare'));
  await user.keyboard(ctrl('{Enter}'));
  expect(await screen.findByText('Promemoria salvato.')).toBeTruthy();
  expect([...drafts.keys()]).toEqual([]);
});

it('begun from a case it is of its person; what is not on the screen is not read', async () => {
  location.hash = '#/vmd/v1';
  const queries = client();
  queries.setQueryData(['vmd.page', { vmdId: 'v1' }], {
    person: { personId: 'p1', fullName: 'Rossi Maria' },
  });
  const user = show(queries);
  await user.keyboard(ctrl('m'));
  expect(await screen.findByText('Riguarda Rossi Maria.')).toBeTruthy();
  await user.keyboard(`Portare il referto${ctrl('{Enter}')}`);
  await screen.findByText('Promemoria salvato.');
  expect(sentTo('reminder.save')).toMatchObject([{ personId: 'p1', about: 'v1' }]);
  expect(sentTo('vmd.page')).toEqual([]);
});

it('a role that may not write reminders has no key for them', async () => {
  allowed = [];
  const user = show();
  await user.keyboard(ctrl('m'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('one that exists is done with Alt F, and how it went is kept; the undo opens it again', async () => {
  const user = show();
  act(() => openReminder({ reminderId: 'r1', fullName: 'Rossi Maria' }));
  const note = await screen.findByLabelText(/Com’è andata/);
  expect(screen.getByRole('link', { name: 'Apri il fascicolo di Rossi Maria' }).getAttribute('href')).toBe(
    '#/persone/p1',
  );
  await user.type(note, 'Verrà lunedì{Alt>}f{/Alt}');
  expect(await screen.findByText('Promemoria fatto.')).toBeTruthy();
  expect(sentTo('reminder.complete')).toEqual([{ reminderId: 'r1', note: 'Verrà lunedì' }]);
  await user.click(screen.getByRole('button', { name: /Annulla/ }));
  expect(sentTo('reminder.resume')).toEqual([{ reminderId: 'r1' }]);
});

it('changing it can be undone too', async () => {
  const user = show();
  act(() => openReminder({ reminderId: 'r1', fullName: '' }));
  const at = await screen.findByLabelText<HTMLInputElement>(/^Ora/);
  expect(at.value).toBe('09:30');
  await user.clear(at);
  await user.type(at, `11${ctrl('{Enter}')}`);
  await user.click(await screen.findByRole('button', { name: /Annulla/ }));
  expect(sentTo('reminder.save')).toEqual([
    { reminderId: 'r1', personId: 'p1', about: null, form: { ...kept, at: '11:00' } },
    { reminderId: 'r1', personId: 'p1', about: null, form: kept },
  ]);
});

it('one that is not needed asks why', async () => {
  const user = show();
  act(() => openReminder({ reminderId: 'r1', fullName: '' }));
  await user.click(await screen.findByRole('button', { name: 'Non serve più…' }));
  await user.keyboard('{Enter}');
  expect(sentTo('reminder.drop')).toEqual([]);
  await user.type(screen.getByLabelText(/Perché non serve/), 'Ha chiamato lei{Enter}');
  expect(await screen.findByText('Promemoria tolto.')).toBeTruthy();
  expect(sentTo('reminder.drop')).toEqual([{ reminderId: 'r1', reason: 'Ha chiamato lei' }]);
});

it('one that is over is read, and opened again', async () => {
  over = true;
  const user = show();
  act(() => openReminder({ reminderId: 'r1', fullName: '' }));
  await user.click(await screen.findByRole('button', { name: 'Riapri il promemoria' }));
  expect(sentTo('reminder.resume')).toEqual([{ reminderId: 'r1' }]);
});

it('what was changed and not saved is a draft: it is there again, and gone once saved', async () => {
  const user = show();
  act(() => openReminder({ reminderId: 'r1', fullName: 'Rossi Maria' }));
  await user.type(await screen.findByLabelText(/Che cosa/), ', e al figlio');
  await user.type(screen.getByLabelText(/Com’è andata/), 'Non risponde');
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() =>
    expect(sentTo('draft.save').at(-1)).toMatchObject({
      kind: 'reminder.change',
      key: 'r1',
      title: 'Promemoria da cambiare: Telefonare alla figlia, e al figlio',
    }),
  );
  act(() => openReminder({ reminderId: 'r1', fullName: '' }));
  const text = await screen.findByLabelText<HTMLTextAreaElement>(/Che cosa/);
  await vi.waitFor(() => expect(text.value).toBe('Telefonare alla figlia, e al figlio'));
  expect(screen.getByLabelText<HTMLInputElement>(/Com’è andata/).value).toBe('Non risponde');
  // Taken up from the list of drafts, the draft knows whose it is.
  expect(screen.getByRole('link', { name: 'Apri il fascicolo di Rossi Maria' })).toBeTruthy();
  await user.keyboard(ctrl('{Enter}'));
  expect(await screen.findByText('Promemoria cambiato.')).toBeTruthy();
  expect(sentTo('reminder.save')).toMatchObject([
    { reminderId: 'r1', form: { text: 'Telefonare alla figlia, e al figlio' } },
  ]);
  expect([...drafts.keys()]).toEqual([]);
});
