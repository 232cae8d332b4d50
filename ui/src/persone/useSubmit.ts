import { useCallback, useRef, useState } from 'react';
import { CallError } from '../ipc';
import type { Missing } from '../kit';

type Values = { readonly [field: string]: unknown };

/**
 * A form's way to Rust: what the form itself finds wrong, then what Rust answers, both tied to the fields.
 * `check` is asked again at each change, and what Rust said of a field is dropped once that field (`values`) is corrected, so that a
 * mistake put right disappears by itself. Nothing typed is touched.
 */
export function useSubmit(
  check: () => readonly Missing[],
  {
    controlOf = (field) => field,
    values = {},
  }: { controlOf?: (field: string) => string; values?: Values } = {},
) {
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<{ trouble: CallError; of: Values } | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const latest = useRef(values);
  latest.current = values;
  const trouble = refusal?.trouble ?? null;
  const told = (trouble?.fields ?? [])
    .map(({ field, message }) => ({ field: controlOf(field), message }))
    .filter(({ field }) => refusal?.of[field] === values[field]);
  const missing = attempt === 0 ? [] : [...check(), ...told];

  const submit = useCallback(
    async (act: () => Promise<unknown>, wrong: readonly Missing[] = check()) => {
      if (running.current) return;
      setRefusal(null);
      setAttempt((n) => n + 1);
      if (wrong.length > 0) return;
      running.current = true;
      setBusy(true);
      try {
        await act();
        setAttempt(0);
      } catch (thrown) {
        setRefusal({ trouble: CallError.from(thrown), of: latest.current });
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
      setRefusal(null);
      setAttempt(0);
    },
  };
}

export type Submit = ReturnType<typeof useSubmit>;
