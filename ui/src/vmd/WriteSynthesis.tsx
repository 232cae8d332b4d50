import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DraftNote } from '../form/DraftNote';
import { PickFrom } from '../form/PickFrom';
import { useDraft } from '../form/useDraft';
import { useAsk, useChoices, type VmdPage } from '../ipc';
import { Button, RadioChips, Skeleton, TextArea } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { Identity } from '../persone/Identity';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { vmd } from '../words/vmd';
import { DomainNote } from './DomainNote';
import { Findings } from './Findings';
import { controlOf, domainsShown, type Note, noNote, noteId, typedOf, untellable, wireOf } from './synthesis';
import { useFact } from './useFact';

/** The synthesis, on a page of its own: by domain on the left, what the visits found on the right. */
export function WriteSynthesis({ vmdId }: { vmdId: string }) {
  const page = useAsk('vmd.page', { vmdId });
  return <Answer of={page}>{(open) => <Writing page={open} />}</Answer>;
}

function Writing({ page }: { page: VmdPage }) {
  const { vmdId } = page.row;
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const synthesise = useFact('vmd.synthesise', vmdId);
  const settings = useChoices('careSetting');
  const words = useChoices('assessmentDomain');
  const [start] = useState(() => typedOf(page.synthesis));
  const title = vmd.synthesisDraft(page.person.fullName);
  const draft = useDraft({ kind: 'vmd.synthesise', about: vmdId, empty: start, title: () => title });
  const { form, change } = draft;
  const discard = useDiscard(draft, start, 'vmd.synthesise', vmdId, title);
  const shown = domainsShown(page.domains, form.notes, words);
  const order = words.map(({ value }) => value);
  const submit = useSubmit(() => untellable(form), {
    values: {
      ...form,
      ...Object.fromEntries(
        Object.entries(form.notes).flatMap(([domain, note]) => [
          [noteId(domain, 'needs'), note.needs],
          [noteId(domain, 'resources'), note.resources],
        ]),
      ),
    },
    controlOf,
  });
  const write = (domain: string, patch: Partial<Note>) =>
    change((now) => ({
      ...now,
      notes: { ...now.notes, [domain]: { ...(now.notes[domain] ?? noNote), ...patch } },
    }));
  const back = () => {
    go(`/vmd/${vmdId}/sintesi`);
    focusSoon('case-title');
  };
  const store = () =>
    submit.submit(async () => {
      await synthesise({ vmdId, form: wireOf(form, order) }, vmd.synthesised);
      await draft.discard();
      back();
    });
  useFormKeys(box, { save: () => void store(), leave: back });
  useEffect(() => {
    if (draft.ready) focusSoon('summary');
  }, [draft.ready]);
  if (!draft.ready) return <Skeleton />;
  const rest = words.filter(({ value }) => !shown.some((each) => each.domain === value));
  return (
    <div className="desk" ref={box}>
      <div className="desk-body wide-side">
        <section className="desk-form" aria-labelledby="synthesis">
          <header className="page-head">
            <div id="synthesis">
              <Title>{vmd.synthesisTitle}</Title>
              <p className="quiet">{vmd.synthesisHint}</p>
            </div>
          </header>
          <SubmitNotes submit={submit} />
          <TextArea
            id="summary"
            label={vmd.summary}
            value={form.summary}
            error={submit.error('summary')}
            onChange={(summary) => change({ summary })}
          />
          <h2>{vmd.domains}</h2>
          {shown.map((each) => (
            <DomainNote
              key={each.domain}
              of={each}
              note={form.notes[each.domain] ?? noNote}
              error={submit.error}
              onChange={(patch) => write(each.domain, patch)}
            />
          ))}
          {rest.length > 0 && (
            <PickFrom
              id="add-domain"
              label={vmd.addDomain}
              none={vmd.addDomainNone}
              verb={vmd.addDomainDo}
              icon="plus"
              choices={rest}
              onPick={(domain) => {
                write(domain, {});
                focusSoon(noteId(domain, 'needs'));
              }}
            />
          )}
          <RadioChips
            id="setting"
            label={vmd.setting}
            value={form.setting}
            error={submit.error('setting')}
            choices={settings}
            onChange={(setting) => change({ setting })}
          />
          <TextArea
            id="proposal"
            label={vmd.proposal}
            hint={vmd.proposalHint}
            rows={2}
            value={form.proposal}
            error={submit.error('proposal')}
            onChange={(proposal) => change({ proposal })}
          />
        </section>
        <aside className="desk-side stack" aria-label={vmd.found1}>
          <Identity person={page.person} />
          <Findings page={page} />
        </aside>
      </div>
      <footer className="foot">
        <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
        <Button
          kind="quiet"
          onClick={() => void discard(() => go(`/vmd/${vmdId}/sintesi/scrivi`)).then(back)}
        >
          {vmd.leave}
        </Button>
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {vmd.saveSynthesis}
        </Button>
      </footer>
    </div>
  );
}
