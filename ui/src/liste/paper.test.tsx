import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newClient, SessionContext, type SessionView, type WaitingRow } from '../ipc';
import { columnsFor } from './columns';
import { type Filters, noFilters } from './filter';
import { row, unit } from './fixture';
import { Paper } from './Paper';

beforeEach(() =>
  vi.stubGlobal('fetch', async () => Response.json({ lists: {}, roles: [], personFields: [] })),
);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const place = (unitId: string, over: Partial<WaitingRow['places'][number]> = {}) => ({
  unitId,
  unit: `RSA ${unitId}`,
  wing: '',
  turn: 'waiting',
  enteredOn: '2026-03-10',
  leftOn: null,
  exitLabel: '',
  ...over,
});

const session = { archiveName: 'Distretto di prova', allowed: [], example: true } as unknown as SessionView;

const printed = (filters: Partial<Filters>, ...rows: WaitingRow[]) => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={session}>
        <Paper
          rows={rows}
          filters={{ ...noFilters, ...filters }}
          units={[unit('a'), unit('b')]}
          now={new Date('2026-11-23T10:00:00Z')}
        />
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  const cells = [...document.querySelectorAll('tbody tr')].map((line) =>
    [...line.children].map((cell) => cell.textContent),
  );
  return {
    text: document.body.textContent ?? '',
    heads: screen.getAllByRole('columnheader').map((head) => head.textContent),
    cells,
  };
};

it('the sheet of one unit says nothing of the others, of the plan or of the archive, and that it stays here', () => {
  const { text, heads, cells } = printed(
    { unitId: 'a' },
    row('1', {
      places: [place('b', { turn: 'offered', wing: 'Alzheimer' }), place('a')],
      stage: 'offered',
      stageLabel: 'Posto proposto',
      plan: 'none',
      uncovered: true,
      urgencyLabel: 'Urgenza riconosciuta',
    }),
    row('2', {
      places: [place('a', { turn: 'offered', wing: 'Nucleo Alzheimer' }), place('b')],
      answerBy: '2026-11-25',
      suspended: true,
      deceased: true,
    }),
  );
  expect(text).toContain('Uso interno: non consegnare all’unità. Per l’unità usi Esporta.');
  expect(text).toContain('ESEMPIO');
  for (const secret of ['RSA b', 'manca', 'attivo', 'Distretto di prova']) expect(text).not.toContain(secret);
  expect(heads).toEqual([
    'N.',
    'Persona',
    'Età',
    'Sesso',
    'Comune',
    'In lista dal',
    'Giorni',
    'Urgenza',
    'Sospesa',
    'Nucleo',
    'Proposta',
  ]);
  expect(cells).toEqual([
    ['1', 'Persona 1', '84', 'F', 'Crema', '10/03/2026', '258', 'Urgenza riconosciuta', '', '', ''],
    [
      '2',
      'Persona 2 (deceduta)',
      '84',
      'F',
      'Crema',
      '10/03/2026',
      '258',
      '',
      'Sì',
      'Nucleo Alzheimer',
      'Posto proposto, risposta entro il 25/11/2026',
    ],
  ]);
});

it('of who has left, only how they left that unit', () => {
  const { heads, cells } = printed(
    { unitId: 'a', scope: 'over' },
    row('1', {
      places: [
        place('a', { turn: 'over', leftOn: '2026-05-02', exitLabel: 'Rinuncia' }),
        place('b', { turn: 'over', leftOn: '2026-06-01', exitLabel: 'Ingresso in struttura' }),
      ],
      leftOn: '2026-06-01',
      exitLabel: 'Ingresso in struttura',
    }),
  );
  expect(heads.slice(5)).toEqual(['In lista dal', 'Conclusa il', 'Come', 'Nucleo']);
  expect(cells[0]?.slice(5)).toEqual(['10/03/2026', '02/05/2026', 'Rinuncia', '']);
});

it('the sheet of the district says everything, for the office', () => {
  const { text, heads, cells } = printed({}, row('1'));
  expect(text).toContain('Uso interno · Per data: non è una graduatoria.');
  expect(text).toContain('Distretto di prova · ESEMPIO');
  expect(heads.at(-1)).toBe('Progetto temporaneo');
  expect(cells[0]?.slice(5)).toEqual(['RSA a, RSA b', '10/03/2026', '258', 'In lista', '', 'attivo']);
});

it.each([
  [
    { answerBy: '2026-11-25', stageLabel: 'Posto proposto' },
    'Posto proposto',
    'risposta entro il 25/11/2026',
  ],
  [{ deceased: true, sex: 'M', urgent: true, urgencyLabel: 'Urgenza' }, 'Deceduto', 'In lista'],
  [{ deceased: true, sex: null }, 'Deceduta/o', 'In lista'],
  [{ urgent: true, urgencyLabel: 'Urgenza da decidere' }, 'Urgenza da decidere', 'In lista'],
  [{ plan: 'none', uncovered: true }, 'In lista', 'Progetto: manca'],
] as const)('a row with %o says «%s», «%s»', (over, first, second) => {
  const state = columnsFor('waiting', '').find(({ id }) => id === 'state');
  const { container } = render(state?.cell(row('1', over)));
  expect(container.querySelector('.tag')?.textContent).toBe(first);
  expect(container.textContent).toContain(second);
});
