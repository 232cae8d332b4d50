import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { useAsk, useDo, type VmdPage } from '../ipc';
import { Button, Skeleton, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { Identity } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { vmd } from '../words/vmd';
import { RequestFields } from './RequestFields';
import { typedOf, untellable, valuesOf, wireOf } from './request';
import { useFact } from './useFact';

/** The request of an assessment, on a page of its own: to complete when the PUA sent it, to correct otherwise. */
export function EditRequest({ vmdId }: { vmdId: string }) {
  const page = useAsk('vmd.page', { vmdId });
  return <Answer of={page}>{(open) => <RequestPage key={String(open.complete)} page={open} />}</Answer>;
}

function RequestPage({ page }: { page: VmdPage }) {
  const { vmdId } = page.row;
  const { fullName } = page.person;
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const complete = useFact('vmd.request', vmdId);
  const correct = useDo('vmd.correct');
  const toast = useToast();
  const tell = useTell();
  const [start] = useState(() => typedOf(page.form));
  const kind = page.complete ? 'vmd.correct' : 'vmd.complete';
  const title = page.complete ? vmd.correctDraft(fullName) : vmd.completeDraft(fullName);
  const draft = useDraft({ kind, about: vmdId, empty: start, title: () => title });
  const { form, change } = draft;
  const discard = useDiscard(draft, start, kind, vmdId, title);
  const submit = useSubmit(() => untellable(form, true), { values: valuesOf(form) });
  const back = () => {
    go(`/vmd/${vmdId}`);
    focusSoon('case-title');
  };
  const store = () =>
    submit.submit(async () => {
      const wire = wireOf(form);
      const nobody = { personId: null, person: null, distinctFrom: [], dischargeId: null };
      if (page.complete) await correct.mutateAsync({ vmdId, form: wire });
      else await complete({ vmdId, ...nobody, form: wire }, withOther);
      await draft.discard();
      back();
      if (!page.complete) return;
      // A request that was corrected is not undone: the words it had are written again.
      const before = page.form;
      toast({
        words: vmd.corrected,
        undo: () => tell(correct.mutateAsync({ vmdId, form: before }), vmd.correctionUndone),
      });
    });
  useFormKeys(box, { save: () => void store(), leave: back });
  useEffect(() => {
    if (draft.ready) focusSoon('protocol');
  }, [draft.ready]);
  if (!draft.ready) return <Skeleton />;
  return (
    <div className="desk" ref={box}>
      <div className="desk-body">
        <section className="desk-form" aria-labelledby="edit-request">
          <header className="page-head">
            <div id="edit-request">
              <Title>{page.complete ? vmd.correctTitle : vmd.completeTitle}</Title>
              <p className="quiet">{page.complete ? vmd.correctHint : vmd.completeHint}</p>
            </div>
          </header>
          <SubmitNotes submit={submit} />
          <RequestFields typed={form} change={change} error={submit.error} age={page.person.age} past />
        </section>
        <aside className="desk-side stack" aria-label={vmd.whoTitle}>
          <Identity person={page.person} />
          <FromPua page={page} />
        </aside>
      </div>
      <footer className="foot">
        <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
        <Button
          kind="quiet"
          onClick={() => void discard(() => go(`/vmd/${vmdId}/richiesta/scrivi`)).then(back)}
        >
          {vmd.leave}
        </Button>
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {page.complete ? vmd.saveCorrection : vmd.saveCompletion}
        </Button>
      </footer>
    </div>
  );
}

/** That it is complete, and whether the person has another one open. */
const withOther = ({ openVmd }: { openVmd: string | null }) =>
  openVmd ? `${vmd.completed} ${vmd.alsoOpen}` : vmd.completed;

/** Why the PUA sent it, and the way to the access it comes from. */
export const FromPua = ({ page }: { page: VmdPage }) =>
  page.intakeId === null ? null : (
    <section className="card stack" aria-labelledby="from-pua">
      <h3 id="from-pua">{vmd.fromPua}</h3>
      <div>
        <span className="quiet">{vmd.fromPuaMotive}</span>
        <p className="told">{page.referralMotive || vmd.notSaid}</p>
      </div>
      <div className="row">
        <LinkButton
          to={`/accessi/${page.intakeId}`}
          kind="outline"
          icon="arrow-right"
          name={vmd.openIntakeOf(page.person.fullName)}
        >
          {vmd.openIntake}
        </LinkButton>
      </div>
    </section>
  );
