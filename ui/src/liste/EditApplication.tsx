import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type ApplicationPage, type UnitRow, useAsk, useDo } from '../ipc';
import { Button, Skeleton, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { Identity } from '../persone/Identity';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { domanda } from '../words/domanda';
import { ApplicationFields } from './ApplicationFields';
import { controlOf, typedOf, untellable, valuesOf, wireOf } from './application';
import { useUnits } from './useUnits';

/** An application corrected, on a page of its own. */
export function EditApplication({ applicationId }: { applicationId: string }) {
  const page = useAsk('application.page', { applicationId });
  const units = useUnits();
  return (
    <Answer of={page}>
      {(open) => <Answer of={units}>{(all) => <EditPage page={open} units={all} />}</Answer>}
    </Answer>
  );
}

const KIND = 'application.correct';

function EditPage({ page, units }: { page: ApplicationPage; units: readonly UnitRow[] }) {
  const { applicationId } = page;
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const correct = useDo(KIND);
  const toast = useToast();
  const tell = useTell();
  const [start] = useState(() => typedOf(page.form));
  const title = domanda.correctDraft(page.person.fullName);
  const draft = useDraft({ kind: KIND, about: applicationId, empty: start, title: () => title });
  const { form, change } = draft;
  const discard = useDiscard(draft, start, KIND, applicationId, title);
  const submit = useSubmit(() => untellable(form, units, true), { controlOf, values: valuesOf(form) });
  const back = () => {
    go(`/liste/${applicationId}/domanda`);
    focusSoon('case-title');
  };
  const store = () =>
    submit.submit(async () => {
      await correct.mutateAsync({ applicationId, form: wireOf(form) });
      await draft.discard();
      back();
      // The words it had are written again: correcting twice is undoing.
      const before = page.form;
      toast({
        words: domanda.corrected,
        undo: () => tell(correct.mutateAsync({ applicationId, form: before }), domanda.correctionUndone),
      });
    });
  useFormKeys(box, { save: () => void store(), leave: back });
  useEffect(() => {
    if (draft.ready) focusSoon('appliedOn');
  }, [draft.ready]);
  if (!draft.ready) return <Skeleton />;
  return (
    <div className="desk" ref={box}>
      <div className="desk-body">
        <section className="desk-form" aria-labelledby="edit-application">
          <header className="page-head">
            <div id="edit-application">
              <Title>{domanda.correctTitle}</Title>
              <p className="quiet">{domanda.correctHint}</p>
            </div>
          </header>
          <SubmitNotes submit={submit} />
          <ApplicationFields typed={form} change={change} error={submit.error} units={units} past />
        </section>
        <aside className="desk-side stack" aria-label={domanda.whoTitle}>
          <Identity person={page.person} />
        </aside>
      </div>
      <footer className="foot">
        <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
        <Button
          kind="quiet"
          onClick={() => void discard(() => go(`/liste/${applicationId}/domanda/scrivi`)).then(back)}
        >
          {domanda.leave}
        </Button>
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {domanda.save}
        </Button>
      </footer>
    </div>
  );
}
