import type { Answer } from '../ipc';
import type { Answers, Question } from './instrument';
import { NOT_APPLICABLE } from './instrument';

/** An empty list of choices is no answer, as in Rust. */
export const isAnswered = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && !(Array.isArray(answer) && answer.length === 0);

export const codesOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : typeof answer === 'string' ? [answer] : [];

/** A box ticked or unticked: the exclusive one clears the others, and they clear it. `undefined` when none is left. */
export function toggled(question: Question, answer: Answer | undefined, code: string): Answer | undefined {
  const now = codesOf(answer).filter((each) => each !== NOT_APPLICABLE);
  if (now.includes(code)) {
    const rest = now.filter((each) => each !== code);
    return rest.length > 0 ? rest : undefined;
  }
  if (code === question.exclusive) return [code];
  const chosen = new Set([...now.filter((each) => each !== question.exclusive), code]);
  return question.options.map((option) => option.code).filter((each) => chosen.has(each));
}

/** Picks an option: it replaces the answer, or joins it where several may be chosen. */
export const picked = (question: Question, answer: Answer | undefined, code: string): Answer | undefined =>
  question.kind === 'multiple' && code !== NOT_APPLICABLE ? toggled(question, answer, code) : code;

/** The questions still to be answered, in order. */
export const unanswered = (questions: readonly Question[], answers: Answers): Question[] =>
  questions.filter(({ id, required }) => required && !isAnswered(answers[id]));

/**
 * Where work goes on: the question one was at when it stopped, unless its one answer was given; then the first that waits after it, else
 * the first that waits at all, else the last one.
 */
export function resumeAt(questions: readonly Question[], answers: Answers, left: string | null): string {
  const waiting = unanswered(questions, answers);
  const from = questions.findIndex(({ id }) => id === left);
  const here = questions[from];
  // Several answers may stand together: one of them does not say that the question is done.
  if (here && (here.kind !== 'single' || !isAnswered(answers[here.id]))) return here.id;
  const next =
    from < 0 ? undefined : waiting.find(({ id }) => questions.findIndex((q) => q.id === id) >= from);
  return (next ?? waiting[0] ?? questions.at(-1))?.id ?? '';
}

const number = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 4 });

/** A number as it is written in Italian: `17,5`. */
export const written = (value: number) => number.format(value);

/** An answer in words, for whoever reads it; `null` when this version of the instrument does not know it. */
export function inWords(question: Question, answer: Answer | undefined): string | null {
  if (!isAnswered(answer)) return null;
  if (typeof answer === 'number') return written(answer);
  const words = codesOf(answer).map((code) =>
    code === NOT_APPLICABLE && question.notApplicable
      ? question.notApplicable
      : question.options.find((option) => option.code === code)?.label,
  );
  return words.includes(undefined) ? null : words.join(', ');
}
