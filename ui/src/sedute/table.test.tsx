import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { type AgendaCase, type DecisionForm, type MeetingPage, newClient, SessionContext } from '../ipc';
import { Toasts } from '../kit';
import { Sedute } from '.';

beforeAll(() => import('../ipc/loopback'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const options = [
  {
    code: 'progetto_domicilio',
    label: 'Progetto a domicilio',
    note: '',
    postpones: false,
    follows: true,
    motive: false,
  },
  { code: 'lista_rsa', label: 'Lista RSA', note: '', postpones: false, follows: true, motive: false },
  {
    code: 'approfondimento',
    label: 'Approfondimento',
    note: '',
    postpones: true,
    follows: false,
    motive: true,
  },
];
const anna = { operatorId: 'o1', name: 'Anna Riva', role: '', body: 'comune', bodyName: '' };
const one = (vmdId: string, fullName: string): AgendaCase => ({
  vmdId,
  personId: `p-${vmdId}`,
  fullName,
  age: 84,
  comune: 'Crema',
  protocol: 'Protocollo RSA',
  service: 'RSA',
  urgent: false,
  urgency: '',
  days: 12,
  summary: 'Vive sola. Il figlio risponde al 333 1234567.',
  proposal: '',
  setting: 'rsa',
  settingLabel: 'RSA',
  domains: [],
  trends: [],
  visits: [],
  integrated: true,
  heard: [],
  decision: null,
  decisionLabel: '',
  proposedCaseManager: anna,
  options,
  ready: true,
});

type Call = { name: string; args: Record<string, unknown> };

/** A meeting as the archive would keep it: only what these keys touch. */
function archive() {
  const calls: Call[] = [];
  const all = [one('a', 'Rossi Maria'), one('b', 'Bianchi Ugo'), one('c', 'Verdi Ada')];
  const held = {
    agenda: all,
    people: [
      { ...anna, present: false },
      { ...anna, operatorId: 'o2', name: 'Luca Verdi', present: true },
    ],
    sealed: false,
  };
  const page = (): MeetingPage => ({
    row: {
      meetingId: 'm',
      on: '2026-11-23',
      at: '14:30',
      title: 'Equipe RSA',
      modeLabel: 'In presenza',
      place: 'Sala A',
      cases: held.agenda.length,
      decided: held.agenda.filter((each) => each.decision).length,
      minutes: '',
      sealedAt: null,
      cancelled: false,
    },
    form: { on: '2026-11-23', at: '14:30', mode: 'presenza', place: 'Sala A', title: 'Equipe RSA', note: '' },
    people: held.people,
    agenda: held.agenda,
    ready: [],
    undecided: held.agenda.filter((each) => !each.decision).length,
    minutes: null,
    addenda: [],
    cancelled: '',
    assignable: [anna],
    warnings: [],
  });
  const refusal = { code: 'conflict', message: 'Il verbale 12/2026 è chiuso e non si modifica.' };
  const answer = ({ name, args }: Call): unknown => {
    const { vmdId, decision, cases } = args as { vmdId: string; decision: DecisionForm; cases: string[] };
    switch (name) {
      case 'meeting.page':
        return page();
      case 'meeting.decide':
      case 'meeting.undecide':
        held.agenda = held.agenda.map((each) =>
          each.vmdId === vmdId
            ? { ...each, decision: decision ?? null, decisionLabel: decision ? 'Lista RSA' : '' }
            : each,
        );
        return {};
      case 'meeting.agenda':
        held.agenda = cases.flatMap((id) => [...held.agenda, ...all].find((each) => each.vmdId === id) ?? []);
        return {};
      case 'meeting.attendance':
        held.people = (args as { people: typeof held.people }).people;
        return {};
      case 'catalogue.read':
        return { lists: {}, editable: [], roles: [], personFields: [] };
      case 'draft.save':
        return { savedAt: '2026-11-23T10:00:00Z' };
      case 'today.list':
        return { day: '2026-11-23', groups: [], drafts: [] };
      default:
        return null;
    }
  };
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const call = { name: url.replace('/call/', ''), args: JSON.parse(request.body) };
    calls.push(call);
    if (held.sealed && /^meeting\.(decide|undecide|agenda|attendance)$/.test(call.name))
      return Response.json(refusal, { status: 409 });
    return Response.json(answer(call));
  });
  return {
    held,
    told: (name: string) => calls.filter((each) => each.name === name).map((each) => each.args),
  };
}

const session = {
  operatorId: 'o1',
  operatorName: 'Anna Riva',
  archiveName: 'Prova',
  example: false,
  allowed: ['meeting.read', 'meeting.change', 'meeting.seal'],
  lockMinutes: 10,
  lastBackupAt: null,
  backupStale: false,
  notices: [],
};

const open = (path = '/sedute/m') =>
  render(
    <QueryClientProvider client={newClient()}>
      <Router hook={memoryLocation({ path }).hook}>
        <SessionContext.Provider value={session}>
          <Toasts>
            <main>
              <Sedute />
            </main>
          </Toasts>
        </SessionContext.Provider>
      </Router>
    </QueryClientProvider>,
  );

let kept: ReturnType<typeof archive>;
beforeEach(() => {
  kept = archive();
});

describe('a decision at the table', () => {
  it('takes a digit and Enter, with everything else as proposed; Enter again goes to the next case', async () => {
    open();
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: 'Rossi Maria' });
    await user.keyboard('2');
    await waitFor(() => expect(document.activeElement?.id).toBe('confirm'));
    await user.keyboard('{Enter}');
    await screen.findByText('1 caso deciso su 3');
    expect(kept.told('meeting.decide')).toEqual([
      {
        meetingId: 'm',
        vmdId: 'a',
        decision: {
          outcome: 'lista_rsa',
          setting: 'rsa',
          motive: '',
          responsibilities: '',
          caseManager: anna,
          startsOn: '',
          verifyOn: '2027-05-23',
          dissent: '',
        },
      },
    ]);
    await waitFor(() => expect(document.activeElement?.id).toBe('next-case'));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Bianchi Ugo' });
  });

  it('is undone with Ctrl Z until the minutes are sealed', async () => {
    open();
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: 'Rossi Maria' });
    await user.keyboard('2{Enter}');
    await screen.findByText('1 caso deciso su 3');
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('Tutti i casi sono da decidere');
    expect(kept.told('meeting.undecide')).toEqual([{ meetingId: 'm', vmdId: 'a' }]);
  });

  it('does not hear digits while one is writing', async () => {
    open();
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: 'Rossi Maria' });
    await user.click(screen.getByRole('button', { name: 'Modifica i dettagli' }));
    await user.type(screen.getByLabelText('Motivo'), 'Ha 2 figli');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Lista RSA/ }).checked).toBe(false);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('Scelga che cosa si decide.');
    expect(kept.told('meeting.decide')).toEqual([]);
  });

  it('refused because the minutes were sealed elsewhere, says so', async () => {
    open();
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: 'Rossi Maria' });
    kept.held.sealed = true;
    await user.keyboard('1{Enter}');
    const refusals = await screen.findAllByText('Il verbale 12/2026 è chiuso e non si modifica.');
    expect(refusals.length).toBeGreaterThan(0);
  });
});

describe('the agenda', () => {
  it('moves with Alt and arrows, loses a case with Canc and has it back with Ctrl Z', async () => {
    open();
    const user = userEvent.setup();
    const list = await screen.findByRole('list', { name: 'Casi all’ordine del giorno' });
    const names = () =>
      within(list)
        .getAllByRole('button', { name: /^\d/ })
        .map((each) => each.textContent);
    within(list)
      .getByRole('button', { name: /^1\s*Rossi/ })
      .focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() =>
      expect(kept.told('meeting.agenda')).toEqual([{ meetingId: 'm', cases: ['b', 'a', 'c'] }]),
    );
    expect(names()[0]).toContain('Bianchi');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Rossi'));
    await user.keyboard('{Delete}');
    await waitFor(() => expect(kept.held.agenda.map((each) => each.vmdId)).toEqual(['b', 'c']));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(kept.held.agenda.map((each) => each.vmdId)).toEqual(['b', 'a', 'c']));
  });
});

describe('sealing', () => {
  it('names what is missing, each with the way to it, and asks for nothing yet', async () => {
    open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Chiudi il verbale' }));
    const missing = await screen.findByRole('alert');
    expect(
      within(missing)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual([
      'Segni chi è presente: ne servono almeno due.',
      'Rossi Maria è da decidere.',
      'Bianchi Ugo è da decidere.',
      'Verdi Ada è da decidere.',
    ]);
    await user.click(within(missing).getByRole('button', { name: 'Verdi Ada è da decidere.' }));
    await screen.findByRole('heading', { name: 'Verdi Ada' });
    await user.click(
      within(missing).getByRole('button', { name: 'Segni chi è presente: ne servono almeno due.' }),
    );
    await user.click(await screen.findByRole('checkbox', { name: 'Anna Riva è presente' }));
    await waitFor(() => expect(kept.held.people[0]?.present).toBe(true));
    expect(screen.queryByText('Segni chi è presente: ne servono almeno due.')).toBeNull();
    expect(kept.told('meeting.seal')).toEqual([]);
  });
});

describe('on the wall', () => {
  it('decides with a digit and Enter, goes on with page down, and hides telephones', async () => {
    open('/sedute/m/proiezione');
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: 'Rossi Maria' });
    expect(screen.getByText(/Il figlio risponde al \[dato nascosto\]/)).toBeTruthy();
    expect(screen.queryByText(/333 1234567/)).toBeNull();
    expect(screen.getByText('Caso 1 di 3')).toBeTruthy();
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Perché' })));
    expect(kept.told('meeting.decide')).toEqual([]);
    await user.keyboard('Serve il neurologo{Enter}');
    await screen.findByText('2 da decidere');
    expect(kept.told('meeting.decide')).toMatchObject([
      {
        vmdId: 'a',
        decision: { outcome: 'approfondimento', motive: 'Serve il neurologo', setting: '', verifyOn: '' },
      },
    ]);
    await user.keyboard('{PageDown}');
    await screen.findByRole('heading', { name: 'Bianchi Ugo' });
    await user.keyboard('{PageUp}');
    await screen.findByRole('heading', { name: 'Rossi Maria' });
  });
});
