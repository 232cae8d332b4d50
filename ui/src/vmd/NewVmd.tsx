import { useRef, useState } from 'react';
import { nameOfWho } from '../accessi/intake';
import { Who } from '../accessi/Who';
import { DraftNote } from '../form/DraftNote';
import { isoOf } from '../form/date';
import { useDraft } from '../form/useDraft';
import { recently } from '../form/when';
import { type PersonHit, useAsk } from '../ipc';
import { Banner, Button, Skeleton } from '../kit';
import { ageOn } from '../persone/age';
import { Duplicates, toggled } from '../persone/Duplicates';
import { PersonFields } from '../persone/PersonFields';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useCodeReading } from '../persone/useCodeReading';
import { useFormKeys } from '../persone/useFormKeys';
import { Title } from '../shell/Page';
import { accessi } from '../words/accessi';
import { persone } from '../words/persone';
import { vmd } from '../words/vmd';
import { RequestFields } from './RequestFields';
import { emptyVmd, isBlankVmd, type NewVmdTyped, useNewVmd, type VmdDraft } from './useNewVmd';

/** A request of assessment on one page: for a person in file or for a new one, saved together. */
export function NewVmd({ personId }: { personId: string }) {
  const asked = useAsk('person.page', { personId }, { enabled: personId !== '' });
  const draft = useDraft<NewVmdTyped>({
    kind: 'vmd.new',
    about: '',
    empty: emptyVmd,
    title: (form) => vmd.draft(nameOfWho(form)),
  });
  const preset = asked.data?.person ?? null;
  if (!draft.ready || (personId !== '' && asked.isPending)) return <Skeleton />;
  return <NewVmdPage draft={draft} preset={preset} trouble={asked.error?.message} />;
}

type PageProps = { draft: VmdDraft; preset: PersonHit | null; trouble: string | undefined };

function NewVmdPage({ draft, preset, trouble }: PageProps) {
  const box = useRef<HTMLDivElement>(null);
  const [resumed, setResumed] = useState(() => (isBlankVmd(draft.form) ? null : draft.savedAt));
  const other = preset !== null && resumed !== null && draft.form.known?.personId !== preset.personId;
  const page = useNewVmd(draft, other ? null : preset);
  const { form, isNew, change, submit, go } = page;
  const reading = useCodeReading(form.person, page.changePerson);
  const born = isNew ? isoOf(form.person.birthDate) : null;
  const age = isNew ? born && ageOn(born, new Date()) : form.known?.age;
  const restart = () => void page.restart(() => setResumed(null));
  useFormKeys(box, {
    save: () => !other && void page.save(),
    leave: () => go('/vmd'),
    alt: { n: () => form.who === 'search' && page.begin() },
  });
  return (
    <div className="desk" ref={box}>
      <div className={isNew ? 'desk-body' : 'desk-body alone'}>
        <section className="desk-form" aria-labelledby="new-vmd">
          <header className="page-head">
            <div id="new-vmd">
              <Title>{vmd.newTitle}</Title>
              <p className="quiet">{vmd.newHint}</p>
            </div>
          </header>
          {trouble && (
            <Banner tone="danger" live>
              <p>{trouble}</p>
            </Banner>
          )}
          {other ? (
            <Banner tone="warning" live>
              <p>{vmd.otherDraft(vmd.draft(nameOfWho(draft.form)))}</p>
              <div className="row">
                <Button kind="outline" onClick={() => go('/vmd/nuova', { replace: true })}>
                  {accessi.resumeDraft}
                </Button>
                <Button kind="quiet" icon="delete" onClick={restart}>
                  {accessi.discardDraft(preset.fullName)}
                </Button>
              </div>
            </Banner>
          ) : (
            <>
              {resumed && (
                <Banner tone="info">
                  <div className="row">
                    {persone.resumed(recently(resumed))}
                    <Button kind="quiet" icon="refresh" onClick={restart}>
                      {persone.restart}
                    </Button>
                  </div>
                </Banner>
              )}
              <SubmitNotes submit={submit} />
              {page.stopped && (
                <Banner tone="warning" live>
                  <p>{persone.similarAsk}</p>
                </Banner>
              )}
              <Who
                form={form}
                label={vmd.who}
                remark={undefined}
                error={submit.error}
                onQuery={(query) => change({ query })}
                onPick={page.pick}
                onNew={page.begin}
                onSearch={page.search}
              >
                <PersonFields
                  typed={form.person}
                  change={page.changePerson}
                  error={submit.error}
                  warning={page.check.warning}
                  reading={reading}
                />
              </Who>
              <section className="stack" aria-labelledby="request-title">
                <h2 id="request-title">{vmd.request}</h2>
                <RequestFields
                  typed={form.request}
                  change={(patch) => change((now) => ({ request: { ...now.request, ...patch } }))}
                  error={submit.error}
                  age={age || null}
                />
              </section>
            </>
          )}
        </section>
        {isNew && (
          <aside className="desk-side">
            <Duplicates
              duplicates={page.check.duplicates}
              distinct={form.distinct}
              onUse={page.pick}
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
            onClick={() => void page.save()}
          >
            {vmd.register}
          </Button>
        </footer>
      )}
    </div>
  );
}
