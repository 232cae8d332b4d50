import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { RecoverySheet } from '../form/RecoverySheet';
import { type ArchiveStatus, newClient } from '../ipc';
import { Sblocco } from '.';

beforeAll(() => import('../ipc/loopback'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const archive: ArchiveStatus = {
  state: 'locked',
  trouble: null,
  folder: '/archivio',
  name: 'Sportello PUA',
  example: false,
  slots: [{ slotId: 's1', label: 'Marta Colombo' }],
  session: null,
  waitSeconds: 0,
  version: '0.1.0',
};

const open = (status: ArchiveStatus) =>
  render(
    <QueryClientProvider client={newClient()}>
      <Sblocco archive={status} />
    </QueryClientProvider>,
  );

/** Answers every unlock with a refusal, and records what was asked. */
const refuse = (seconds: number) => {
  const asked: { url: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    asked.push({ url, body: JSON.parse(request.body) });
    const refusal = { code: 'wrong_key', message: 'La passphrase non è giusta.', retryAfterSeconds: seconds };
    return Response.json(refusal, { status: 400 });
  });
  return asked;
};

describe('a wrong passphrase', () => {
  it('is said, clears the field, gives the focus back and waits before asking again', async () => {
    const asked = refuse(8);
    open(archive);
    const user = userEvent.setup();
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase *');
    expect(document.activeElement).toBe(field);
    await user.keyboard('sbagliata di sicuro{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('La passphrase non è giusta.');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/^Potrà riprovare tra [78] secondi\.$/)).toBeTruthy();
    await user.keyboard('altra{Enter}');
    expect(asked).toEqual([
      { url: '/call/archive.unlock', body: { slotId: 's1', passphrase: 'sbagliata di sicuro' } },
    ]);
    expect(field.value).toBe('altra');
  });

  it('among several operators nobody is chosen beforehand, and one must be', async () => {
    const asked = refuse(0);
    open({ ...archive, slots: [...archive.slots, { slotId: 's2', label: 'Paolo Sala' }] });
    const user = userEvent.setup();
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((each) => each.checked)).toEqual([]);
    await user.type(screen.getByLabelText('Passphrase *'), 'ombrello verde{Enter}');
    expect(asked).toEqual([]);
    expect(screen.getByText('Scelga chi sta per entrare.')).toBeTruthy();
    expect(document.activeElement?.id).toBe('operator');
  });
});

it.each([
  ['absent', 'Cominciamo'],
  ['locked', 'Apra l’archivio'],
  ['busy', 'L’archivio è già aperto'],
  ['damaged', 'L’archivio non si può aprire'],
] as const)('an archive that is %s says so', (state, heading) => {
  open({ ...archive, state, trouble: state === 'damaged' ? 'Il file è troncato.' : null });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading);
  expect(screen.queryByText('Il file è troncato.') !== null).toBe(state === 'damaged');
});

describe('the recovery sheet', () => {
  const groups = ['ABCD', 'EFGH', 'JKLM', 'NPQR', 'STUV', 'WXYZ', '2345', '6789', 'BCDF'];
  const asked = () =>
    screen.getAllByRole<HTMLInputElement>('textbox').map((field) => {
      const place = Number(/group-(\d)/.exec(field.id)?.[1]);
      return { field, group: groups[place] ?? '' };
    });

  it('lets on only who types back the two groups it asks for, in any case', async () => {
    const kept = vi.fn();
    render(<RecoverySheet code={groups.join('-')} archiveName="Sportello PUA" onKept={kept} />);
    const user = userEvent.setup();
    const [first, second] = asked();
    expect(asked()).toHaveLength(2);
    expect(first?.group).not.toBe(second?.group);
    await user.type(first?.field as HTMLElement, first?.group.toLowerCase() ?? '');
    await user.type(second?.field as HTMLElement, 'ZZZZ');
    await user.click(screen.getByRole('button', { name: 'Ho conservato il codice' }));
    expect(kept).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(second?.field);
    await user.clear(second?.field as HTMLElement);
    await user.type(second?.field as HTMLElement, `${second?.group}{Enter}`);
    expect(kept).toHaveBeenCalledOnce();
  });
});
