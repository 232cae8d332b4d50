import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { recently } from '../form/when';
import { call, type PersonHit, useDo } from '../ipc';
import { Banner, Button, ErrorSummary, Skeleton, useToast } from '../kit';
import { Title } from '../shell/Page';
import { common } from '../words/common';
import { persone } from '../words/persone';
import { Duplicates, toggled, undecided } from './Duplicates';
import { focusSoon } from './focusSoon';
import { PersonFields } from './PersonFields';
import { settlePlaces } from './settlePlaces';
import { controlOf, emptyPerson, isBlank, type PersonTyped, untellable, wireOf } from './typed';
import { useCodeReading } from './useCodeReading';
import { useFormKeys } from './useFormKeys';
import { usePersonCheck } from './usePersonCheck';
import { useSubmit } from './useSubmit';

type Form = { person: PersonTyped; distinct: string[] };

const empty: Form = { person: emptyPerson, distinct: [] };
const nameOf = ({ surname, name }: PersonTyped) => `${surname} ${name}`.trim();

/** A new file, on one page. */
export function NewPerson() {
  const [, go] = useLocation();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const register = useDo('person.register');
  const draft = useDraft<Form>({
    kind: 'person.new',
    about: '',
    empty,
    title: ({ person }) => persone.registerDraft(nameOf(person)),
  });
  const { form, change } = draft;
  const [resumed, setResumed] = useState<string | null>();
  if (draft.ready && resumed === undefined) setResumed(isBlank(form.person) ? null : draft.savedAt);

  const changePerson = useCallback(
    (patch: Partial<PersonTyped>) => change((now) => ({ ...now, person: { ...now.person, ...patch } })),
    [change],
  );
  const reading = useCodeReading(form.person, changePerson);
  const check = usePersonCheck(null, form.person, draft.ready);
  const [asked, setAsked] = useState(false);
  const sending = useSubmit(() => untellable(form.person), { controlOf, values: form.person });
  const waiting = undecided(check.duplicates, form.distinct);

  const save = async () => {
    const person = await settlePlaces(form.person);
    if (person !== form.person) change({ person });
    await sending.submit(async () => {
      const body = wireOf(person);
      const { duplicates } = await call('person.check', { personId: null, form: body });
      if (undecided(duplicates, form.distinct).length > 0) {
        setAsked(true);
        focusSoon('similar-title');
        return;
      }
      const { personId } = await register.mutateAsync({ form: body, distinctFrom: form.distinct });
      await draft.discard();
      toast({ words: persone.registered(nameOf(person)) });
      go(`/persone/${personId}`);
    }, untellable(person));
  };

  const openExisting = async (person: PersonHit) => {
    const kept = { kind: 'person.new', key: '', title: persone.registerDraft(nameOf(form.person)) };
    const body = JSON.stringify(form);
    await draft.discard();
    go(`/persone/${person.personId}`);
    toast({
      words: persone.usedInstead,
      undo: () => void call('draft.save', { ...kept, body }).then(() => go('/persone/nuova')),
    });
  };

  const restart = async () => {
    const kept = form;
    await draft.discard();
    setResumed(null);
    toast({ words: persone.discarded, undo: () => change(() => kept) });
    sending.forgive();
    focusSoon('surname');
  };

  useFormKeys(box, { save: () => void save(), leave: () => go('/persone') });
  if (!draft.ready) return <Skeleton />;
  return (
    <div className="desk" ref={box}>
      <div className="desk-body">
        <section className="desk-form" aria-labelledby="new-person">
          <header className="page-head">
            <div id="new-person">
              <Title>{persone.newTitle}</Title>
              <p className="quiet">{persone.newHint}</p>
            </div>
          </header>
          {resumed && (
            <Banner tone="info">
              <div className="row">
                {persone.resumed(recently(resumed))}
                <Button kind="quiet" icon="refresh" onClick={() => void restart()}>
                  {persone.restart}
                </Button>
              </div>
            </Banner>
          )}
          <ErrorSummary
            title={common.missing(sending.missing.length)}
            missing={sending.missing}
            attempt={sending.attempt}
          />
          {sending.general && (
            <Banner tone="danger" live>
              <p>{sending.general}</p>
            </Banner>
          )}
          {asked && waiting.length > 0 && (
            <Banner tone="warning" live>
              <p>{persone.similarAsk}</p>
            </Banner>
          )}
          <PersonFields
            typed={form.person}
            change={changePerson}
            error={sending.error}
            warning={check.warning}
            reading={reading}
            first="surname"
          />
        </section>
        <aside className="desk-side">
          <Duplicates
            duplicates={check.duplicates}
            distinct={form.distinct}
            onUse={(person) => void openExisting(person)}
            onDistinct={(id) => change((now) => ({ ...now, distinct: toggled(now.distinct, id) }))}
          />
        </aside>
      </div>
      <footer className="foot">
        <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={sending.busy}
          onClick={() => void save()}
        >
          {persone.register}
        </Button>
      </footer>
    </div>
  );
}
