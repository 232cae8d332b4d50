import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError, type VisitForm as Form, type VisitSheet } from '../ipc';
import { Toasts } from '../kit';
import { lacking, probeForm, probeVisit } from './fixture';
import { VisitForm } from './VisitForm';

const kept: VisitSheet[] = [];
const closed: VisitSheet[] = [];
const left = vi.fn();
const door = { down: false };

beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => {};
});
beforeEach(() => {
  kept.length = 0;
  closed.length = 0;
  left.mockReset();
  door.down = false;
});
afterEach(cleanup);

const open = (sheet: VisitSheet = probeVisit, rest: Partial<Form> = {}) => {
  render(
    <Toasts>
      <VisitForm
        form={probeForm(sheet, rest)}
        places={[{ value: 'domicilio', label: 'A casa' }]}
        onKeep={async (now) => {
          if (door.down) throw new CallError({ code: 'unreachable', message: 'Non risponde.' });
          kept.push(structuredClone(now));
          return { savedAt: '2026-11-23T09:42:00Z', problems: [], missing: lacking(now) };
        }}
        onClose={async (now) => {
          closed.push(structuredClone(now));
        }}
        onLeave={left}
      >
        <h1>Visita sociale</h1>
      </VisitForm>
    </Toasts>,
  );
  return userEvent.setup();
};
const values = () => kept.at(-1)?.values;

describe('the sheet of a visit', () => {
  it('is written by keyboard, kept by itself, and closed with everything in it', async () => {
    const user = open();
    expect(document.activeElement?.id).toBe('v-living');
    await user.keyboard('2');
    await user.type(screen.getByRole('textbox', { name: 'Peso (kg)' }), '61,5');
    await user.click(screen.getByRole('checkbox', { name: 'Fame' }));
    await user.click(screen.getByRole('checkbox', { name: 'Nessuno' }));
    await user.type(screen.getByRole('textbox', { name: /Conclusione/ }), 'Serve aiuto.');
    await waitFor(() =>
      expect(values()).toEqual({
        living: 'coniuge',
        weight: 61.5,
        signs: ['nessuno'],
        conclusion: 'Serve aiuto.',
      }),
    );
    await screen.findByText('Bozza salvata alle 10:42');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(closed).toHaveLength(1));
    expect(closed[0]?.values).toEqual(values());
    expect(closed[0]?.at).toBe('2026-11-23T10:30');
  });

  it('takes a choice away with Canc', async () => {
    const user = open({ ...probeVisit, values: { living: 'sola', conclusion: 'Bene.' } });
    screen.getByRole('radio', { name: /Sola/ }).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(values()).toEqual({ conclusion: 'Bene.' }));
  });

  it('says what is missing beside and at closing, and leads there', async () => {
    const user = open();
    const side = within(screen.getByRole('complementary'));
    expect(side.getAllByText('manca 1 campo')).toHaveLength(2);
    await user.keyboard('{Control>}{Enter}{/Control}');
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Completi: Condizione di vita',
      'Completi: Conclusione',
    ]);
    expect(document.activeElement?.id).toBe('v-living');
    await user.click(alert.getByRole('link', { name: 'Completi: Conclusione' }));
    expect(document.activeElement?.id).toBe('v-conclusion');
    expect(closed).toEqual([]);
  });

  it('opens again where one was', () => {
    open({ ...probeVisit, position: 'v-note' });
    expect(document.activeElement?.id).toBe('v-note');
  });

  it('shows what the last visit found beside each field, never in it', () => {
    open(probeVisit, {
      previous: { living: 'figli', weight: 64, network: [{ name: 'Maria', relation: 'figlio' }] },
      previousAt: '2026-03-12T09:00:00Z',
    });
    expect(screen.getByText('Il 12/03/2026: Figli')).toBeTruthy();
    expect(screen.getByText('Il 12/03/2026: 64 kg')).toBeTruthy();
    expect(screen.getByText('Maria · Figlio')).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Peso (kg)' }).value).toBe('');
  });

  it('keeps what is typed when the archive does not answer, and does not leave meanwhile', async () => {
    door.down = true;
    const user = open();
    await user.keyboard('1');
    await user.click(screen.getByRole('button', { name: 'Esci' }));
    expect(await screen.findByText(/^Prima di uscire/)).toBeTruthy();
    expect(left).not.toHaveBeenCalled();
    door.down = false;
    await user.click(screen.getByRole('button', { name: 'Riprova a salvare' }));
    await waitFor(() => expect(values()).toEqual({ living: 'sola' }));
    await user.click(screen.getByRole('button', { name: 'Esci' }));
    await waitFor(() => expect(left).toHaveBeenCalledOnce());
  });
});

describe('rows', () => {
  it('are added from the keyboard, named by their first column, taken away and put back', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: /Aggiungi una riga/ }));
    const names = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Nome/ });
    await waitFor(() => expect(document.activeElement).toBe(names()[0]));
    await user.keyboard('Maria{Alt>}r{/Alt}');
    await waitFor(() => expect(document.activeElement).toBe(names()[1]));
    await user.keyboard('Piero');
    await waitFor(() => expect(values()).toEqual({ network: [{ name: 'Maria' }, { name: 'Piero' }] }));
    await user.click(screen.getByRole('button', { name: 'Togli la riga 1: Maria' }));
    await waitFor(() => expect(values()).toEqual({ network: [{ name: 'Piero' }] }));
    expect(screen.getByText('Riga tolta: Maria.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Annulla' }));
    await waitFor(() => expect(values()).toEqual({ network: [{ name: 'Maria' }, { name: 'Piero' }] }));
    expect(names().map(({ value }) => value)).toEqual(['Maria', 'Piero']);
  });
});
