import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type ImportOptions, newClient, SessionContext, type SessionView } from '../../ipc';
import { Importa } from '.';
import { preview, row } from './fixture';
import { leaveFile } from './open';

beforeAll(() => import('../../ipc/loopback'));
beforeAll(() => {
  // jsdom lays nothing out: the list is given the height of a window.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

type Answers = Record<string, (args: { choice?: string; row?: number }) => unknown>;

/** What was asked, in order, by name; questions about the bar left out: their number is a matter of time. */
let asked: { name: string; args: unknown }[] = [];
let answers: Answers = {};
/** Rows that were doubtful and are not any more. */
let gone = new Set<number>();
const argsOf = (name: string) => asked.filter((each) => each.name === name).map(({ args }) => args);

beforeEach(() => {
  asked = [];
  gone = new Set();
  answers = {
    'catalogue.read': () => ({ lists: { unitKind: [{ code: 'rsa', label: 'RSA' }] }, roles: [] }),
    'unit.list': () => [{ unitId: 'soncino', label: 'Fondazione RSA Soncino', kind: 'rsa' }],
    'import.list': () => [],
    'import.open': () => preview,
    'import.reread': (args) => {
      const { options } = args as unknown as { options: ImportOptions };
      const columns = preview.columns.map((each) => ({ ...each, field: options.columns[each.n] ?? '' }));
      return { ...preview, options, columns };
    },
    'import.rows': (args) => {
      const { fate, limit } = args as unknown as { fate: string; limit: number };
      const rows = fate === 'doubtful' ? [row(2), row(3), row(4)].filter(({ row: n }) => !gone.has(n)) : [];
      const total = fate === 'new' ? 2 + gone.size : rows.length;
      return { rows: rows.slice(0, limit), total };
    },
    // Row 4 is about the same person as row 3: it follows it.
    'import.choose': ({ row: n = 0, choice = '' }) => {
      for (const each of n === 3 ? [3, 4] : [n]) gone.add(each);
      return { ...row(n), choice, fate: 'new' };
    },
    'import.close': () => ({}),
    'job.progress': () => ({ running: true, done: 1, total: 4 }),
    'job.cancel': () => ({}),
  };
  vi.stubGlobal('fetch', async (path: string, request: { body: string }) => {
    const name = path.slice('/call/'.length);
    const args = JSON.parse(request.body);
    if (name !== 'job.progress') asked.push({ name, args });
    const answer = await answers[name]?.(args);
    return answer instanceof Response ? answer : Response.json(answer ?? {});
  });
});

afterEach(async () => {
  cleanup();
  await leaveFile();
  vi.unstubAllGlobals();
  location.hash = '';
});

const session = { allowed: ['import.list'] } as unknown as SessionView;

const show = () => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Importa />
        <a href="#/oggi">Oggi</a>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
};

const openFile = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole('button', { name: 'Scegli il file…' }));
  await screen.findByRole('heading', { name: 'Controlli le colonne' });
};

const toRows = async (user: ReturnType<typeof userEvent.setup>) => {
  await openFile(user);
  await user.selectOptions(screen.getByLabelText('Che cosa contiene la colonna «Colonna 4»'), 'entered');
  await user.click(screen.getByRole('button', { name: /Avanti/ }));
  await screen.findByRole('heading', { name: 'Dica di quali unità sono le liste' });
  expect(screen.getByText('Proposta: la controlli')).toBeTruthy();
  await user.selectOptions(await screen.findByLabelText('Unità che nel file è «Casa Serena»'), 'new');
  await user.click(screen.getByRole('button', { name: /Avanti/ }));
  const heading = await screen.findByRole('heading', { name: 'Che cosa succede a ogni riga' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
};

it('goes on only when every necessary column is said, and leads to the one that is missing', async () => {
  const user = show();
  await openFile(user);
  await user.click(screen.getByRole('button', { name: /Avanti/ }));
  expect(screen.getByRole('alert').textContent).toContain('Manca la colonna «In lista dal»');
  expect(document.activeElement?.id).toBe('column-3');
  expect(argsOf('import.reread')).toEqual([]);
});

it('a meaning moves from a column to another, and it is said', async () => {
  const user = show();
  await openFile(user);
  await user.selectOptions(screen.getByLabelText('Che cosa contiene la colonna «Colonna 4»'), 'name');
  expect(screen.getByLabelText<HTMLSelectElement>('Che cosa contiene la colonna «NOME»').value).toBe('');
  expect(screen.getByText(/«Nome» non si legge più dalla colonna «NOME»/)).toBeTruthy();
});

it('sends what was said of columns and units, answers doubts by digits, then writes once', async () => {
  const user = show();
  await toRows(user);
  expect(argsOf('import.reread').at(-1)).toEqual({
    options: {
      kind: 'rsa',
      unitId: '',
      columns: { '0': 'surname', '1': 'name', '2': 'unit', '3': 'entered' },
      units: { 'R.S.A. Soncino': 'soncino', 'Casa Serena': 'new' },
    },
  });
  expect(screen.getByText('Il file ha altri due fogli, che non si leggono.')).toBeTruthy();
  const grid = await screen.findByRole('grid', { name: 'Righe: in dubbio' });
  expect(await screen.findByText('Saranno scritte 2 righe. 3 restano fuori.')).toBeTruthy();
  within(grid).getAllByRole('row')[1]?.focus();
  await user.keyboard('2');
  await waitFor(() => expect(argsOf('import.choose')).toEqual([{ row: 2, choice: 'p2' }]));
  await waitFor(() => expect(document.activeElement?.getAttribute('data-index')).toBe('1'));
  await user.keyboard('3');
  await waitFor(() => expect(argsOf('import.choose').at(-1)).toEqual({ row: 3, choice: 'new' }));
  expect(await screen.findByText('Saranno scritte 5 righe.')).toBeTruthy();
  await waitFor(() => expect(within(grid).getByText('Come un’altra sua riga')).toBeTruthy());
  expect(within(grid).getByText('Bianchi Maria, 12/03/1940, Crema')).toBeTruthy();
  let finish = (_: unknown) => {};
  answers['import.commit'] = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  await user.keyboard('{Control>}{Enter}{/Control}');
  const bar = await screen.findByRole('progressbar', { name: 'Avanzamento' });
  await waitFor(() => expect(bar.getAttribute('value')).toBe('1'));
  expect(screen.queryByRole('button', { name: /^Importa/ })).toBeNull();
  finish({ importId: 'i', fates: [], people: 1, applications: 4, updated: 0 });
  await screen.findByText('Sono state scritte 4 domande.');
  expect(argsOf('import.commit')).toHaveLength(1);
});

it('a file read anew asks before it loses the answers, and loses none when it reads nothing new', async () => {
  const user = show();
  await toRows(user);
  const read = argsOf('import.reread').length;
  const grid = await screen.findByRole('grid', { name: 'Righe: in dubbio' });
  within(grid).getAllByRole('row')[1]?.focus();
  await user.keyboard('2');
  await waitFor(() => expect(argsOf('import.choose')).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Indietro' }));
  await user.click(screen.getByRole('button', { name: /Avanti/ }));
  await screen.findByRole('heading', { name: 'Che cosa succede a ogni riga' });
  await user.click(screen.getByRole('button', { name: 'Indietro' }));
  await user.selectOptions(screen.getByLabelText('Unità che nel file è «Casa Serena»'), 'soncino');
  await user.click(screen.getByRole('button', { name: /Avanti/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Leggere di nuovo il file?' });
  expect(dialog.textContent).toContain('Ha già deciso per 1 riga in dubbio.');
  await user.click(within(dialog).getByRole('button', { name: 'Resta qui' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(argsOf('import.reread')).toHaveLength(read);
  expect(screen.getByLabelText<HTMLSelectElement>('Unità che nel file è «Casa Serena»').value).toBe(
    'soncino',
  );
  await user.click(screen.getByRole('button', { name: /Avanti/ }));
  await user.click(await screen.findByRole('button', { name: 'Leggi di nuovo' }));
  await screen.findByRole('heading', { name: 'Che cosa succede a ogni riga' });
  expect(argsOf('import.reread')).toHaveLength(read + 1);
  await user.click(screen.getByRole('button', { name: 'Indietro' }));
  await user.selectOptions(screen.getByLabelText('Unità che nel file è «Casa Serena»'), 'new');
  await user.click(screen.getByRole('button', { name: /Avanti/ }));
  await screen.findByRole('heading', { name: 'Che cosa succede a ogni riga' });
  expect(argsOf('import.reread')).toHaveLength(read + 2);
});

it('Escape asks before it stops the writing; stopped, everything is there to begin again', async () => {
  const user = show();
  await toRows(user);
  let finish = (_: unknown) => {};
  answers['import.commit'] = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  await user.click(screen.getByRole('button', { name: /^Importa/ }));
  await screen.findByRole('progressbar');
  await user.keyboard('{Escape}');
  const dialog = await screen.findByRole('dialog', { name: 'Interrompere?' });
  expect(argsOf('job.cancel')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Interrompi' }));
  expect(argsOf('job.cancel')).toHaveLength(1);
  finish(Response.json({ code: 'cancelled', message: 'L’operazione è stata interrotta.' }, { status: 422 }));
  await screen.findByText('L’operazione è stata interrotta.');
  expect(screen.getByRole('heading', { name: 'Che cosa succede a ogni riga' })).toBeTruthy();
});

it('a link elsewhere waits for an answer; whoever comes back finds everything', async () => {
  const user = show();
  await openFile(user);
  await user.selectOptions(screen.getByLabelText('Che cosa contiene la colonna «Colonna 4»'), 'entered');
  await user.click(screen.getByRole('link', { name: 'Oggi' }));
  await user.click(await screen.findByRole('button', { name: 'Resta qui' }));
  expect(location.hash).toBe('');
  cleanup();
  show();
  expect(screen.getByLabelText<HTMLSelectElement>('Che cosa contiene la colonna «Colonna 4»').value).toBe(
    'entered',
  );
  await user.click(screen.getByRole('button', { name: /Abbandona/ }));
  await user.click(await screen.findByRole('button', { name: 'Abbandona il file' }));
  expect(argsOf('import.close')).toHaveLength(1);
  expect(screen.getByRole('heading', { name: 'Scelga il file della lista' })).toBeTruthy();
});

it('choosing no file is no refusal; a file that cannot be read says why', async () => {
  const user = show();
  answers['import.open'] = () =>
    Response.json({ code: 'cancelled', message: 'Nessun file scelto.' }, { status: 422 });
  await user.click(screen.getByRole('button', { name: 'Scegli il file…' }));
  await waitFor(() => expect(argsOf('import.open')).toHaveLength(1));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Scegli il file…' })).toBeTruthy());
  expect(screen.queryByText('Nessun file scelto.')).toBeNull();
  answers['import.open'] = () =>
    Response.json({ code: 'validation', message: 'Il file è protetto da una password.' }, { status: 422 });
  await user.click(screen.getByRole('button', { name: 'Scegli il file…' }));
  await screen.findByText('Il file è protetto da una password.');
});
