import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { recently } from '../form/when';
import { call, type PersonHit, useAsk, useDo } from '../ipc';
import { Banner, Button, type Missing, Skeleton, useToast } from '../kit';
import { Duplicates, toggled, undecided } from '../persone/Duplicates';
import { focusSoon } from '../persone/focusSoon';
import { readQuery } from '../persone/nameOf';
import { PersonFields } from '../persone/PersonFields';
import { SubmitNotes } from '../persone/SubmitNotes';
import { settlePlaces } from '../persone/settlePlaces';
import * as person from '../persone/typed';
import { useCodeReading } from '../persone/useCodeReading';
import { useFormKeys } from '../persone/useFormKeys';
import { usePersonCheck } from '../persone/usePersonCheck';
import { useSubmit } from '../persone/useSubmit';
import { Title } from '../shell/Page';
import { accessi } from '../words/accessi';
import { persone } from '../words/persone';
import { emptyIntake, type IntakeTyped, isBlankIntake, nameOfWho } from './intake';
import { RequestFields } from './RequestFields';
import * as request from './request';
import { Who } from './Who';

/** A PUA access on one page: for a person in file or for a new one, saved together. */
export function NewIntake({ personId }: { personId: string }) {
  const asked = useAsk('person.page', { personId }, { enabled: personId !== '' });
  const draft = useDraft<IntakeTyped>({
    kind: 'intake.new',
    about: '',
    empty: emptyIntake,
    title: (form) => accessi.draft(nameOfWho(form)),
  });
  const preset = asked.data?.person ?? null;
  if (!draft.ready || (personId !== '' && asked.isPending)) return <Skeleton />;
  return <IntakePage draft={draft} preset={preset} trouble={asked.error?.message} />;
}

type PageProps = {
  draft: ReturnType<typeof useDraft<IntakeTyped>>;
  /** The person the page was opened for. */
  preset: PersonHit | null;
  trouble: string | undefined;
};

function IntakePage({ draft, preset, trouble }: PageProps) {
  const [, go] = useLocation();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const register = useDo('intake.register');
  const [resumed, setResumed] = useState(() => (isBlankIntake(draft.form) ? null : draft.savedAt));
  const other = preset !== null && resumed !== null && draft.form.known?.personId !== preset.personId;
  const form: IntakeTyped =
    preset && draft.form.who === 'search' && !other
      ? { ...draft.form, who: 'known', known: preset }
      : draft.form;
  const [asked, setAsked] = useState(false);

  const change = useCallback(
    (patch: Partial<IntakeTyped> | ((now: IntakeTyped) => Partial<IntakeTyped>)) =>
      draft.change((now) => {
        const base: IntakeTyped =
          preset && now.who === 'search' && now.known === null
            ? { ...now, who: 'known', known: preset }
            : now;
        return { ...base, ...(typeof patch === 'function' ? patch(base) : patch) };
      }),
    [draft.change, preset],
  );
  const changePerson = useCallback(
    (patch: Partial<person.PersonTyped>) => change((now) => ({ person: { ...now.person, ...patch } })),
    [change],
  );
  const isNew = form.who === 'new';
  const reading = useCodeReading(form.person, changePerson);
  const check = usePersonCheck(null, form.person, isNew);
  const waiting = undecided(check.duplicates, form.distinct);

  const wrong = (who: person.PersonTyped): Missing[] => [
    ...(form.who === 'search' ? [{ field: 'who', message: accessi.whoMissing }] : []),
    ...(isNew ? person.untellable(who) : []),
    ...request.untellable(form.request),
  ];
  const submit = useSubmit(() => wrong(form.person), {
    controlOf: (field) => (field === 'person' ? 'who' : person.controlOf(field)),
    values: { ...form.person, ...form.request, contactAt: form.request.contactDay },
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
      const { intakeId } = await register.mutateAsync({
        personId: isNew ? null : (form.known?.personId ?? null),
        person: body,
        distinctFrom: isNew ? form.distinct : [],
        form: request.wireOf(form.request),
      });
      await draft.discard();
      go(`/accessi/${intakeId}`);
      toast({ words: accessi.registered(nameOfWho(form)) });
    }, wrong(who));
  };

  const pick = (known: PersonHit) => {
    change({ who: 'known', known, query: '' });
    submit.forgive();
    focusSoon('need');
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
    if (preset) go('/accessi/nuovo', { replace: true });
    focusSoon('who');
  };
  const restart = async () => {
    const kept = draft.form;
    await draft.discard();
    setResumed(null);
    toast({ words: persone.discarded, undo: () => draft.change(() => kept) });
    submit.forgive();
    focusSoon(preset ? 'need' : 'who');
  };

  useFormKeys(box, {
    save: () => void save(),
    leave: () => go('/accessi'),
    alt: { n: () => form.who === 'search' && begin() },
  });

  return (
    <div className="desk" ref={box}>
      <div className={isNew ? 'desk-body' : 'desk-body alone'}>
        <section className="desk-form" aria-labelledby="new-intake">
          <header className="page-head">
            <div id="new-intake">
              <Title>{accessi.newTitle}</Title>
              <p className="quiet">{accessi.newHint}</p>
            </div>
          </header>
          {trouble && (
            <Banner tone="danger" live>
              <p>{trouble}</p>
            </Banner>
          )}
          {other ? (
            <Banner tone="warning" live>
              <p>{accessi.otherDraft(accessi.draft(nameOfWho(draft.form)))}</p>
              <div className="row">
                <Button kind="outline" onClick={() => go('/accessi/nuovo', { replace: true })}>
                  {accessi.resumeDraft}
                </Button>
                <Button kind="quiet" icon="delete" onClick={() => void restart()}>
                  {accessi.discardDraft(preset.fullName)}
                </Button>
              </div>
            </Banner>
          ) : (
            <>
              {resumed && (
                <Banner tone="info">
                  <div className="row">
                    {accessi.resumed(recently(resumed))}
                    <Button kind="quiet" icon="refresh" onClick={() => void restart()}>
                      {accessi.restart}
                    </Button>
                  </div>
                </Banner>
              )}
              <SubmitNotes submit={submit} />
              {asked && waiting.length > 0 && (
                <Banner tone="warning" live>
                  <p>{persone.similarAsk}</p>
                </Banner>
              )}
              <Who
                form={form}
                label={accessi.who}
                remark={form.known?.openIntakes ? persone.alreadyOpen(form.known.openIntakes) : undefined}
                error={submit.error}
                onQuery={(query) => change({ query })}
                onPick={pick}
                onNew={begin}
                onSearch={search}
              >
                <PersonFields
                  typed={form.person}
                  change={changePerson}
                  error={submit.error}
                  warning={check.warning}
                  reading={reading}
                />
              </Who>
              <section className="stack" aria-labelledby="request-title">
                <h2 id="request-title">{accessi.request}</h2>
                <RequestFields
                  typed={form.request}
                  change={(patch) => change((now) => ({ request: { ...now.request, ...patch } }))}
                  error={submit.error}
                />
              </section>
            </>
          )}
        </section>
        {isNew && (
          <aside className="desk-side">
            <Duplicates
              duplicates={check.duplicates}
              distinct={form.distinct}
              onUse={pick}
              onDistinct={(id) => change((now) => ({ distinct: toggled(now.distinct, id) }))}
            />
          </aside>
        )}
      </div>
      {!other && (
        <footer className="foot">
          <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
          <Button
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
            onClick={() => void save()}
          >
            {accessi.register}
          </Button>
        </footer>
      )}
    </div>
  );
}
