import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AnswerKept, CallError } from '../ipc';
import { beginning } from './circumstances';
import { probe, reply } from './fixture';
import type { PreviousScale } from './QuestionRow';
import { ScaleForm } from './ScaleForm';
import type { ScaleDraft } from './sheet';

const kept: ScaleDraft[] = [];
const closed: { draft: ScaleDraft; incomplete: string | null }[] = [];
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

const save = async (draft: ScaleDraft): Promise<AnswerKept> => {
  if (door.down) throw new CallError({ code: 'unreachable', message: 'Non risponde.' });
  kept.push(structuredClone(draft));
  return { score: reply(probe, draft.answers), savedAt: '2026-11-23T09:42:00Z', problems: [] };
};

const start: ScaleDraft = {
  answers: {},
  circumstances: beginning({}, new Date('2026-11-23T09:30:00Z')),
  at: '',
};

const open = (draft: ScaleDraft = start, previous: PreviousScale | null = null) => {
  render(
    <ScaleForm
      definition={probe}
      start={draft}
      score={reply(probe, draft.answers)}
      savedAt={null}
      previous={previous}
      proposals={{}}
      hints={{}}
      places={[]}
      respondents={[]}
      onAnswer={save}
      onClose={async (given, incomplete) => {
        closed.push({ draft: structuredClone(given), incomplete });
      }}
      onLeave={left}
    >
      <h1>Scala di prova</h1>
    </ScaleForm>,
  );
  return userEvent.setup();
};

const current = () => document.querySelector('[aria-current="step"]')?.id;
const answers = () => kept.at(-1)?.answers;

describe('a scale by keyboard alone', () => {
  it('is filled in and closed without leaving the digits and Enter', async () => {
    const user = open();
    expect(current()).toBe('question-eat');
    await user.keyboard('3');
    expect(current()).toBe('question-move');
    await user.keyboard('23');
    expect(current()).toBe('question-move');
    await user.keyboard('{Enter}n');
    expect(current()).toBe('question-pain');
    await user.keyboard('7{Enter}');
    await waitFor(() =>
      expect(answers()).toEqual({ eat: 'yes', move: ['stick', 'frame'], laundry: 'na', pain: 7 }),
    );
    expect((await screen.findAllByText('Punteggio 4 su 32: Buona')).length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Chiudi la scala' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(closed).toHaveLength(1));
    expect(closed[0]?.incomplete).toBeNull();
    expect(closed[0]?.draft.answers).toEqual(answers());
  });

  it('keeps every answer at once, and says when', async () => {
    const user = open();
    await user.keyboard('1');
    await waitFor(() => expect(kept.map((draft) => draft.answers)).toEqual([{ eat: 'no' }]));
    expect(kept[0]?.at).toBe('move');
    expect(kept[0]?.circumstances).toMatchObject({ day: '23/11/2026', time: '10:30' });
    await screen.findByText('Bozza salvata alle 10:42');
  });

  it('keeps the question one has moved to, but leaves no draft of a scale that was only looked at', async () => {
    const user = open();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await new Promise((pass) => setTimeout(pass, 700));
    expect(kept).toEqual([]);
    await user.keyboard('2');
    await waitFor(() => expect(kept.at(-1)?.at).toBe('pain'));
    expect(answers()).toEqual({ laundry: 'part' });
  });

  it('shows the range that Rust says, never a total, while answers are missing', async () => {
    const user = open();
    await user.keyboard('1');
    await screen.findAllByText('Tra 1 e 32 su 32: mancano 3 risposte');
    expect(screen.queryByText('Buona')).toBeNull();
  });

  it('undoes answers one by one, going back to their questions, and does them again', async () => {
    const user = open();
    await user.keyboard('12');
    await waitFor(() => expect(answers()).toEqual({ eat: 'no', move: ['stick'] }));
    await user.keyboard('{Control>}z{/Control}');
    expect(current()).toBe('question-move');
    await user.keyboard('{Control>}z{/Control}');
    expect(current()).toBe('question-eat');
    await waitFor(() => expect(answers()).toEqual({}));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(answers()).toEqual({ eat: 'no' }));
  });

  it('walks with the arrows, answers nothing by passing, and takes an answer away', async () => {
    const user = open({ ...start, answers: { eat: 'part' }, at: 'eat' });
    expect(current()).toBe('question-move');
    await user.keyboard('{ArrowUp}');
    expect(current()).toBe('question-eat');
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowDown}{ArrowUp}');
    expect(kept).toEqual([]);
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(answers()).toEqual({}));
    expect(current()).toBe('question-eat');
  });

  it('refuses a number that cannot be, keeping it as typed and the answer empty', async () => {
    const user = open({ ...start, answers: { eat: 'no', move: ['none'], laundry: 'na', pain: 3 } });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /Dolore/ });
    await user.clear(field);
    await user.type(field, '11{Enter}');
    expect(field.value).toBe('11');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText('Il numero deve stare fra 0 e 10.')).toBeTruthy();
    await waitFor(() => expect(answers()).not.toHaveProperty('pain'));
  });

  it('leaves with Escape, and from the heading goes back to the questions first', async () => {
    const user = open();
    screen.getByRole('textbox', { name: 'Annotazioni' }).focus();
    await user.keyboard('12{Escape}');
    expect(left).not.toHaveBeenCalled();
    expect(document.activeElement?.closest('.question')?.id).toBe('question-eat');
    await user.keyboard('{Escape}');
    expect(left).toHaveBeenCalledOnce();
    // The digits typed in the note answered nothing.
    expect(kept.every((draft) => Object.keys(draft.answers).length === 0)).toBe(true);
  });
});

describe('with a finger', () => {
  it('an option answers and goes on; a box ticks and stays', async () => {
    const user = open();
    const row = (name: string) => within(screen.getByRole('radiogroup', { name: new RegExp(name) }));
    await user.click(row('Alimentazione').getByRole('radio', { name: /Con aiuto/ }));
    expect(current()).toBe('question-move');
    await user.click(screen.getByRole('checkbox', { name: /Bastone/ }));
    expect(current()).toBe('question-move');
    await user.click(screen.getByRole('checkbox', { name: /Nessun aiuto/ }));
    await waitFor(() => expect(answers()).toEqual({ eat: 'part', move: ['none'] }));
    await user.click(screen.getByText('7'));
    await waitFor(() => expect(answers()).toMatchObject({ pain: 7 }));
  });
});

describe('closing', () => {
  it('lists what is missing, leads there, and closes incomplete only with a reason', async () => {
    const user = open();
    await user.keyboard('1{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Mancano 3 risposte')).toBeTruthy();
    expect(document.activeElement?.closest('.question')?.id).toBe('question-move');
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Mobilità',
      'Bucato',
      'Dolore',
    ]);
    await user.click(screen.getByRole('link', { name: 'Dolore' }));
    expect(document.activeElement?.closest('.question')?.id).toBe('question-pain');
    await user.click(screen.getByRole('button', { name: 'Chiudi incompleta, con motivo' }));
    await user.click(screen.getByRole('button', { name: 'Chiudi senza punteggio' }));
    expect(screen.getByText('Scriva perché la scala resta incompleta.')).toBeTruthy();
    expect(closed).toEqual([]);
    await user.keyboard('La persona si è addormentata.');
    await user.click(screen.getByRole('button', { name: 'Chiudi senza punteggio' }));
    await waitFor(() => expect(closed[0]?.incomplete).toBe('La persona si è addormentata.'));
  });

  it('does not close on a day that is no date', async () => {
    const user = open({ ...start, answers: { eat: 'no', move: ['none'], laundry: 'na', pain: 3 } });
    const day = screen.getByRole('textbox', { name: 'Giorno' });
    await user.clear(day);
    await user.type(day, '31/2/2026');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('link', { name: 'Il giorno della scala non è una data.' })).toBeTruthy();
    expect(closed).toEqual([]);
  });
});

describe('when the archive does not answer', () => {
  it('the answer stays, a sentence says so, closing waits, and trying again keeps everything', async () => {
    door.down = true;
    const user = open();
    await user.keyboard('3');
    expect(
      await screen.findByText('L’ultima risposta non è ancora salvata: resta qui, non la perde.'),
    ).toBeTruthy();
    expect(
      screen.getByRole<HTMLInputElement>('radio', { name: /Autonomo, 10 punti/, checked: true }),
    ).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(
      await screen.findByText('Per chiudere la scala, le risposte devono prima essere salvate.'),
    ).toBeTruthy();
    expect(closed).toEqual([]);
    door.down = false;
    await user.click(screen.getByRole('button', { name: 'Riprova a salvare' }));
    await waitFor(() => expect(answers()).toEqual({ eat: 'yes' }));
    await waitFor(() => expect(screen.queryByText(/non è ancora salvata/)).toBeNull());
  });
});

describe('when the last answer could not be saved', () => {
  it('a scale with nothing missing is neither closed nor left', async () => {
    const user = open({
      ...start,
      answers: { eat: 'no', move: ['none'], laundry: 'na', pain: 3 },
      at: 'eat',
    });
    door.down = true;
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}3');
    await screen.findByText(/non è ancora salvata/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/^Per chiudere la scala/);
    await user.keyboard('{Escape}');
    await screen.findByText(/^Prima di uscire/);
    expect(closed).toEqual([]);
    expect(left).not.toHaveBeenCalled();
    door.down = false;
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(closed[0]?.draft.answers).toMatchObject({ eat: 'yes' }));
  });
});

describe('the last time', () => {
  it('stands beside each question and is never the answer', () => {
    open(start, {
      at: '2026-03-12T09:00:00Z',
      answers: { eat: 'part', pain: 4 },
      score: '2 su 32',
      bandLabel: 'Buona',
    });
    expect(screen.getByText('Il 12/03/2026: Con aiuto')).toBeTruthy();
    expect(screen.getByText('Il 12/03/2026: 4')).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(screen.getByText('Precedente: 2 su 32, Buona, il 12/03/2026')).toBeTruthy();
  });
});
