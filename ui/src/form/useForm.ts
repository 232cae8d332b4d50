import { type FormEvent, useState } from 'react';
import type { CallError } from '../ipc';
import type { Missing } from '../kit';

export type Sending<R> = { error: CallError | null; isPending: boolean; send: () => Promise<R> };

/**
 * One attempt to finish a form: what is missing comes first, then what Rust refuses; both are listed and lead to their fields.
 * The finish button is never disabled.
 */
export function useForm<R>({
  missing,
  sending,
  done,
}: {
  missing: readonly Missing[];
  sending: Sending<R>;
  done: (reply: R) => void;
}) {
  const [attempt, setAttempt] = useState(0);
  // Closing a dialog of the computer without choosing is no refusal.
  const error = sending.error?.code === 'cancelled' ? null : sending.error;
  const refused = error?.fields ?? [];
  const wrong = [...missing, ...refused.filter(({ field }) => !missing.some((each) => each.field === field))];
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (missing.length > 0) return setAttempt((n) => n + 1);
    if (sending.isPending) return;
    try {
      done(await sending.send());
    } catch {
      setAttempt((n) => n + 1);
    }
  };
  return {
    attempt,
    wrong: attempt > 0 ? wrong : [],
    /** The sentence of a refusal that concerns no field. */
    refusal: error && refused.length === 0 ? error.message : null,
    said: (field: string) => (attempt > 0 ? wrong.find((each) => each.field === field)?.message : undefined),
    submit,
  };
}
