import { useRef, useState } from 'react';
import { nameOfWho } from '../accessi/intake';
import { Who } from '../accessi/Who';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { recently } from '../form/when';
import { type PersonHit, type UnitRow, useAsk } from '../ipc';
import { Banner, Button, Skeleton } from '../kit';
import { Duplicates, toggled } from '../persone/Duplicates';
import { PersonFields } from '../persone/PersonFields';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useCodeReading } from '../persone/useCodeReading';
import { useFormKeys } from '../persone/useFormKeys';
import { Title } from '../shell/Page';
import { accessi } from '../words/accessi';
import { domanda } from '../words/domanda';
import { persone } from '../words/persone';
import { ApplicationFields } from './ApplicationFields';
import { emptyNew, isBlankNew, type NewDraft, type NewTyped, useNewApplication } from './useNewApplication';
import { useUnits } from './useUnits';

/** An application on one page: for a person in file or for a new one, saved together. */
export function NewApplication({ personId }: { personId: string }) {
  const asked = useAsk('person.page', { personId }, { enabled: personId !== '' });
  const units = useUnits();
  const draft = useDraft<NewTyped>({
    kind: 'application.new',
    about: '',
    empty: emptyNew,
    title: (form) => domanda.draft(nameOfWho(form)),
  });
  const preset = asked.data?.person ?? null;
  if (!draft.ready || units.isPending || (personId !== '' && asked.isPending)) return <Skeleton />;
  const trouble = asked.error?.message ?? units.error?.message;
  return <NewPage draft={draft} preset={preset} units={units.data ?? []} trouble={trouble} />;
}

type PageProps = {
  draft: NewDraft;
  preset: PersonHit | null;
  units: readonly UnitRow[];
  trouble: string | undefined;
};

function NewPage({ draft, preset, units, trouble }: PageProps) {
  const box = useRef<HTMLDivElement>(null);
  const [resumed, setResumed] = useState(() => (isBlankNew(draft.form) ? null : draft.savedAt));
  const other = preset !== null && resumed !== null && draft.form.known?.personId !== preset.personId;
  const page = useNewApplication(draft, other ? null : preset, units);
  const { form, isNew, change, submit, go } = page;
  const reading = useCodeReading(form.person, page.changePerson);
  const restart = () => void page.restart(() => setResumed(null));
  useFormKeys(box, {
    save: () => !other && void page.save(),
    leave: () => go('/liste'),
    alt: { n: () => form.who === 'search' && page.begin() },
  });
  return (
    <div className="desk" ref={box}>
      <div className={isNew ? 'desk-body' : 'desk-body alone'}>
        <section className="desk-form" aria-labelledby="new-application">
          <header className="page-head">
            <div id="new-application">
              <Title>{domanda.newTitle}</Title>
              <p className="quiet">{domanda.newHint}</p>
            </div>
          </header>
          {trouble && (
            <Banner tone="danger" live>
              <p>{trouble}</p>
            </Banner>
          )}
          {other ? (
            <Banner tone="warning" live>
              <p>{domanda.otherDraft(domanda.draft(nameOfWho(draft.form)))}</p>
              <div className="row">
                <Button kind="outline" onClick={() => go('/liste/nuova', { replace: true })}>
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
                label={domanda.who}
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
              <section className="stack" aria-labelledby="application-title">
                <h2 id="application-title">{domanda.form}</h2>
                <ApplicationFields
                  typed={form.application}
                  change={(patch) => change((now) => ({ application: { ...now.application, ...patch } }))}
                  error={submit.error}
                  units={units}
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
            {domanda.register}
          </Button>
        </footer>
      )}
    </div>
  );
}
