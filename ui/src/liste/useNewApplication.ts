import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { isBlankWho, nameOfWho, nobodyYet, type WhoTyped } from '../accessi/intake';
import { formatDate } from '../form/date';
import type { useDraft } from '../form/useDraft';
import { call, type PersonHit, type UnitRow, useDo } from '../ipc';
import { type Missing, useToast } from '../kit';
import { undecided } from '../persone/Duplicates';
import { focusSoon } from '../persone/focusSoon';
import { readQuery } from '../persone/nameOf';
import { settlePlaces } from '../persone/settlePlaces';
import * as person from '../persone/typed';
import { usePersonCheck } from '../persone/usePersonCheck';
import { useSubmit } from '../persone/useSubmit';
import { domanda } from '../words/domanda';
import { persone } from '../words/persone';
import {
  type ApplicationTyped,
  controlOf,
  emptyApplication,
  isBlank,
  untellable,
  valuesOf,
  wireOf,
} from './application';

/** A new application as it stands: for whom, and what is asked. */
export type NewTyped = WhoTyped & { application: ApplicationTyped };

export const emptyNew: NewTyped = { ...nobodyYet, application: emptyApplication };

/** Has anything been typed that would be missed? */
export const isBlankNew = (form: NewTyped) => isBlankWho(form) && isBlank(form.application);

export type NewDraft = ReturnType<typeof useDraft<NewTyped>>;

/** The field where the work goes on once the person is known. */
const FIRST = 'preferences';

/**
 * What a new application does: find or write the person, save both together. `preset` is the person the page was opened for; until
 * something is typed it is not in the draft.
 */
export function useNewApplication(draft: NewDraft, preset: PersonHit | null, units: readonly UnitRow[]) {
  const [, go] = useLocation();
  const toast = useToast();
  const client = useQueryClient();
  const register = useDo('application.register');
  const [asked, setAsked] = useState(false);
  const withPreset = useCallback(
    (now: NewTyped): NewTyped =>
      preset && now.who === 'search' && now.known === null ? { ...now, who: 'known', known: preset } : now,
    [preset],
  );
  const form = withPreset(draft.form);
  const isNew = form.who === 'new';
  const change = useCallback(
    (patch: Partial<NewTyped> | ((now: NewTyped) => Partial<NewTyped>)) =>
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
    ...(form.who === 'search' ? [{ field: 'who', message: domanda.whoMissing }] : []),
    ...(isNew ? person.untellable(who) : []),
    ...untellable(form.application, units),
  ];
  const submit = useSubmit(() => wrong(form.person), {
    controlOf: (field) => person.controlOf(controlOf(field)),
    values: { ...form.person, ...valuesOf(form.application) },
  });

  /** Says until when the assessment is to be made, as the opened page tells it: the term belongs to the protocol. */
  const tell = async (applicationId: string, name: string) => {
    const page = await client
      .fetchQuery({
        queryKey: ['application.page', { applicationId }],
        queryFn: () => call('application.page', { applicationId }),
      })
      .catch(() => undefined);
    const last = page?.clock?.met === null ? formatDate(page.clock.lastDay) : '';
    toast({ words: last ? domanda.registeredTerm(name, last) : domanda.registered(name) });
  };

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
      const { applicationId } = await register.mutateAsync({
        personId: isNew ? null : (form.known?.personId ?? null),
        person: body,
        distinctFrom: isNew ? form.distinct : [],
        vmdId: null,
        form: wireOf(form.application),
      });
      await draft.discard();
      go(`/liste/${applicationId}`);
      void tell(applicationId, nameOfWho(form));
    }, wrong(who));
  };
  const pick = (known: PersonHit) => {
    change({ who: 'known', known, query: '' });
    submit.forgive();
    focusSoon(FIRST);
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
    if (preset) go('/liste/nuova', { replace: true });
    focusSoon('who');
  };
  const restart = async (then: () => void) => {
    const kept = draft.form;
    await draft.discard();
    then();
    toast({ words: persone.discarded, undo: () => draft.change(() => kept) });
    submit.forgive();
    focusSoon(preset ? FIRST : 'who');
  };
  return {
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
