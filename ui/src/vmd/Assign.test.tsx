import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type AreaView, newClient, SessionContext, type SessionView, type VmdPage } from '../ipc';
import { Toasts } from '../kit';
import { Assign } from './Assign';

beforeAll(() => import('../ipc/loopback'));

const sent: { name: string; args: unknown }[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.slice('/call/'.length);
    sent.push({ name, args: JSON.parse(request.body) });
    if (name === 'catalogue.read')
      return Response.json({
        lists: {
          assessorRole: [{ code: 'ifec', label: 'IFeC' }],
          assessorBody: [
            { code: 'asst', label: 'ASST di Crema' },
            { code: 'comune', label: 'Comune di residenza' },
          ],
        },
        roles: [],
        personFields: [],
      });
    return Response.json(name === 'vmd.page' ? { lastFact: 'f1' } : {});
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = {
  row: { vmdId: 'v' },
  assignable: [
    { operatorId: 's', name: 'Bea Sala', role: 'assistente', body: 'comune', bodyName: 'Comune di Soncino' },
    { operatorId: 'n', name: 'Ada Neri', role: 'ifec', body: 'asst', bodyName: '' },
  ],
} as unknown as VmdPage;
const area = (assessor: AreaView['assessor']) =>
  ({ area: 'health', label: 'Visita sanitaria', body: 'asst', assessor }) as AreaView;

const open = (assessor: AreaView['assessor'] = null) => {
  const done = vi.fn();
  render(
    <QueryClientProvider client={newClient()}>
      <SessionContext.Provider value={{ operatorId: 'x', allowed: [] } as unknown as SessionView}>
        <Toasts>
          <Assign page={page} area={area(assessor)} onDone={done} />
        </Toasts>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  document.getElementById('assign-health')?.focus();
  return { user: userEvent.setup(), done };
};
const assigned = () => sent.find(({ name }) => name === 'vmd.assign')?.args;

it('two keys assign: the body that the protocol expects is first, role and body are those the archive knows', async () => {
  const { user, done } = open();
  await user.keyboard('1{Enter}');
  await vi.waitFor(() => expect(done).toHaveBeenCalled());
  expect(assigned()).toEqual({
    vmdId: 'v',
    area: 'health',
    assessor: { operatorId: 'n', name: 'Ada Neri', role: 'ifec', body: 'asst', bodyName: '' },
    reason: '',
  });
  expect(screen.getByText('Visita sanitaria: assegnata a Ada Neri.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Annulla' }));
  await vi.waitFor(() =>
    expect(sent.find(({ name }) => name === 'vmd.undo')?.args).toMatchObject({ vmdId: 'v', factId: 'f1' }),
  );
});

it('a passage asks why before it is sent, and says where', async () => {
  const { user } = open({
    operatorId: 's',
    name: 'Bea Sala',
    role: 'assistente',
    body: 'comune',
    bodyName: '',
  });
  await user.keyboard('1{Enter}');
  expect(assigned()).toBeUndefined();
  expect(document.activeElement?.id).toBe('assign-health-reason');
  await user.keyboard('In ferie{Enter}');
  await vi.waitFor(() => expect(assigned()).toMatchObject({ reason: 'In ferie' }));
});

it('someone of another body is said, not refused', async () => {
  const { user } = open();
  await user.keyboard('2');
  expect(await screen.findByText('Per quest’area il protocollo prevede: ASST di Crema.')).toBeTruthy();
});
