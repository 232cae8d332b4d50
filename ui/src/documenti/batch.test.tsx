import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newClient } from '../ipc';
import { dismiss } from './batch';
import { SaveAll, SaveAllButton } from './SaveAll';

beforeAll(() => import('../ipc/loopback'));

let finish: (reply: Response) => void;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  dismiss();
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.replace('/call/', '');
    asked.push(name);
    if (name === 'document.batch') return new Promise<Response>((resolve) => (finish = resolve));
    if (name === 'job.progress') return Response.json({ running: true, done: 7, total: 31 });
    return Response.json({});
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = (meetingId: string) => (
  <QueryClientProvider client={newClient()}>
    <SaveAllButton meetingId={meetingId} />
    <SaveAll meetingId={meetingId} />
  </QueryClientProvider>
);
const begin = () => screen.getByRole('button', { name: /Salva tutti/ });

it('says how far it is, is stopped after a yes, and lists the files; it goes on while one is elsewhere', async () => {
  const user = userEvent.setup();
  const { unmount } = render(page('m'));
  await user.click(begin());
  await screen.findByText('7 documenti su 31');
  await user.click(begin());
  expect(asked.filter((name) => name === 'document.batch')).toHaveLength(1);
  await user.keyboard('{Escape}');
  await screen.findByText(/già scritti restano/);
  await user.click(screen.getByRole('button', { name: 'Continua' }));
  await user.click(screen.getByRole('button', { name: 'Interrompi' }));
  expect(asked).toContain('job.cancel');
  unmount();

  render(page('m'));
  await screen.findByText('7 documenti su 31');
  finish(
    Response.json({
      files: ['verbale-7-2026.pdf', 'estratto-7-2026-rm.pdf'],
      pages: 5,
      refused: [{ name: 'Progetto individuale: Rossi Maria', reason: 'Non ha obiettivi.' }],
      stopped: true,
    }),
  );
  await screen.findByText('2 documenti salvati, 5 pagine in tutto');
  expect(screen.getByText('estratto-7-2026-rm.pdf')).toBeTruthy();
  expect(screen.getByText('Progetto individuale: Rossi Maria. Non ha obiettivi.')).toBeTruthy();
  expect(screen.getByText(/^Interrotto/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Nascondi l’elenco' }));
  expect(screen.queryByText(/salvati/)).toBeNull();
});

it('another meeting waits for its turn, and is not told the files of this one', async () => {
  const user = userEvent.setup();
  const { unmount } = render(page('m'));
  await user.click(begin());
  await waitFor(() => expect(asked).toContain('document.batch'));
  unmount();
  render(page('n'));
  await screen.findByText(/documenti di un’altra seduta/);
  finish(Response.json({ files: ['a.pdf'], pages: 1, refused: [], stopped: false }));
  await waitFor(() => expect(screen.queryByText(/un’altra seduta/)).toBeNull());
  expect(screen.queryByText(/salvato/)).toBeNull();
});

it('what Rust refuses is said', async () => {
  const user = userEvent.setup();
  render(page('m'));
  await user.click(begin());
  await waitFor(() => expect(asked).toContain('document.batch'));
  finish(
    new Response(JSON.stringify({ code: 'disk', message: 'Il disco è pieno.' }), {
      status: 400,
      headers: { 'content-type': 'application/json' },
    }),
  );
  await screen.findByText('Il disco è pieno.');
});
