import { describe, expect, it } from 'vitest';
import { strumenti } from '../words/strumenti';
import { inWords, isAnswered, picked, resumeAt, unanswered, written } from './answers';
import { probe } from './fixture';
import { answer, begin, redo, undo } from './history';
import { type Question, questionsOf } from './instrument';
import { actOf, digitOf } from './keys';
import { fewValues, readNumber } from './number';
import { strayTaps } from './stray';

const questions = questionsOf(probe);
const of = (id: string): Question => {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};

describe('a key on a question', () => {
  it('answers with the option of its digit and goes on', () => {
    expect(actOf('2', of('eat'), undefined)).toEqual({ act: 'answer', answer: 'part', advance: true });
    expect(actOf('4', of('eat'), undefined)).toBeNull();
    expect(actOf('0', of('eat'), undefined)).toBeNull();
  });

  it('takes 0 for the tenth option, and prints it so', () => {
    const long = {
      ...of('eat'),
      options: Array.from({ length: 12 }, (_, place) => ({ code: `c${place + 1}`, label: '', points: 0 })),
    };
    expect(actOf('0', long, undefined)).toEqual({ act: 'answer', answer: 'c10', advance: true });
    expect([0, 8, 9, 10].map(digitOf)).toEqual(['1', '9', '0', '']);
  });

  it('ticks where several answers stand together, and waits for Enter', () => {
    expect(actOf('3', of('move'), ['stick'])).toEqual({
      act: 'answer',
      answer: ['stick', 'frame'],
      advance: false,
    });
    expect(actOf('Enter', of('move'), ['stick'])).toEqual({ act: 'move', by: 1 });
  });

  it('says "not applicable" only where the instrument allows it', () => {
    expect(actOf('n', of('laundry'), 'yes')).toEqual({ act: 'answer', answer: 'na', advance: true });
    expect(actOf('N', of('laundry'), undefined)).toEqual({ act: 'answer', answer: 'na', advance: true });
    expect(actOf('n', of('eat'), undefined)).toBeNull();
  });

  it('takes an answer away without going on, and leaves the keys of a number to its field', () => {
    expect(actOf('Backspace', of('eat'), 'yes')).toEqual({
      act: 'answer',
      answer: undefined,
      advance: false,
    });
    expect(actOf('Backspace', of('eat'), undefined)).toBeNull();
    expect(actOf('Backspace', of('pain'), 3)).toBeNull();
    expect(actOf('3', of('pain'), undefined)).toBeNull();
  });
});

describe('several answers together', () => {
  it('stand in the order of the form, whatever the order of ticking', () =>
    expect(picked(of('move'), ['frame'], 'stick')).toEqual(['stick', 'frame']));
  it('the exclusive one clears the others, and they clear it', () => {
    expect(picked(of('move'), ['stick', 'frame'], 'none')).toEqual(['none']);
    expect(picked(of('move'), ['none'], 'frame')).toEqual(['frame']);
  });
  it('none left is no answer', () => {
    expect(picked(of('move'), ['stick'], 'stick')).toBeUndefined();
    expect(isAnswered([])).toBe(false);
  });
  it('a tick after "not applicable" takes its place', () =>
    expect(picked({ ...of('move'), notApplicable: 'Mai' }, 'na', 'stick')).toEqual(['stick']));
});

describe('undo', () => {
  it('goes back through the whole history, naming each question, and forward again', () => {
    let now = begin({ eat: 'no' });
    now = answer(now, 'eat', 'part');
    now = answer(now, 'move', ['stick']);
    now = answer(now, 'eat', undefined);
    const seen: [string, object][] = [];
    for (let step = undo(now); step; step = undo(now)) {
      now = step.now;
      seen.push([step.id, now.answers]);
    }
    expect(seen).toEqual([
      ['eat', { eat: 'part', move: ['stick'] }],
      ['move', { eat: 'part' }],
      ['eat', { eat: 'no' }],
    ]);
    expect(redo(now)?.now.answers).toEqual({ eat: 'part' });
    const again = redo(now);
    if (!again) throw new Error('nothing to do again');
    expect(redo(answer(again.now, 'laundry', 'na'))).toBeNull();
  });
  it('does not count the same answer given twice', () => {
    const now = answer(begin({ move: ['stick'] }), 'move', ['stick']);
    expect(undo(now)).toBeNull();
  });
});

describe('going on with a scale', () => {
  it('begins at the first question', () => expect(resumeAt(questions, {}, null)).toBe('eat'));
  it('goes back to where one was, if it still waits', () =>
    expect(resumeAt(questions, { eat: 'no' }, 'laundry')).toBe('laundry'));
  it('else to the next that waits, then to the first that does', () => {
    expect(resumeAt(questions, { laundry: 'yes' }, 'laundry')).toBe('pain');
    expect(resumeAt(questions, { laundry: 'yes', pain: 3 }, 'laundry')).toBe('eat');
  });
  it('stays where several answers were being ticked or a number was being written', () => {
    expect(resumeAt(questions, { move: ['stick'] }, 'move')).toBe('move');
    expect(resumeAt(questions, { pain: 3 }, 'pain')).toBe('pain');
  });
  it('stays at the end when nothing waits, and does not wait for what is optional', () => {
    const all = { eat: 'no', move: ['none'], laundry: 'na', pain: 0 };
    expect(resumeAt(questions, all, null)).toBe('pain');
    expect(unanswered(questions, all)).toEqual([]);
    const optional = questions.map((question) => ({ ...question, required: false }));
    expect(unanswered(optional, {})).toEqual([]);
  });
  it('zero is an answer', () => expect(isAnswered(0)).toBe(true));
});

describe('a number', () => {
  const range = { min: 0, max: 30, step: 0.5 };
  it('is read with comma or point', () => {
    expect(readNumber('17,5', range)).toEqual({ value: 17.5 });
    expect(readNumber(' 17.5 ', range)).toEqual({ value: 17.5 });
    expect(readNumber('', range)).toEqual({ empty: true });
  });
  it('says what is wrong with it', () => {
    expect(readNumber('diciassette', range)).toEqual({ trouble: 'shape' });
    expect(readNumber('1e3', range)).toEqual({ trouble: 'shape' });
    expect(readNumber('30,5', range)).toEqual({ trouble: 'range' });
    expect(readNumber('-1', range)).toEqual({ trouble: 'range' });
    expect(readNumber('17,3', range)).toEqual({ trouble: 'step' });
    expect(readNumber('2,5', { min: 1, max: 9, step: 1 })).toEqual({ trouble: 'step' });
  });
  it('keeps tenths whole: 0,3 is three steps of 0,1', () =>
    expect(readNumber('0,3', { min: 0, max: 1, step: 0.1 })).toEqual({ value: 0.3 }));
  it('can be tapped when its values are few', () => {
    expect(fewValues({ min: 0, max: 10, step: 1 })).toHaveLength(11);
    expect(fewValues({ min: 0, max: 3, step: 0.5 })).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3]);
    expect(fewValues({ min: 0, max: 30, step: 1 })).toEqual([]);
  });
});

describe('a finger that bounces', () => {
  const tap = (question: string, at: number, x = 100) => ({ question, x, y: 100, at });
  it('does not answer the question that came under it', () => {
    const stray = strayTaps();
    expect(stray(tap('eat', 1000))).toBe(false);
    expect(stray(tap('move', 1150))).toBe(true);
    expect(stray(tap('move', 1400))).toBe(false);
  });
  it('may tap the same question twice, and the next one elsewhere at once', () => {
    const stray = strayTaps();
    expect([tap('eat', 1000), tap('eat', 1100), tap('move', 1200, 140)].map(stray)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('words', () => {
  it('of an answer, whatever its kind', () => {
    expect(inWords(of('move'), ['stick', 'frame'])).toBe('Bastone, Deambulatore');
    expect(inWords(of('laundry'), 'na')).toBe('Mai svolto');
    expect(inWords(of('pain'), 3)).toBe('3');
    expect(inWords(of('eat'), undefined)).toBeNull();
  });
  it('of an answer that another version of the instrument knew: none, rather than half', () =>
    expect(inWords(of('move'), ['stick', 'crutch'])).toBeNull());
  it('of what is missing', () => {
    expect(strumenti.missingTitle(1)).toBe('Manca 1 risposta');
    expect(strumenti.missingTitle(3)).toBe('Mancano 3 risposte');
    expect(strumenti.range('12', '18', '40', 3)).toBe('Tra 12 e 18 su 40: mancano 3 risposte');
    expect(strumenti.range('12', '18', '40', 1)).toBe('Tra 12 e 18 su 40: manca 1 risposta');
    expect(strumenti.range('12', '12', '40', 1)).toBe('12 su 40, ma manca ancora 1 risposta');
  });
  it('of a number in Italian', () => expect(written(17.5)).toBe('17,5'));
});
