import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { nameOfWho, nobodyYet, type WhoTyped } from '../accessi/intake';
import type { useDraft } from '../form/useDraft';
import { call, type PersonHit, useDo } from '../ipc';
import { type Missing, useToast } from '../kit';
import { undecided } from '../persone/Duplicates';
import { focusSoon } from '../persone/focusSoon';
import { readQuery } from '../persone/nameOf';
import { settlePlaces } from '../persone/settlePlaces';
import * as person from '../persone/typed';
import { usePersonCheck } from '../persone/usePersonCheck';
import { useSubmit } from '../persone/useSubmit';
import { persone } from '../words/persone';
import { vmd } from '../words/vmd';
import { controlOf, emptyRequest, isBlank, type RequestTyped, untellable, valuesOf, wireOf } from './request';

/** A new assessment as it stands: for whom, and what is asked. */
export type NewVmdTyped = WhoTyped & { request: RequestTyped };

export const emptyVmd: NewVmdTyped = { ...nobodyYet, request: emptyRequest };

/** Has anything been typed that would be missed? */
export const isBlankVmd = (form: NewVmdTyped) =>
  form.known === null && !form.query.trim() && person.isBlank(form.person) && isBlank(form.request);

export type VmdDraft = ReturnType<typeof useDraft<NewVmdTyped>>;

/**
 * What a new assessment does: find or write the person, save both together. `preset` is the person the page was opened for; until
 * something is typed it is not in the draft.
 */
export function useNewVmd(draft: VmdDraft, preset: PersonHit | null) {
  const [, go] = useLocation();
  const toast = useToast();
  const request = useDo('vmd.request');
  const [asked, setAsked] = useState(false);
  const withPreset = useCallback(
    (now: NewVmdTyped): NewVmdTyped =>
      preset && now.who === 'search' && now.known === null ? { ...now, who: 'known', known: preset } : now,
    [preset],
  );
  const form = withPreset(draft.form);
  const isNew = form.who === 'new';
  const change = useCallback(
    (patch: Partial<NewVmdTyped> | ((now: NewVmdTyped) => Partial<NewVmdTyped>)) =>
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
    ...(form.who === 'search' ? [{ field: 'who', message: vmd.whoMissing }] : []),
    ...(isNew ? person.untellable(who) : []),
    ...untellable(form.request),
  ];
  const submit = useSubmit(() => wrong(form.person), {
    controlOf: (field) => person.controlOf(controlOf(field)),
    values: { ...form.person, ...valuesOf(form.request) },
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
      const { vmdId, openVmd } = await request.mutateAsync({
        vmdId: null,
        personId: isNew ? null : (form.known?.personId ?? null),
        person: body,
        distinctFrom: isNew ? form.distinct : [],
        form: wireOf(form.request),
      });
      await draft.discard();
      go(`/vmd/${vmdId}`);
      const said = vmd.registered(nameOfWho(form));
      toast({ words: openVmd ? `${said} ${vmd.alsoOpen}` : said });
    }, wrong(who));
  };
  const pick = (known: PersonHit) => {
    change({ who: 'known', known, query: '' });
    submit.forgive();
    focusSoon('protocol');
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
    if (preset) go('/vmd/nuova', { replace: true });
    focusSoon('who');
  };
  const restart = async (then: () => void) => {
    const kept = draft.form;
    await draft.discard();
    then();
    toast({ words: persone.discarded, undo: () => draft.change(() => kept) });
    submit.forgive();
    focusSoon(preset ? 'protocol' : 'who');
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
