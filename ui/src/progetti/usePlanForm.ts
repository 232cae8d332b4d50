import type { FormEvent, KeyboardEvent } from 'react';
import { useDraft } from '../form/useDraft';
import type { Missing } from '../kit';
import { fromForm } from '../persone/focusSoon';
import { useSubmit } from '../persone/useSubmit';

type Options<F> = {
  /** Kind of the draft, `plan.goal`. */
  kind: string;
  /** The plan, or `plan:part`. */
  about: string;
  /** Before each field's name in the page: several forms stand side by side. */
  prefix: string;
  empty: F;
  title: string;
  check: (form: F) => Missing[];
  send: (form: F) => Promise<unknown>;
  /** After it was stored and its draft thrown away. */
  done?: () => void;
  /** Where Rust's name of a field is not the form's. */
  fieldOf?: (field: string) => string;
};

/** One of the small forms of a plan: kept while it is half-filled, stored with Enter in a line or Ctrl Enter anywhere in it. */
export function usePlanForm<F extends object>(options: Options<F>) {
  const { kind, about, prefix, empty, title, check, send, done, fieldOf = (field) => field } = options;
  const draft = useDraft<F>({ kind, about, empty, title: () => title });
  const { form } = draft;
  const id = (field: string) => `${prefix}-${field}`;
  const submit = useSubmit(() => check(form).map(({ field, message }) => ({ field: id(field), message })), {
    controlOf: (field) => id(fieldOf(field)),
    values: Object.fromEntries(Object.entries(form).map(([field, value]) => [id(field), value])),
  });
  const store = () =>
    submit.submit(async () => {
      const written = document.activeElement?.closest('form');
      await send(form);
      await draft.discard();
      // Who has already gone on to another part while this one was stored stays there.
      fromForm(written, () => done?.());
    });
  return {
    ...draft,
    submit,
    id,
    error: (field: string) => submit.error(id(field)),
    store: () => void store(),
    formProps: {
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        void store();
      },
      onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        void store();
      },
    },
  };
}
