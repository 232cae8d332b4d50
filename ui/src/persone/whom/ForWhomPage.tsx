import { type ReactNode, useRef } from 'react';
import { DraftNote } from '../../form/DraftNote';
import { recently } from '../../form/when';
import { Banner, Button } from '../../kit';
import { Title } from '../../shell/Page';
import { accessi } from '../../words/accessi';
import { persone } from '../../words/persone';
import { Duplicates, toggled } from '../Duplicates';
import { PersonFields } from '../PersonFields';
import { SubmitNotes } from '../SubmitNotes';
import { useCodeReading } from '../useCodeReading';
import { useFormKeys } from '../useFormKeys';
import { nameOfWho, type WhoTyped } from './typed';
import type { ForWhom } from './useForWhom';
import { Who } from './Who';

/** What the page is called and says. */
export type PageWords = {
  newTitle: string;
  newHint: string;
  /** What the list of drafts calls one for somebody. */
  draft: (name: string) => string;
  otherDraft: (title: string) => string;
  /** The question that the search answers. */
  who: string;
  /** Heading of what is asked. */
  asked: string;
  register: string;
};

type Props<T extends WhoTyped> = {
  page: ForWhom<T>;
  words: PageWords;
  /** Where one goes that leaves. */
  room: string;
  /** Id of the title; of the heading of what is asked. */
  ids: { title: string; asked: string };
  trouble: string | undefined;
  /** What to know of the person before going on. */
  remark?: string | undefined;
  /** The fields of what is asked. */
  children: ReactNode;
};

/** A page that begins something for a person in file or for a new one, saved together. */
export function ForWhomPage<T extends WhoTyped>(props: Props<T>) {
  const { page, words, room, ids, trouble, remark, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const { draft, other, resumed, form, isNew, change, submit, go } = page;
  const reading = useCodeReading(form.person, page.changePerson);
  const restart = () => void page.restart();
  useFormKeys(box, {
    save: () => !other && void page.save(),
    leave: () => go(room),
    alt: { n: () => form.who === 'search' && page.begin() },
  });
  return (
    <div className="desk" ref={box}>
      <div className={isNew ? 'desk-body' : 'desk-body alone'}>
        <section className="desk-form" aria-labelledby={ids.title}>
          <header className="page-head">
            <div id={ids.title}>
              <Title>{words.newTitle}</Title>
              <p className="quiet">{words.newHint}</p>
            </div>
          </header>
          {trouble && (
            <Banner tone="danger" live>
              <p>{trouble}</p>
            </Banner>
          )}
          {other ? (
            <Banner tone="warning" live>
              <p>{words.otherDraft(words.draft(nameOfWho(draft.form)))}</p>
              <div className="row">
                <Button kind="outline" onClick={() => go(page.address, { replace: true })}>
                  {accessi.resumeDraft}
                </Button>
                <Button kind="quiet" icon="delete" onClick={restart}>
                  {accessi.discardDraft(other.fullName)}
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
                label={words.who}
                remark={remark}
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
              <section className="stack" aria-labelledby={ids.asked}>
                <h2 id={ids.asked}>{words.asked}</h2>
                {children}
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
            {words.register}
          </Button>
        </footer>
      )}
    </div>
  );
}
