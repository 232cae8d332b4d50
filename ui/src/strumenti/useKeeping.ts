import { useCallback, useEffect, useRef, useState } from 'react';
import { beforeLock } from '../form/beforeLock';
import { mayPass } from '../form/useDraft';
import { CallError } from '../ipc';

/** Milliseconds before a save that failed is tried again by itself. */
const AGAIN = 5_000;

/**
 * A form whose every change goes to the archive, one at a time and in order; while one is under way only the newest waits. What fails
 * stays here and is tried again. What the archive answers (a score, what is missing) is that of the last form that was kept.
 */
export function useKeeping<Form, Kept>({
  send,
  first,
}: {
  send: (form: Form) => Promise<Kept>;
  first: Kept;
}) {
  const [kept, setKept] = useState(first);
  const [failed, setFailed] = useState<CallError | null>(null);
  const waiting = useRef<Form | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const said = useRef(first);
  const door = useRef(send);
  door.current = send;

  /** Sends what waits until nothing does; true when everything typed is in the archive. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) return running.current;
    const work = async () => {
      while (waiting.current) {
        const form = waiting.current;
        waiting.current = null;
        try {
          said.current = await door.current(form);
          setKept(said.current);
          setFailed(null);
        } catch (thrown) {
          const error = CallError.from(thrown);
          waiting.current ??= form;
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
    (form: Form, pause = 0) => {
      waiting.current = form;
      clearTimeout(timer.current);
      if (pause > 0) timer.current = setTimeout(() => void flush(), pause);
      else void flush();
    },
    [flush],
  );

  /** Nothing more to keep: the draft has become a fact. */
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);

  /** What was answered last, also between two drawings. */
  const keptNow = useCallback(() => said.current, []);

  useEffect(() => {
    const release = beforeLock(flush);
    return () => {
      release();
      void flush();
    };
  }, [flush]);

  return { kept, keptNow, failed, keep, flush, forget };
}
