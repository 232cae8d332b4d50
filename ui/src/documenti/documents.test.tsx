import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Palette } from '../cerca';
import { newClient, SessionContext, type SessionView } from '../ipc';
import { Toasts } from '../kit';
import { Documenti } from '.';
import { DocumentsButton } from './DocumentsButton';
import { browser, choice, issued, openFakePdf, pdfs, sheet } from './fixture';
import { show } from './open';

vi.mock('./pdf', () => ({ openPdf: (base64: string) => openFakePdf(base64) }));
beforeAll(() => import('../ipc/loopback'));

type Call = { name: string; args: Record<string, unknown> };
const calls: Call[] = [];
const asked = (name: string) => calls.filter((each) => each.name === name).map(({ args }) => args);
let answers: Record<string, (args: Record<string, unknown>) => unknown>;

const refused = (code: string, message: string) =>
  new Response(JSON.stringify({ code, message }), {
    status: 400,
    headers: { 'content-type': 'application/json' },
  });

beforeEach(() => {
  calls.length = 0;
  pdfs.length = 0;
  show(null);
  location.hash = '#/sedute/m';
  browser();
  answers = {
    'document.of': () => ({
      choices: [
        choice('addendum', 'Aggiunta al verbale', { refusal: 'Il verbale non ha aggiunte.' }),
        choice('minutes', 'Verbale della seduta'),
        choice('minutes_case', 'Estratto: Rossi Maria', {
          draft: true,
          ask: { kind: 'minutes_case', id: 'm', part: 'v', letterheadId: null },
        }),
      ],
      issued: [issued('Verbale di prima', { outdated: true, draft: true }), issued('Verbale di ieri')],
    }),
    'document.preview': () => sheet('Verbale', 3, { remarks: ['Manca la firma di Riva.'] }),
    'document.print': () => sheet('Verbale', 3),
    'document.save': () => ({ file: 'verbale-7-2026_VS.pdf' }),
    'letterhead.list': () => [],
    'person.search': () => ({ hits: [], more: false }),
  };
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/call/', '');
    const args = JSON.parse(request.body);
    calls.push({ name, args });
    const answer = await answers[name]?.(args);
    return answer instanceof Response ? answer : Response.json(answer ?? {});
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (allowed = ['document.make', 'person.search']) => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={{ allowed } as unknown as SessionView}>
        <Toasts>
          <Router hook={useHashLocation}>
            <DocumentsButton subject={{ about: 'meeting', id: 'm', name: 'Verbale 7/2026' }} />
            <Palette open={false} onClose={() => {}} />
            <Documenti />
          </Router>
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
};
const focused = (name: RegExp | string) =>
  waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));
const pages = () => screen.findByRole('region', { name: 'Pagine del documento' });
const toPreview = async (user: ReturnType<typeof open>) => {
  await user.keyboard('{Control>}p{/Control}');
  await focused('Anteprima: Verbale della seduta');
  await user.keyboard('{Enter}');
  return pages();
};

describe('the documents of what is open', () => {
  it('two keys lead to the pages: Ctrl P, then Enter on the first that can be made', async () => {
    const user = open();
    await toPreview(user);
    expect(asked('document.of')).toEqual([{ about: 'meeting', id: 'm' }]);
    expect(asked('document.preview')).toEqual([{ ask: choice('minutes', '').ask }]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: /^Pagine/ })));
  });

  it('says why one cannot be made, which is a draft, what left and what is to be made again', async () => {
    const user = open();
    await user.keyboard('{Control>}p{/Control}');
    await focused(/Verbale della seduta/);
    expect(screen.getByText('Il verbale non ha aggiunte.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Aggiunta/ })).toBeNull();
    await user.keyboard('{ArrowDown}');
    await focused(/Estratto: Rossi Maria\. .*BOZZA/);
    expect(
      screen.getByText('Stampato · 12/11/2026 10:42 · Marta Conti', { selector: 'li:first-child *' }),
    ).toBeTruthy();
    const again = screen.getAllByRole('button', { name: /^Rifai/ });
    expect(again.map((each) => each.getAttribute('aria-label'))).toEqual(['Rifai: Verbale di prima']);
    expect(screen.getByText('Da rifare: i dati sono cambiati')).toBeTruthy();
  });

  it('Escape leads from the pages to the list, with the focus on it, then to the room', async () => {
    const user = open();
    await toPreview(user);
    await user.keyboard('{Escape}');
    await focused('Anteprima: Verbale della seduta');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('who may not make documents has neither button nor key', async () => {
    const user = open([]);
    await user.keyboard('{Control>}p{/Control}');
    expect(screen.queryByRole('button', { name: /Documenti/ })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(calls).toEqual([]);
  });
});

describe('the pages', () => {
  it('are drawn, and say what they say to whoever listens', async () => {
    const user = open();
    const all = await toPreview(user);
    const leaves = await within(all).findAllByRole('region');
    expect(leaves.map((leaf) => leaf.getAttribute('aria-label'))).toEqual([
      'Pagina 1 di 3',
      'Pagina 2 di 3',
      'Pagina 3 di 3',
    ]);
    await waitFor(() => expect(pdfs[0]?.drawn.toSorted()).toEqual([1, 2, 3]));
    expect(await within(all).findByText('Verbale, foglio 3')).toBeTruthy();
    expect(screen.getByText('Manca la firma di Riva.')).toBeTruthy();
  });

  it('zoom by keys, and are read as text', async () => {
    const user = open();
    await toPreview(user);
    await screen.findByText('101 %');
    await user.keyboard('+');
    await screen.findByText('125 %');
    await user.keyboard('--');
    await screen.findByText('80 %');
    await user.keyboard('0');
    await screen.findByText('101 %');
    await user.keyboard('t');
    expect(screen.getByRole('button', { name: 'Guarda le pagine' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(document.querySelector('.leaf canvas')).toBeNull();
  });

  it('are forgotten when the window closes', async () => {
    const user = open();
    await toPreview(user);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(pdfs.map(({ closed }) => closed)).toEqual([true]));
  });

  it('a file that cannot be read says so, and can still be saved', async () => {
    answers['document.preview'] = () => sheet('rotto', 1);
    const user = open();
    await user.keyboard('{Control>}p{/Control}');
    await focused(/Verbale della seduta/);
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('non si è potuto aprire');
    await user.click(screen.getByRole('button', { name: /Salva/ }));
    await screen.findByText(/verbale-7-2026_VS\.pdf/);
  });

  it('Escape leads back while it is still being made', async () => {
    answers['document.preview'] = () => new Promise(() => {});
    const user = open();
    await user.keyboard('{Control>}p{/Control}');
    await focused(/Verbale della seduta/);
    await user.keyboard('{Enter}');
    await screen.findByText('Preparo il documento…');
    await user.keyboard('{Escape}');
    await focused('Anteprima: Verbale della seduta');
  });

  it('what Rust refuses is said, and can be asked again', async () => {
    answers['document.preview'] = () => refused('failed', 'Il documento non si può preparare.');
    const user = open();
    await user.keyboard('{Control>}p{/Control}');
    await focused(/Verbale della seduta/);
    await user.keyboard('{Enter}');
    await screen.findByText('Il documento non si può preparare.');
    answers['document.preview'] = () => sheet('Verbale', 1);
    await user.click(screen.getByRole('button', { name: 'Riprova' }));
    await pages();
  });

  it('another letterhead makes it anew; with fewer than two there is no choice', async () => {
    const user = open();
    await toPreview(user);
    expect(screen.queryByLabelText('Intestazione')).toBeNull();
    cleanup();
    show(null);
    const letterhead = (letterheadId: string, name: string, withdrawn = false) => ({
      letterheadId,
      form: { name },
      withdrawn,
    });
    answers['letterhead.list'] = () => [
      letterhead('a', 'Comune'),
      letterhead('b', 'ASST'),
      letterhead('c', 'Vecchia', true),
    ];
    calls.length = 0;
    const other = open();
    await toPreview(other);
    const chooser = await screen.findByLabelText('Intestazione');
    expect([...chooser.children].map((each) => each.textContent)).toEqual([
      'Quella prevista',
      'Comune',
      'ASST',
    ]);
    await other.selectOptions(chooser, 'b');
    await waitFor(() =>
      expect(
        asked('document.preview').map(({ ask }) => (ask as { letterheadId: string }).letterheadId),
      ).toEqual([null, 'b']),
    );
  });
});

describe('a document leaves', () => {
  it('on paper: recorded first, then a sheet for each page, gone afterwards; the preview is not made again', async () => {
    let sheets = 0;
    vi.stubGlobal('print', () => {
      sheets = document.querySelectorAll('body > .sheets > img').length;
      dispatchEvent(new Event('afterprint'));
    });
    const user = open();
    await toPreview(user);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(sheets).toBe(3));
    await screen.findByText(/la richiesta di stampa/i);
    expect(asked('document.print')).toEqual([
      { ask: choice('minutes', '').ask, seen: sheet('Verbale', 3).sha256 },
    ]);
    expect(document.querySelector('.sheets')).toBeNull();
    expect(asked('document.preview')).toHaveLength(1);
    expect(pdfs.map(({ closed }) => closed)).toEqual([false, true]);
  });

  it('not on paper when it could not be recorded', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    answers['document.print'] = () => refused('forbidden', 'Non può stampare questo documento.');
    const user = open();
    await toPreview(user);
    await user.keyboard('{Control>}p{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('Non può stampare');
    expect(print).not.toHaveBeenCalled();
  });

  it('not when the facts have changed since: the new pages are shown first', async () => {
    answers['document.print'] = () => refused('conflict', 'I dati sono cambiati dopo l’anteprima.');
    const user = open();
    await toPreview(user);
    await user.keyboard('{Control>}p{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('I dati sono cambiati');
    await waitFor(() => expect(asked('document.preview')).toHaveLength(2));
  });

  it('in a file: its name is said; closing the dialog of the computer is no refusal', async () => {
    answers['document.save'] = () => refused('cancelled', 'Non è stata scelta nessuna cartella.');
    const user = open();
    await toPreview(user);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(asked('document.save')).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
    answers['document.save'] = () => ({ file: 'verbale-7-2026_VS.pdf' });
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText('Salvato nel file verbale-7-2026_VS.pdf');
  });
});
