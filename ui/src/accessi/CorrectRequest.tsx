import { useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type IntakePage, useDo } from '../ipc';
import { Button, Skeleton, useToast } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { accessi } from '../words/accessi';
import { RequestFields } from './RequestFields';
import { typedOf, untellable, wireOf } from './request';

type Props = {
  page: IntakePage;
  onDone: () => void;
  /** Shows this form again after it was left by mistake. */
  onReopen: () => void;
};

/** The request written again as it should have been; the first version stays in the story. */
export function CorrectRequest({ page, onDone, onReopen }: Props) {
  const { intakeId } = page.row;
  const toast = useToast();
  const tell = useTell();
  const box = useRef<HTMLDivElement>(null);
  const correct = useDo('intake.correct');
  const [start] = useState(() => typedOf(page.form));
  const title = accessi.correctDraft(page.person.fullName);
  const draft = useDraft({
    kind: 'intake.correct',
    about: intakeId,
    empty: start,
    title: () => title,
  });
  const { form, change, ready, savedAt, failed, discard } = draft;
  const leave = useDiscard(draft, start, 'intake.correct', intakeId, title);
  const submit = useSubmit(() => untellable(form, true), {
    values: { ...form, contactAt: form.contactDay },
  });
  const store = () =>
    submit.submit(async () => {
      const before = page.form;
      await correct.mutateAsync({ intakeId, form: wireOf(form) });
      await discard();
      onDone();
      toast({
        words: accessi.corrected,
        undo: () => tell(correct.mutateAsync({ intakeId, form: before }), accessi.correctionUndone),
      });
    });
  useFormKeys(box, { save: () => void store() });
  if (!ready) return <Skeleton />;
  return (
    <div className="stack" ref={box}>
      <h3>{accessi.correct}</h3>
      <SubmitNotes submit={submit} />
      <RequestFields typed={form} change={change} error={submit.error} past />
      <div className="row">
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {accessi.saveCorrection}
        </Button>
        <Button kind="quiet" onClick={() => void leave(onReopen).then(onDone)}>
          {accessi.leave}
        </Button>
      </div>
      <DraftNote savedAt={savedAt} failed={failed} />
    </div>
  );
}
