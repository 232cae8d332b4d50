import { useCallback, useRef, useState } from 'react';
import { CallError } from '../ipc';
import type { Missing } from '../kit';

/**
 * A form's way to Rust: what the form itself finds wrong, then what Rust answers, both tied to the fields.
 * `check` is asked again at each change, so that a corrected mistake disappears by itself; nothing typed is touched.
 */
export function useSubmit(check: () => readonly Missing[], controlOf = (field: string) => field) {
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const told = (trouble?.fields ?? []).map(({ field, message }) => ({ field: controlOf(field), message }));
  const missing = attempt === 0 ? [] : [...check(), ...told];

  const submit = useCallback(
    async (act: () => Promise<unknown>, wrong: readonly Missing[] = check()) => {
      if (running.current) return;
      setTrouble(null);
      setAttempt((n) => n + 1);
      if (wrong.length > 0) return;
      running.current = true;
      setBusy(true);
      try {
        await act();
        setAttempt(0);
      } catch (thrown) {
        setTrouble(CallError.from(thrown));
        setAttempt((n) => n + 1);
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [check],
  );

  return {
    attempt,
    busy,
    missing,
    submit,
    trouble,
    /** A refusal that concerns no field in particular. */
    general:
      trouble && trouble.fields.length === 0 && trouble.conflicts.length === 0 ? trouble.message : undefined,
    error: (field: string) => missing.find((each) => each.field === field)?.message,
    forgive: () => {
      setTrouble(null);
      setAttempt(0);
    },
  };
}

export type Submit = ReturnType<typeof useSubmit>;
