import { useState } from 'react';

/** Forms that were closed before they were finished, by name. In the page's memory only: the lock forgets them. */
const kept = new Map<string, object>();

/** Whether a form of this name waits to be finished. */
export const isKept = (name: string) => kept.has(name);

/** Puts back a form that was emptied. */
export const keepAgain = (name: string, form: object) => void kept.set(name, form);

/**
 * A form that is still there when its window is closed and opened again; `drop` empties it once it is saved or given up, and returns what
 * it held, if anything was typed. Not for secrets: whoever opened it again could look at them.
 */
export function useKept<F extends object>(name: string, start: F) {
  const [first] = useState(start);
  const [form, setForm] = useState<F>(() => ({ ...start, ...kept.get(name) }));
  const change = (patch: Partial<F>) => {
    const next = { ...form, ...patch };
    setForm(next);
    if (JSON.stringify(next) === JSON.stringify(first)) kept.delete(name);
    else kept.set(name, next);
  };
  const drop = () => {
    const held = kept.get(name);
    kept.delete(name);
    setForm(first);
    return held;
  };
  return { form, change, drop };
}
