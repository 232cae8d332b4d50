import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import {
  type ApplicationPage,
  newClient,
  type PreferenceForm,
  SessionContext,
  type SessionView,
} from '../ipc';
import { Toasts } from '../kit';
import { Liste } from '.';
import { noFilters } from './filter';
import { decided, listed, offered, page, row, unit } from './fixture';
import { keepFilters } from './kept';
import { Preferences } from './Preferences';

beforeAll(() => import('../ipc/loopback'));

const sent: { name: string; args: Record<string, unknown> }[] = [];
const of = (name: string) => sent.filter((each) => each.name === name).map(({ args }) => args);
let shown: ApplicationPage;
let total: number;
let deceased: number;

const entries = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

beforeEach(() => {
  sent.length = 0;
  total = 3;
  deceased = 0;
  shown = page({ stage: 'offered', vmd: decided, entries: [offered('a'), listed('b')] });
  keepFilters(noFilters);
  location.hash = '#/liste';
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.slice('/call/'.length);
    const args = JSON.parse(request.body);
    sent.push({ name, args });
    switch (name) {
      case 'waiting.list': {
        const rows = Array.from({ length: total }, (_, at) => row(String(at)));
        const counts = {
          waiting: total,
          applied: 1,
          urgent: 2,
          pending: 2,
          uncovered: 5,
          toConfirm: 7,
          deceased,
        };
        return Response.json({
          rows: rows.slice(args.offset, args.offset + args.limit),
          total,
          ...counts,
        });
      }
      case 'unit.list':
        return Response.json([unit('a', { waiting: 3 }), unit('b'), unit('c')]);
      case 'application.page':
        return Response.json({ ...shown, applicationId: args.applicationId });
      case 'catalogue.read':
        return Response.json({
          lists: {
            refusalMotive: entries('costo', 'distanza', 'altro'),
            vmdUrgencyMotive: entries('perdita_domicilio', 'perdita_caregiver_unico'),
            unitWing: entries('alzheimer'),
            unitKind: entries('rsa', 'cdi'),
            requesterKind: entries('persona', 'familiare'),
          },
          roles: [],
          personFields: [],
        });
      case 'draft.load':
        return Response.json(null);
      case 'draft.save':
        return Response.json({ savedAt: '2026-11-23T10:00:00Z' });
      case 'waiting.export':
        return Response.json({ file: 'lista-rsa-a.xlsx', rows: 3, withheld: 1, deceased: 2 });
      default:
        return Response.json({});
    }
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const allowed = [
  'application.read',
  'application.register',
  'application.change',
  'waiting.export',
  'unit.read',
  'urgency.start',
  'urgency.decide',
  'plan.read',
  'plan.change',
  'vmd.read',
];
const session = { operatorId: 'o', archiveName: 'Prova', allowed } as unknown as SessionView;

const open = async (hash: string) => {
  location.hash = hash;
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Toasts>
          <Router hook={useHashLocation}>
            <main>
              <Liste />
            </main>
          </Router>
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
};

it('from the search, arrows walk the list and Enter opens', async () => {
  const user = await open('#/liste');
  await screen.findAllByText('Persona 0');
  await user.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(location.hash).toBe('#/liste/1'));
});

it('a figure filters, the unit is chosen by name and count', async () => {
  const user = await open('#/liste');
  await user.click(await screen.findByRole('button', { name: /Senza progetto/ }));
  await vi.waitFor(() => expect(of('waiting.list').at(-1)).toMatchObject({ filter: { plan: false } }));
  await user.selectOptions(screen.getByLabelText('Lista di'), 'RSA a (3)');
  await vi.waitFor(() =>
    expect(of('waiting.list').at(-1)).toMatchObject({ filter: { plan: false, unitId: 'a' }, offset: 0 }),
  );
});

it('who died and still waits is said, with the way to today’s work; nobody, nothing', async () => {
  deceased = 2;
  await open('#/liste');
  const banner = await screen.findByText(/2 persone decedute sono ancora in lista: le concluda/);
  expect(within(banner).queryByRole('link')).toBeNull();
  cleanup();
  allowed.push('today.list');
  await open('#/liste');
  const link = await screen.findByRole('link', { name: 'Vedi quali' });
  expect(link.getAttribute('href')).toBe('#/oggi');
  allowed.pop();
  cleanup();
  deceased = 0;
  await open('#/liste');
  await screen.findAllByText('Persona 0');
  expect(screen.queryByText(/ancora in lista/)).toBeNull();
});

it('a figure of urgencies shows those to decide, and the way to those not in a list yet', async () => {
  total = 1;
  const user = await open('#/liste');
  await user.click(await screen.findByRole('button', { name: /Urgenze da decidere/ }));
  await vi.waitFor(() =>
    expect(of('waiting.list').at(-1)).toMatchObject({ filter: { pending: true, urgent: false } }),
  );
  await screen.findByText('C’è 1 urgenza da decidere fra le domande ancora in valutazione.');
  await user.click(screen.getByRole('button', { name: 'Mostra le domande in valutazione' }));
  await vi.waitFor(() =>
    expect(of('waiting.list').at(-1)).toMatchObject({ filter: { scope: 'applied', pending: true } }),
  );
});

it('asks for 200 rows at a time and draws only those in sight', async () => {
  total = 5_000;
  await open('#/liste');
  await screen.findAllByText('Persona 0');
  expect(of('waiting.list')).toHaveLength(1);
  expect(of('waiting.list')[0]).toMatchObject({ offset: 0, limit: 200 });
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001');
});

it('the way to the urgencies filters them and leaves no trace in the address', async () => {
  await open('#/liste/urgenze');
  await vi.waitFor(() => expect(location.hash).toBe('#/liste'));
  await vi.waitFor(() => expect(of('waiting.list').at(-1)).toMatchObject({ filter: { urgent: true } }));
});

it('Alt A leads to the answer; a digit says why, Enter records the refusal and offers to undo it', async () => {
  const user = await open('#/liste/1');
  await screen.findByRole('heading', { name: 'Ferrari Lucia' });
  await user.keyboard('{Alt>}a{/Alt}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('answer-a'));
  await user.click(screen.getByRole('button', { name: 'Rifiutata' }));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('gesture-motive'));
  await user.keyboard('1{Enter}');
  await vi.waitFor(() => expect(of('application.refuse')).toHaveLength(1));
  expect(of('application.refuse')[0]).toMatchObject({
    unitId: 'a',
    motive: 'costo',
    leaves: false,
    note: '',
  });
  await user.click(await screen.findByRole('button', { name: 'Annulla' }));
  await vi.waitFor(() => expect(of('application.undo')[0]).toMatchObject({ factId: 'f1' }));
});

it('what is missing is said, and what was typed is still there when the window is opened again', async () => {
  const user = await open('#/liste/1');
  await user.click(await screen.findByRole('button', { name: 'Rifiutata' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Nota'), 'Ci pensa{Enter}');
  expect(within(dialog).getAllByText('Scelga il motivo.').length).toBeGreaterThan(0);
  expect(of('application.refuse')).toHaveLength(0);
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Rifiutata' }));
  expect((await screen.findByLabelText<HTMLInputElement>('Nota')).value).toBe('Ci pensa');
});

it('whoever may not start an urgency reads who may', async () => {
  shown = { ...shown, may: ['leave'] };
  await open('#/liste/1/urgenza');
  await screen.findByText('La può avviare solo l’assistente sociale (valutatore sociale).');
  expect(screen.queryByRole('button', { name: 'Avvia la procedura d’urgenza' })).toBeNull();
});

it('an urgency is started with motive, loss and report', async () => {
  const user = await open('#/liste/1/urgenza');
  await user.click(await screen.findByRole('button', { name: 'Avvia la procedura d’urgenza' }));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('motive'));
  await user.keyboard('2');
  await user.click(screen.getByLabelText(/^Data della perdita/));
  await user.paste('20/11/2026');
  await user.click(screen.getByLabelText(/^Relazione/));
  await user.paste('Il figlio è in ospedale.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(of('application.start_urgency')).toHaveLength(1));
  expect(of('application.start_urgency')[0]).toMatchObject({
    motive: 'perdita_caregiver_unico',
    eventOn: '2026-11-20',
    report: 'Il figlio è in ospedale.',
  });
});

it('the list of a unit is exported, and says who was left out', async () => {
  const user = await open('#/liste');
  await user.click(await screen.findByRole('button', { name: 'Esporta' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Scegli la cartella ed esporta' }));
  expect(of('waiting.export')).toHaveLength(0);
  await user.selectOptions(within(dialog).getByLabelText(/^Unità d’offerta/), 'RSA a (3)');
  await user.click(within(dialog).getByRole('button', { name: 'Scegli la cartella ed esporta' }));
  await screen.findByText(
    'File «lista-rsa-a.xlsx» scritto: 3 persone. Una persona non c’è: manca il suo consenso a comunicare con l’unità. 2 persone non ci sono: risultano decedute, ma sono ancora in lista.',
  );
  expect(of('waiting.export')).toEqual([{ unitId: 'a', format: 'xlsx' }]);
});

function Typing() {
  const [preferences, change] = useState<PreferenceForm[]>([]);
  const units = [unit('a'), unit('b'), unit('c')];
  return (
    <Preferences kind="rsa" units={units} preferences={preferences} error={undefined} onChange={change} />
  );
}
const order = () =>
  [...document.querySelectorAll('.preference .who b')].map((name) => name.textContent).join(', ');

it('units are added by typing, moved with Alt and arrows, taken away with Canc', async () => {
  render(
    <QueryClientProvider client={newClient()}>
      <Typing />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.type(
    screen.getByRole('combobox', { name: /Unità, in ordine/ }),
    'rsa b{Enter}rsa a{Enter}rsa c{Enter}',
  );
  expect(order()).toBe('RSA b, RSA a, RSA c');
  document.getElementById('preference-c')?.focus();
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  await vi.waitFor(() => expect(order()).toBe('RSA c, RSA b, RSA a'));
  expect(screen.getByText('RSA c è ora al posto 1.')).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('preference-c'));
  await user.keyboard('{Delete}');
  expect(order()).toBe('RSA b, RSA a');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('preference-b'));
});
