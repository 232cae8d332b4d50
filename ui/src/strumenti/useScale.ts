import { useCallback, useReducer, useRef, useState } from 'react';
import type { Answer, AnswerKept } from '../ipc';
import { isAnswered, resumeAt } from './answers';
import type { Circumstances } from './circumstances';
import { focusQuestion } from './focusQuestion';
import { answer as answered, begin, type History, redo, undo } from './history';
import type { Question } from './instrument';
import type { ScaleDraft } from './sheet';
import { useKeeping } from './useKeeping';

/** Milliseconds after the last key in the heading before it is kept; an answer is kept at once. */
const PAUSE = 600;

/** The same as after an answer, when nothing was answered yet. */
export type ScaleKept = Omit<AnswerKept, 'savedAt'> & { savedAt: string | null };

type Start = {
  questions: readonly Question[];
  start: ScaleDraft;
  /** What Rust says of what was kept. */
  first: ScaleKept;
  onAnswer: (draft: ScaleDraft) => Promise<AnswerKept>;
  /** The button that closes the scale: where one goes after the last question. */
  end: () => void;
};

/** A scale being filled in: answers with their whole history, the current question, and every change on its way to the archive. */
export function useScale({ questions, start, first, onAnswer, end }: Start) {
  const [at, setAt] = useState(() => resumeAt(questions, start.answers, start.at || null));
  const state = useRef<{ history: History; circumstances: Circumstances; at: string }>({
    history: begin(start.answers),
    circumstances: start.circumstances,
    at,
  });
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const keeping = useKeeping<ScaleDraft, ScaleKept>({ send: onAnswer, first });
  const { keep, keptNow } = keeping;

  const save = useCallback(
    (pause = 0) => {
      const { history, circumstances, at: here } = state.current;
      keep({ answers: history.answers, circumstances, at: here }, pause);
      draw();
    },
    [keep],
  );

  const enter = useCallback(
    (id: string) => {
      if (state.current.at === id) return;
      state.current.at = id;
      setAt(id);
      // Only looking at a scale leaves no draft behind.
      if (keptNow().savedAt !== null || state.current.history.past.length > 0) save(PAUSE);
    },
    [save, keptNow],
  );

  const go = useCallback(
    (id: string) => {
      enter(id);
      focusQuestion(id);
    },
    [enter],
  );

  /** The question before or after one; past the last, the way to close. */
  const step = useCallback(
    (from: string, by: 1 | -1) => {
      const place = questions.findIndex(({ id }) => id === from) + by;
      const next = questions[place];
      if (next) go(next.id);
      else if (by > 0) end();
    },
    [questions, go, end],
  );

  const give = useCallback(
    (id: string, answer: Answer | undefined) => {
      const before = state.current.history;
      state.current.history = answered(before, id, answer);
      if (state.current.history !== before) save();
    },
    [save],
  );

  const back = useCallback(
    (way: typeof undo) => {
      const found = way(state.current.history);
      if (!found) return null;
      state.current.history = found.now;
      go(found.id);
      save();
      return found.id;
    },
    [go, save],
  );

  const tell = useCallback(
    (patch: Partial<Circumstances>) => {
      state.current.circumstances = { ...state.current.circumstances, ...patch };
      save(PAUSE);
    },
    [save],
  );

  const { history, circumstances } = state.current;
  return {
    ...keeping,
    at,
    answers: history.answers,
    circumstances,
    canUndo: history.past.length > 0,
    answered: questions.filter(({ id }) => isAnswered(history.answers[id])).length,
    give,
    go,
    step,
    enter,
    tell,
    undo: useCallback(() => back(undo), [back]),
    redo: useCallback(() => back(redo), [back]),
    draft: (): ScaleDraft => ({
      answers: state.current.history.answers,
      circumstances: state.current.circumstances,
      at: state.current.at,
    }),
  };
}
