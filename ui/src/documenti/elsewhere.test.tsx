import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Palette } from '../cerca';
import { RecoverySheet } from '../form/RecoverySheet';
import { newClient, SessionContext, type SessionView } from '../ipc';
import { Toasts } from '../kit';
import { Documenti } from '.';
import { browser, choice, issued, openFakePdf, sheet } from './fixture';
import { show } from './open';
import { PersonDocuments } from './PersonDocuments';
import { useSubject } from './useSubject';

vi.mock('./pdf', () => ({ openPdf: (base64: string) => openFakePdf(base64) }));
beforeAll(() => import('../ipc/loopback'));

type Call = { name: string; args: Record<string, unknown> };
const calls: Call[] = [];
const asked = (name: string) => calls.filter((each) => each.name === name).map(({ args }) => args);
const failing = new Set<string>();

beforeEach(() => {
  calls.length = 0;
  failing.clear();
  show(null);
  location.hash = '#/persone/p';
  browser();
  const answers: Record<string, unknown> = {
    'document.of': {
      choices: [
        choice('takeover', 'Riepilogo per chi prende in carico', {
          ask: { kind: 'takeover', id: 'p', part: '', letterheadId: null },
        }),
      ],
      issued: [issued('Progetto individuale')],
    },
    'document.preview': sheet('Documento', 2),
    'document.recovery': sheet('Foglio', 1),
    'letterhead.list': [],
    'person.search': { hits: [], more: false },
    'export.person': { files: ['copia-rm.pdf', 'copia-rm.json'] },
    'export.save_fhir': { file: 'fhir-rm.json' },
  };
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/call/', '');
    calls.push({ name, args: JSON.parse(request.body) });
    if (failing.has(name))
      return new Response(JSON.stringify({ code: 'disk', message: 'Il disco è pieno.' }), {
        status: 400,
        headers: { 'content-type': 'application/json' },
      });
    return Response.json(answers[name] ?? {});
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const everything = ['document.make', 'export.person', 'export.fhir', 'report.make', 'person.search'];
const inside = (children: ReactNode, allowed = everything) => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={{ allowed } as unknown as SessionView}>
        <Toasts>
          <Router hook={useHashLocation}>
            {children}
            <Documenti />
          </Router>
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
};

const rossi = { personId: 'p', fullName: 'Rossi Maria' };

describe('the documents of a person', () => {
  it('are in the page; Escape from the pages leads back to it', async () => {
    const user = inside(<PersonDocuments person={rossi} />);
    await user.click(await screen.findByRole('button', { name: /Riepilogo per chi/ }));
    await screen.findByRole('region', { name: 'Pagina 2 di 2' });
    expect(asked('document.of')[0]).toEqual({ about: 'person', id: 'p' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Progetto individuale')).toBeTruthy();
  });

  it.each([
    ['Copia dei dati (art. 15)', 'export.person', 'Copia dei dati scritta: copia-rm.pdf, copia-rm.json'],
    ['File FHIR', 'export.save_fhir', 'File FHIR scritto: fhir-rm.json'],
  ])('%s leaves only after a yes that says what it holds', async (name, command, done) => {
    const user = inside(<PersonDocuments person={rossi} />);
    await user.click(await screen.findByRole('button', { name }));
    await screen.findByText(/non (è|sono) cifrat/);
    expect(asked(command)).toEqual([]);
    failing.add(command);
    await user.click(screen.getByRole('button', { name: /^Scelga la cartella/ }));
    await screen.findByText('Il disco è pieno.');
    failing.clear();
    await user.click(screen.getByRole('button', { name: /^Scelga la cartella/ }));
    await screen.findByText(done);
    expect(asked(command).at(-1)).toEqual({ personId: 'p' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are not exported by who may not', async () => {
    inside(<PersonDocuments person={rossi} />, ['document.make']);
    await screen.findByRole('button', { name: /Riepilogo/ });
    expect(screen.queryByText('Portare con sé i dati')).toBeNull();
  });
});

function Room() {
  useSubject({ about: 'person', id: 'p', name: 'Rossi Maria' });
  return <Palette open onClose={() => {}} />;
}

describe('by name, from the palette', () => {
  it('what can be made of the open case is found by typing, and shown', async () => {
    const user = inside(<Room />);
    await screen.findByRole('option', { name: /Documenti e stampe: Rossi Maria/ });
    expect(asked('document.of')).toEqual([]);
    await user.keyboard('stampa riep');
    await screen.findByRole('option', { name: 'Stampa: Riepilogo per chi prende in carico' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked('document.preview')).toHaveLength(1));
  });

  it('the report of a period: newest first, by semester or year', async () => {
    vi.setSystemTime(new Date('2026-11-23T10:00:00Z'));
    const user = inside(<Room />);
    await user.type(screen.getByRole('combobox'), 'relazione');
    await user.keyboard('{Enter}');
    const period = await screen.findByLabelText<HTMLSelectElement>('Periodo');
    expect(period.value).toBe('2026-S2');
    await user.selectOptions(period, 'Anno 2025');
    expect(document.activeElement).toBe(period);
    await user.click(screen.getByRole('button', { name: 'Vedi l’anteprima' }));
    await waitFor(() =>
      expect(asked('document.preview')).toEqual([
        { ask: { kind: 'report', id: '2025', part: '', letterheadId: null } },
      ]),
    );
    await screen.findByRole('region', { name: 'Pagina 2 di 2' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Periodo')));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('Periodo')).toBeNull());
    vi.useRealTimers();
  });
});

describe('the sheet of the recovery code', () => {
  const printed = () => {
    const what: string[] = [];
    vi.stubGlobal('print', () => {
      what.push(document.querySelector('body > .sheets') ? 'sheet' : 'page');
      dispatchEvent(new Event('afterprint'));
    });
    return what;
  };
  const press = async () => {
    const code = 'ABC-DEF-GHJ-KLM-NPQ-RST-VWX-YZ2-345';
    const user = inside(<RecoverySheet code={code} archiveName="Distretto" onKept={() => {}} />);
    await user.click(screen.getByRole('button', { name: 'Stampa il foglio' }));
    return code;
  };

  it('is printed as the document it is', async () => {
    const what = printed();
    const code = await press();
    await waitFor(() => expect(what).toEqual(['sheet']));
    expect(asked('document.recovery')).toEqual([{ code }]);
  });

  it('is never lost: where it cannot be made, the page itself is printed', async () => {
    const what = printed();
    failing.add('document.recovery');
    await press();
    await waitFor(() => expect(what).toEqual(['page']));
  });
});
