import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { type DischargePage, newClient, SessionContext, type SessionView } from '../ipc';
import { Toasts } from '../kit';
import { Dimissioni } from '.';
import { keepFilters, noFilters } from './filter';
import { page, person, row } from './fixture';

beforeAll(() => import('../ipc/loopback'));

const sent: { name: string; args: Record<string, unknown> }[] = [];
const of = (name: string) => sent.filter((each) => each.name === name).map(({ args }) => args);
let shown: DischargePage;
let now: string;
let draft: { body: string; savedAt: string } | null;

const entries = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

beforeEach(() => {
  sent.length = 0;
  shown = page();
  now = '2026-11-23T08:30:00Z';
  draft = null;
  keepFilters(noFilters);
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.slice('/call/'.length);
    const args = JSON.parse(request.body);
    sent.push({ name, args });
    switch (name) {
      case 'discharge.list':
        return Response.json({
          rows: ['0', '1', '2'].map((id) => row(id)),
          total: 3,
          stages: [{ stage: 'received', label: 'Da valutare', count: 3 }],
          now: shown.now,
        });
      case 'discharge.page':
        return Response.json({ ...shown, dischargeId: args.dischargeId });
      case 'deadline.now':
        return Response.json({ now, day: '2026-11-23', time: '09:30' });
      case 'discharge.refer':
        return Response.json({ dischargeId: 'new', personId: 'p', openDischarge: null });
      case 'person.page':
        return Response.json({ person, pathways: [], timeline: [], remarks: [] });
      case 'catalogue.read':
        return Response.json({
          lists: {
            dischargeSource: entries('reparto', 'pronto_soccorso', 'subacuti'),
            facility: entries('ospedale_crema'),
            dischargeEligibility: entries('over65_nas'),
            homeState: entries('idoneo', 'non_idoneo', 'assente'),
            dischargeComponent: entries(
              'sad_leps',
              'adi',
              'integrato',
              'cure_intermedie',
              'rsa',
              'hospice',
              'altro',
            ),
            dischargeProvider: entries('igea', 'altro'),
            notActivatedMotive: entries('non_idonea', 'rinuncia', 'altro'),
            dischargeDestination: entries('domicilio', 'rsa', 'altro'),
          },
          roles: [],
          personFields: [],
        });
      case 'draft.load':
        return Response.json(draft);
      case 'draft.save':
        return Response.json({ savedAt: '2026-11-23T10:00:00Z' });
      default:
        return Response.json({});
    }
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const allowed = ['discharge.read', 'discharge.register', 'discharge.change', 'person.read', 'operator.read'];
const session = {
  operatorId: 'o',
  operatorName: 'Ada Neri',
  archiveName: 'Prova',
  allowed,
} as unknown as SessionView;

const open = async (hash: string) => {
  location.hash = hash;
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Toasts>
          <Router hook={useHashLocation}>
            <main>
              <Dimissioni />
            </main>
          </Router>
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
};

it('from the search, arrows walk the list and Enter opens; Alt N begins a new one', async () => {
  const user = await open('#/dimissioni');
  await screen.findAllByText('Persona 0');
  await user.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(location.hash).toBe('#/dimissioni/1'));
  await user.keyboard('{Alt>}n{/Alt}');
  await vi.waitFor(() => expect(location.hash).toBe('#/dimissioni/nuova'));
});

it('figures and chips filter', async () => {
  const user = await open('#/dimissioni');
  await user.click(await screen.findByRole('button', { name: /Da valutare/ }));
  await vi.waitFor(() =>
    expect(of('discharge.list').at(-1)).toMatchObject({ filter: { stages: ['received'], open: true } }),
  );
  await user.click(screen.getByRole('checkbox', { name: /Fuori termine/ }));
  await vi.waitFor(() => expect(of('discharge.list').at(-1)).toMatchObject({ filter: { late: true } }));
});

it('the clock goes on without opening the discharge again', async () => {
  now = '2026-11-25T08:20:00Z';
  await open('#/dimissioni/1');
  const band = await screen.findByRole('region', { name: 'Il tempo per valutare' });
  await vi.waitFor(() =>
    expect(within(band).getByText('Mancano 10 minuti: entro le 09:30 del 25/11/2026.')).toBeTruthy(),
  );
  expect(of('discharge.page')).toHaveLength(1);
});

it('late is told, and the assessment is still one key away and recorded', async () => {
  now = '2026-11-25T08:30:00Z';
  const user = await open('#/dimissioni/1');
  await screen.findByText(/Il termine è passato: la valutazione si registra comunque/);
  await user.keyboard('{Alt>}a{/Alt}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('summary'));
  await user.keyboard('Rete assente.{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(of('discharge.assess')).toHaveLength(1));
  expect(of('discharge.assess')[0]).toEqual({
    dischargeId: '1',
    at: { on: '2026-11-25', at: '09:30', second: false },
    form: { by: [], place: '', summary: 'Rete assente.', socialNeed: false },
  });
  await user.click(await screen.findByRole('button', { name: 'Annulla' }));
  await vi.waitFor(() => expect(of('discharge.undo')).toEqual([{ dischargeId: '1', factId: 'f1' }]));
});

it('the plan is chosen by digits, each component with its provider', async () => {
  shown = page({ stage: 'assessed', may: ['plan', 'not_activate'] });
  const user = await open('#/dimissioni/1');
  await screen.findByRole('heading', { name: 'Ferrari Lucia' });
  await user.keyboard('{Alt>}a{/Alt}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('components'));
  await user.keyboard('12');
  await user.selectOptions(screen.getByLabelText('sad_leps: chi lo eroga'), 'igea');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(of('discharge.plan')).toHaveLength(1));
  const none = { provider: '', providerName: '', intensity: '', from: '' };
  expect(of('discharge.plan')[0]).toMatchObject({
    form: {
      components: [
        { ...none, component: 'sad_leps', provider: 'igea' },
        { ...none, component: 'adi' },
      ],
    },
  });
});

it('what is missing is said, and what was typed is still there when the window is opened again', async () => {
  const user = await open('#/dimissioni/1');
  await user.click(await screen.findByRole('button', { name: 'Non attivata' }));
  let dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Nota'), 'Ci pensa');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(within(dialog).getAllByText('Scelga perché non viene attivata.').length).toBeGreaterThan(0);
  expect(of('discharge.not_activate')).toHaveLength(0);
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Non attivata' }));
  dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Nota').value).toBe('Ci pensa');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('gesture-motive'));
  await user.keyboard('2{Control>}{Enter}{/Control}');
  await vi.waitFor(() =>
    expect(of('discharge.not_activate')[0]).toMatchObject({
      on: '2026-11-23',
      motive: 'rinuncia',
      note: 'Ci pensa',
    }),
  );
});

it('an arrival in the hour that comes twice asks which', async () => {
  const user = await open('#/dimissioni/1/segnalazione');
  await user.click(await screen.findByRole('button', { name: 'Correggi l’arrivo' }));
  const dialog = await screen.findByRole('dialog');
  const [day, time] = [
    within(dialog).getByLabelText(/^Arrivata alla COT il/),
    within(dialog).getByLabelText(/^Alle ore/),
  ];
  expect([day, time].map((field) => (field as HTMLInputElement).value)).toEqual(['23/11/2026', '09:30']);
  await user.clear(day);
  await user.type(day, '25/10/2026');
  await user.clear(time);
  await user.type(time, '2.30');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(of('discharge.receive')).toHaveLength(0);
  await user.click(within(dialog).getByLabelText('Dopo il cambio dell’ora'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() =>
    expect(of('discharge.receive')[0]).toMatchObject({ at: { on: '2026-10-25', at: '02:30', second: true } }),
  );
});

it('a new report is written from the keyboard and leads to its discharge', async () => {
  const user = await open('#/dimissioni/nuova?persona=p');
  await screen.findByText('Ferrari Lucia');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('source'));
  expect(of('discharge.refer')).toHaveLength(0);
  await user.keyboard('1');
  await user.selectOptions(screen.getByLabelText('Struttura'), 'ospedale_crema');
  await user.type(screen.getByLabelText(/^Perché serve/), 'Frattura di femore');
  await user.type(screen.getByLabelText('BRASS, totale'), '22');
  expect(screen.getByText('Rischio alto (20 o più).')).toBeTruthy();
  await user.type(screen.getByLabelText(/^BRASS del giorno/), '22/11/2026');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(location.hash).toBe('#/dimissioni/new'));
  expect(of('discharge.refer')[0]).toMatchObject({
    dischargeId: null,
    personId: 'p',
    received: { on: '2026-11-23', at: '09:30', second: false },
    referred: { on: '', at: '', second: false },
    form: { source: 'reparto', facility: 'ospedale_crema', brass: '22', brassOn: '2026-11-22' },
  });
});

it('a half-written report is taken up again as it was', async () => {
  const body = {
    who: 'known',
    known: person,
    report: { ...page().form, motive: 'Da riprendere' },
    when: {
      arrival: 'no',
      received: { day: '', time: '', turn: '' },
      referred: { day: '', time: '', turn: '' },
    },
  };
  draft = { body: JSON.stringify(body), savedAt: '2026-11-23T08:00:00Z' };
  await open('#/dimissioni/nuova');
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/^Perché serve/)).value).toBe('Da riprendere');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Non è ancora arrivata/ }).checked).toBe(true);
});

it('an assessment begun on Friday is of Friday: it says so on Monday, and Alt O writes the present moment', async () => {
  now = '2026-11-20T15:40:00Z';
  const user = await open('#/dimissioni/1/valutazione');
  await user.type(await screen.findByLabelText(/^Che cosa è emerso/), 'Vive sola');
  await vi.waitFor(() => expect(of('draft.save')).toHaveLength(1));
  expect(screen.queryByText(/^Bozza di/)).toBeNull();
  cleanup();
  draft = { body: String(of('draft.save')[0]?.body), savedAt: '2026-11-20T15:41:00Z' };
  now = '2026-11-23T08:30:00Z';
  await open('#/dimissioni/1/valutazione');
  await screen.findByText('Bozza di venerdì 20/11, ore 16:40: controlli data e ora.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(of('discharge.assess')).toHaveLength(1));
  expect(of('discharge.assess')[0]?.at).toEqual({ on: '2026-11-20', at: '16:40', second: false });
  cleanup();
  await open('#/dimissioni/1/valutazione');
  await screen.findByText(/^Bozza di/);
  await user.keyboard('{Alt>}o{/Alt}');
  expect(screen.queryByText(/^Bozza di/)).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>(/^Alle ore/).value).toBe('09:30');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() =>
    expect(of('discharge.assess')[1]?.at).toEqual({ on: '2026-11-23', at: '09:30', second: false }),
  );
});
