import { useState } from 'react';
import { CallError } from '../ipc';

/** Something done once at the door: busy while it runs, its refusal kept to be shown. Choosing no folder is no refusal. */
export function useAttempt<T>(act: () => Promise<T>, then: (value: T) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const run = async (): Promise<CallError | null> => {
    setBusy(true);
    setError(null);
    try {
      const value = await act();
      setBusy(false);
      then(value);
      return null;
    } catch (thrown) {
      const refused = CallError.from(thrown);
      setBusy(false);
      if (refused.code !== 'cancelled') setError(refused);
      return refused;
    }
  };
  return { busy, error, run };
}
