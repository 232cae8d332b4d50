import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { browser, openFakePdf, sheet } from '../../documenti/fixture';
import { type LetterheadForm, newClient, SessionContext, type SessionView } from '../../ipc';
import { Toasts } from '../../kit';
import { Intestazioni } from './Intestazioni';
import { blank, wireOf } from './typed';

vi.mock('../../documenti/pdf', () => ({ openPdf: (base64: string) => openFakePdf(base64) }));
beforeAll(() => import('../../ipc/loopback'));

type Call = { name: string; args: Record<string, unknown> };
const calls: Call[] = [];
const asked = (name: string) => calls.filter((each) => each.name === name).map(({ args }) => args);
let letterheads: { letterheadId: string; form: LetterheadForm; withdrawn: boolean }[];
let refusal: object | null;

beforeEach(() => {
  calls.length = 0;
  refusal = null;
  letterheads = [
    { letterheadId: 'a', form: { ...blank, name: 'Comune di Esempio', default: true }, withdrawn: false },
    { letterheadId: 'b', form: { ...blank, name: 'ASST vecchia' }, withdrawn: true },
  ];
  browser();
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/call/', '');
    calls.push({ name, args: JSON.parse(request.body) });
    if (refusal && name !== 'letterhead.list' && name !== 'document.kinds')
      return new Response(JSON.stringify(refusal), {
        status: 400,
        headers: { 'content-type': 'application/json' },
      });
    const answers: Record<string, unknown> = {
      'letterhead.list': letterheads,
      'document.kinds': [
        { kind: 'gp_letter', name: 'Lettera al medico', about: ['vmd'], version: 1 },
        { kind: 'minutes', name: 'Verbale', about: ['meeting'], version: 1 },
      ],
      'letterhead.preview': sheet('Lettera', 1),
      'letterhead.logo': { logo: 'UE5H', width: 320, height: 200 },
      'letterhead.save': { letterheadId: 'a' },
    };
    return Response.json(answers[name] ?? {});
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = async () => {
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={{ allowed: ['letterhead.change'] } as unknown as SessionView}>
        <Toasts>
          <Intestazioni />
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Comune di Esempio' });
  return userEvent.setup();
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });

it('goes out without the spaces around, and without empty lines', () => {
  const typed = { ...blank, name: ' Comune ', lines: ' Via A \n\n  PEC b@c \n', foot: ' f ' };
  expect(wireOf(typed)).toMatchObject({ name: 'Comune', lines: 'Via A\nPEC b@c', foot: 'f' });
});

it('is shown as it comes out, and again a moment after the last key', async () => {
  const user = await open();
  await screen.findByRole('region', { name: 'Pagina 1 di 1' });
  await user.click(button('Modifica Comune di Esempio'));
  calls.length = 0;
  await user.type(screen.getByLabelText('Luogo da cui si scrive'), 'Crema');
  await waitFor(() => expect(asked('letterhead.preview')).not.toEqual([]));
  const drawn = asked('letterhead.preview').map(({ form }) => (form as LetterheadForm).place);
  expect(drawn.at(-1)).toBe('Crema');
  expect(drawn.length).toBeLessThan(3);
  await user.selectOptions(screen.getByLabelText('Documento di prova'), 'minutes');
  await waitFor(() => expect(asked('letterhead.preview').at(-1)).toMatchObject({ kind: 'minutes' }));
  await user.click(button('Annulla'));
});

it('is saved with its logo, which has words of its own and can be taken away', async () => {
  const user = await open();
  await user.click(button('Modifica Comune di Esempio'));
  await user.click(button('Scegli il logo…'));
  const logo = await screen.findByRole('img', { name: 'Logo di Comune di Esempio' });
  expect(logo.getAttribute('src')).toBe('data:image/png;base64,UE5H');
  expect(screen.getByText('320 × 200 punti')).toBeTruthy();
  await user.click(button('Togli il logo'));
  expect(screen.queryByRole('img')).toBeNull();
  await user.click(button('Scegli il logo…'));
  await screen.findByRole('img');
  await user.click(screen.getByRole('checkbox', { name: /Verbale/ }));
  await user.click(button('Salva'));
  await screen.findByText('Intestazione «Comune di Esempio» salvata.');
  expect(asked('letterhead.save')).toEqual([
    { letterheadId: 'a', form: { ...letterheads[0]?.form, logo: 'UE5H', kinds: ['minutes'] } },
  ]);
});

it('says what is missing, what Rust refuses and where, and keeps what was typed', async () => {
  const user = await open();
  await user.click(button('Aggiungi un’intestazione'));
  await user.click(button('Salva'));
  expect(screen.getByRole('alert').textContent).toContain('Scriva il nome dell’ente.');
  await user.type(screen.getByLabelText(/Nome dell’ente/), 'ASST');
  const fields = [{ field: 'lines', message: 'Le righe sono al massimo sei.' }];
  refusal = { code: 'invalid', message: 'C’è qualcosa da sistemare.', fields };
  await user.click(button('Salva'));
  await waitFor(() => expect(screen.getAllByText('Le righe sono al massimo sei.')).not.toHaveLength(0));
  expect(screen.getByLabelText('Righe sotto il nome').getAttribute('aria-invalid')).toBe('true');
  refusal = null;
  await user.click(button('Annulla'));
  await screen.findByText('Le modifiche all’intestazione sono state tolte.');
  await user.click(screen.getAllByRole('button', { name: /^Annulla/ })[0] as HTMLElement);
  expect((await screen.findByLabelText<HTMLInputElement>(/Nome dell’ente/)).value).toBe('ASST');
});

it('is withdrawn with a motive, and taken up again', async () => {
  const user = await open();
  await user.click(button('Ritira Comune di Esempio'));
  await user.click(button('Ritira'));
  expect(asked('letterhead.withdraw')).toEqual([]);
  await user.type(screen.getByLabelText(/Motivo/), 'Ente cambiato');
  await user.click(button('Ritira'));
  await screen.findByText('Intestazione «Comune di Esempio» ritirata.');
  expect(asked('letterhead.withdraw')).toEqual([{ letterheadId: 'a', reason: 'Ente cambiato' }]);
  await user.click(button(/^ASST vecchia/));
  await user.click(button('Riprendi a usare ASST vecchia'));
  await user.click(button('Salva'));
  await waitFor(() => expect(asked('letterhead.save')[0]).toMatchObject({ letterheadId: 'b' }));
});
