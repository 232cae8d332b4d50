import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { newClient } from '../../ipc';
import { Replace } from './Replace';

beforeAll(() => import('../../ipc/loopback'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Refuses with each code in turn, and records what was asked. */
const refuse = (...codes: string[]) => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, request: { body: string }) => {
    asked.push(JSON.parse(request.body));
    return Response.json({ code: codes.shift(), message: 'La copia non si apre.' }, { status: 422 });
  });
  return asked;
};

const open = async () => {
  render(
    <QueryClientProvider client={newClient()}>
      <Replace />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Ripristina una copia…' }));
  return user;
};

const restore = () => screen.getByRole('button', { name: 'Scegli la copia e ripristina' });

it('says beside the field that the passphrase does not open the copy, and keeps it', async () => {
  const asked = refuse('wrong_key');
  const user = await open();
  await user.type(screen.getByLabelText('Passphrase *'), 'ombrello verde');
  await user.click(restore());
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase *');
  await waitFor(() => expect(field.getAttribute('aria-describedby')).toBe('passphrase-error'));
  expect(document.getElementById('passphrase-error')?.textContent).toBe('La copia non si apre.');
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('ombrello verde');
  expect(asked).toEqual([{ passphrase: 'ombrello verde', recoveryCode: '' }]);
});

it('sends the recovery code alone, whatever separates its groups; choosing no folder is no refusal', async () => {
  const asked = refuse('cancelled');
  const user = await open();
  await user.type(screen.getByLabelText('Passphrase *'), 'ombrello');
  await user.click(screen.getByRole('radio', { name: 'Il codice di recupero' }));
  await user.click(restore());
  expect(screen.getByRole('alert').textContent).toContain('Scriva il codice di recupero');
  expect(asked).toEqual([]);
  await user.click(screen.getByLabelText('Codice di recupero *'));
  await user.paste('abcd efgh jklm npqr stuv wxyz 2345 6789 bcdf');
  await user.click(restore());
  await waitFor(() => expect(restore().getAttribute('aria-busy')).toBeNull());
  expect(asked).toEqual([{ passphrase: '', recoveryCode: 'ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789-BCDF' }]);
  expect(screen.queryByText('La copia non si apre.')).toBeNull();
});

it('Escape closes, and what was typed is there again', async () => {
  const user = await open();
  await user.type(screen.getByLabelText('Passphrase *'), 'ombrello verde');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ripristina una copia…' }));
  expect(screen.getByLabelText<HTMLInputElement>('Passphrase *').value).toBe('ombrello verde');
});
