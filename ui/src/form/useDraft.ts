import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError, call } from '../ipc';
import { beforeLock } from './beforeLock';

type Draft<F> = {
  kind: string;
  /** What the form is about; empty for something new. There is one draft for each kind and key. */
  about: string;
  empty: F;
  /** What the list of drafts calls it. */
  title: (form: F) => string;
};

/** Milliseconds after the last key before the draft is kept. */
const PAUSE = 600;

/** A disk that fills or a door that does not answer may be mended meanwhile; a form that is refused stays refused until it changes. */
export const mayPass = (error: CallError) => error.code === 'disk' || error.code === 'unreachable';

/** The fields that differ from the empty form: what was typed before the draft arrived wins over it. */
const typedSince = <F extends object>(empty: F, now: F): Partial<F> =>
  Object.fromEntries(
    Object.entries(now).filter(([field, value]) => value !== empty[field as keyof F]),
  ) as Partial<F>;

/**
 * A form that keeps itself: restored on return, saved shortly after each change, on leaving the page and before the archive is locked.
 * `discard` throws the draft away once the form has become a fact.
 */
export function useDraft<F extends object>({ kind, about, empty, title }: Draft<F>) {
  const [form, setForm] = useState<F>(empty);
  const [ready, setReady] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failed, setFailed] = useState<CallError | null>(null);
  const queries = useQueryClient();
  const start = useRef(empty);
  const pending = useRef<F | null>(null);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = useRef(title);
  name.current = title;

  const flush = useCallback((): Promise<unknown> => {
    clearTimeout(timer.current);
    const body = pending.current;
    if (!body) return chain.current;
    pending.current = null;
    chain.current = chain.current
      .then(() =>
        call('draft.save', { kind, key: about, title: name.current(body), body: JSON.stringify(body) }),
      )
      .then(
        (saved) => {
          setSavedAt(saved.savedAt);
          setFailed(null);
        },
        (thrown) => {
          const error = CallError.from(thrown);
          pending.current ??= body;
          setFailed(error);
          if (mayPass(error)) timer.current = setTimeout(() => void flush(), 5_000);
        },
      );
    return chain.current;
  }, [kind, about]);

  useEffect(() => {
    let here = true;
    call('draft.load', { kind, key: about })
      .then((found) => {
        if (!here || !found) return;
        const kept: unknown = JSON.parse(found.body);
        if (typeof kept === 'object' && kept !== null)
          setForm((now) => ({ ...start.current, ...kept, ...typedSince(start.current, now) }));
        setSavedAt(found.savedAt);
      })
      .catch(() => {})
      .finally(() => here && setReady(true));
    const forget = beforeLock(flush);
    return () => {
      here = false;
      forget();
      void flush().then(() => queries.invalidateQueries({ queryKey: ['today.list'] }));
    };
  }, [kind, about, flush, queries]);

  const change = useCallback(
    (patch: Partial<F> | ((now: F) => F)) => {
      setForm((now) => {
        const next = typeof patch === 'function' ? patch(now) : { ...now, ...patch };
        pending.current = next;
        return next;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush],
  );

  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    pending.current = null;
    await chain.current;
    // A save that was refused meanwhile wants to be tried again: not any more.
    clearTimeout(timer.current);
    pending.current = null;
    await call('draft.discard', { kind, key: about }).catch(() => {});
    setForm(start.current);
    setSavedAt(null);
    void queries.invalidateQueries({ queryKey: ['today.list'] });
  }, [kind, about, queries]);

  return { form, change, ready, savedAt, failed, discard };
}
