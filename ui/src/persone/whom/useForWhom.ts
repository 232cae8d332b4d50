import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { useDraft } from '../../form/useDraft';
import { call, type PersonHit } from '../../ipc';
import { type Missing, useToast } from '../../kit';
import { persone } from '../../words/persone';
import { undecided } from '../Duplicates';
import { focusSoon } from '../focusSoon';
import { readQuery } from '../nameOf';
import { settlePlaces } from '../settlePlaces';
import * as person from '../typed';
import { usePersonCheck } from '../usePersonCheck';
import { useSubmit } from '../useSubmit';
import type { WhoTyped } from './typed';

/** Whom a command is about: someone in file, or a new person and the people alike that were said to be others. */
export type Whom = {
  personId: string | null;
  person: ReturnType<typeof person.wireOf> | null;
  distinctFrom: string[];
};

type Begun<T extends WhoTyped> = {
  draft: ReturnType<typeof useDraft<T>>;
  /** The person the page was opened for; until something is typed it is not in the draft. */
  preset: PersonHit | null;
  /** Has anything been typed that would be missed? */
  isBlank: (form: T) => boolean;
  /** Address of the page when it is opened for nobody. */
  address: string;
  /** The field where the work goes on once the person is known. */
  first: string;
  /** What is said when nobody was named. */
  whoMissing: string;
  /** What is wrong in what is asked; the person is looked at here. */
  untellable: (form: T) => readonly Missing[];
  controlOf?: (field: string) => string;
  /** The values by control, so that a refusal goes once its control is corrected. */
  valuesOf: (form: T) => Readonly<Record<string, unknown>>;
  /** Writes it; answers with the address to go to and how to say it. */
  send: (whom: Whom, form: T) => Promise<{ to: string; tell: () => void }>;
};

/** What a page does that begins something for a person: find or write the person, save both together. */
export function useForWhom<T extends WhoTyped>(begun: Begun<T>) {
  const { draft, isBlank, address, first, whoMissing, untellable, send } = begun;
  const [, go] = useLocation();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const [resumed, setResumed] = useState(() => (isBlank(draft.form) ? null : draft.savedAt));
  /** A draft about somebody else is there: it is asked about before anything is typed over it. */
  const other =
    begun.preset !== null && resumed !== null && draft.form.known?.personId !== begun.preset.personId;
  const preset = other ? null : begun.preset;
  const withPreset = useCallback(
    (now: T): T =>
      preset && now.who === 'search' && now.known === null ? { ...now, who: 'known', known: preset } : now,
    [preset],
  );
  const form = withPreset(draft.form);
  const isNew = form.who === 'new';
  type Patch = Partial<T> | Partial<WhoTyped>;
  const change = useCallback(
    (patch: Patch | ((now: T) => Patch)) =>
      draft.change((now) => {
        const base = withPreset(now);
        return { ...base, ...(typeof patch === 'function' ? patch(base) : patch) };
      }),
    [draft.change, withPreset],
  );
  const changePerson = useCallback(
    (patch: Partial<person.PersonTyped>) => change((now) => ({ person: { ...now.person, ...patch } })),
    [change],
  );
  const check = usePersonCheck(null, form.person, isNew);
  const wrong = (who: person.PersonTyped): Missing[] => [
    ...(form.who === 'search' ? [{ field: 'who', message: whoMissing }] : []),
    ...(isNew ? person.untellable(who) : []),
    ...untellable(form),
  ];
  const control = begun.controlOf ?? ((field: string) => field);
  const submit = useSubmit(() => wrong(form.person), {
    controlOf: (field) => person.controlOf(control(field === 'person' ? 'who' : field)),
    values: { ...form.person, ...begun.valuesOf(form) },
  });

  const save = async () => {
    const who = isNew ? await settlePlaces(form.person) : form.person;
    if (who !== form.person) changePerson(who);
    await submit.submit(async () => {
      const body = isNew ? person.wireOf(who) : null;
      if (body) {
        const { duplicates } = await call('person.check', { personId: null, form: body });
        if (undecided(duplicates, form.distinct).length > 0) {
          setAsked(true);
          focusSoon('similar-title');
          return;
        }
      }
      const whom = {
        personId: isNew ? null : (form.known?.personId ?? null),
        person: body,
        distinctFrom: isNew ? form.distinct : [],
      };
      const { to, tell } = await send(whom, form);
      await draft.discard();
      go(to);
      tell();
    }, wrong(who));
  };
  const pick = (known: PersonHit) => {
    change({ who: 'known', known, query: '' });
    submit.forgive();
    focusSoon(first);
  };
  const begin = () => {
    const read = readQuery(form.query);
    change((now) => ({
      who: 'new',
      known: null,
      person: person.isBlank(now.person) ? { ...now.person, ...read } : now.person,
    }));
    submit.forgive();
    focusSoon(!read.surname ? 'surname' : read.name ? 'code' : 'name');
  };
  const search = () => {
    draft.change((now) => ({ ...now, who: 'search', known: null }));
    if (preset) go(address, { replace: true });
    focusSoon('who');
  };
  const restart = async () => {
    const kept = draft.form;
    await draft.discard();
    setResumed(null);
    toast({ words: persone.discarded, undo: () => draft.change(() => kept) });
    submit.forgive();
    focusSoon(begun.preset ? first : 'who');
  };
  return {
    draft,
    /** The person whose page it is while a draft about somebody else is there; else `null`. */
    other: other ? begun.preset : null,
    resumed,
    address,
    form,
    isNew,
    change,
    changePerson,
    check,
    submit,
    save,
    pick,
    begin,
    search,
    restart,
    go,
    /** People alike must be decided about first, and one has tried to save. */
    stopped: asked && undecided(check.duplicates, form.distinct).length > 0,
  };
}

export type ForWhom<T extends WhoTyped> = ReturnType<typeof useForWhom<T>>;
