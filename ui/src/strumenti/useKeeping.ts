import { useCallback, useEffect, useRef, useState } from 'react';
import { beforeLock } from '../form/beforeLock';
import { mayPass } from '../form/useDraft';
import { CallError } from '../ipc';
import type { Circumstances } from './circumstances';
import type { Answers, ScoreView } from './instrument';

/** A scale that is being filled in: the answers, when-where-who, and the question one was at. */
export type ScaleDraft = { answers: Answers; circumstances: Circumstances; at: string };
export type Kept = { score: ScoreView; savedAt: string };

/** Milliseconds before a save that failed is tried again by itself. */
const AGAIN = 5_000;

/**
 * Every change goes to the archive, one at a time and in order; while one is under way only the newest waits. What fails stays here and
 * is tried again; the score is the one of the last answers that were saved.
 */
export function useKeeping({
  send,
  score: firstScore,
  savedAt: firstSaved,
}: {
  send: (draft: ScaleDraft) => Promise<Kept>;
  score: ScoreView | null;
  savedAt: string | null;
}) {
  const [score, setScore] = useState(firstScore);
  const [savedAt, setSavedAt] = useState(firstSaved);
  const [failed, setFailed] = useState<CallError | null>(null);
  const waiting = useRef<ScaleDraft | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const said = useRef(firstScore);
  const door = useRef(send);
  door.current = send;

  /** Sends what waits until nothing does; true when everything typed is in the archive. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) return running.current;
    const work = async () => {
      while (waiting.current) {
        const draft = waiting.current;
        waiting.current = null;
        try {
          const kept = await door.current(draft);
          said.current = kept.score;
          setScore(kept.score);
          setSavedAt(kept.savedAt);
          setFailed(null);
        } catch (thrown) {
          const error = CallError.from(thrown);
          waiting.current ??= draft;
          setFailed(error);
          if (mayPass(error)) timer.current = setTimeout(() => void flush(), AGAIN);
          return false;
        }
      }
      return true;
    };
    running.current = work().finally(() => {
      running.current = null;
    });
    return running.current;
  }, []);

  const keep = useCallback(
    (draft: ScaleDraft, pause = 0) => {
      waiting.current = draft;
      clearTimeout(timer.current);
      if (pause > 0) timer.current = setTimeout(() => void flush(), pause);
      else void flush();
    },
    [flush],
  );

  /** Nothing more to keep: the draft has become an administration. */
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);

  useEffect(() => {
    const release = beforeLock(flush);
    return () => {
      release();
      void flush();
    };
  }, [flush]);

  /** The score as it was said last, also between two drawings. */
  const scoreNow = useCallback(() => said.current, []);

  return { score, scoreNow, savedAt, failed, keep, flush, forget };
}
