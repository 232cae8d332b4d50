import type { Answer } from '../ipc';
import type { Answers } from './instrument';

type Step = { id: string; before: Answer | undefined; after: Answer | undefined };

/** The answers and every step that led to them since the form was opened. */
export type History = { answers: Answers; past: readonly Step[]; future: readonly Step[] };

export const begin = (answers: Answers): History => ({ answers, past: [], future: [] });

const put = (answers: Answers, id: string, answer: Answer | undefined): Answers => {
  const { [id]: _old, ...rest } = answers;
  return answer === undefined ? rest : { ...rest, [id]: answer };
};

const same = (a: Answer | undefined, b: Answer | undefined) => JSON.stringify(a) === JSON.stringify(b);

/** One answer given, changed or taken away (`undefined`). The same answer again is no step. */
export const answer = (now: History, id: string, after: Answer | undefined): History =>
  same(now.answers[id], after)
    ? now
    : {
        answers: put(now.answers, id, after),
        past: [...now.past, { id, before: now.answers[id], after }],
        future: [],
      };

/** One step back, and which question it concerns; `null` when there is none. */
export function undo(now: History): { now: History; id: string } | null {
  const step = now.past.at(-1);
  if (!step) return null;
  return {
    id: step.id,
    now: {
      answers: put(now.answers, step.id, step.before),
      past: now.past.slice(0, -1),
      future: [step, ...now.future],
    },
  };
}

/** The step that was undone last, done again. */
export function redo(now: History): { now: History; id: string } | null {
  const [step, ...future] = now.future;
  if (!step) return null;
  return {
    id: step.id,
    now: { answers: put(now.answers, step.id, step.after), past: [...now.past, step], future },
  };
}
