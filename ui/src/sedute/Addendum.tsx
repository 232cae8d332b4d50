import { useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { call, type MeetingPage, type MinutesView, useRefresh } from '../ipc';
import { Button, Check, Dialog, Select, Skeleton, TextArea, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { sedute } from '../words/sedute';
import { emptyAddendum, ofCase, standingOf, untellable, wireOf, withOutcome } from './addendum';
import { DecisionFields } from './DecisionFields';

const words = sedute.addendum;

type Props = { page: MeetingPage; minutes: MinutesView; onClose: () => void; onReopen: () => void };

/** What sealed minutes lack or say wrong, as a document of its own that points to them. */
export function Addendum({ page, minutes, onClose, onReopen }: Props) {
  const { meetingId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const refresh = useRefresh('meeting');
  const [asking, setAsking] = useState(false);
  const title = words.draft(minutes.title);
  const draft = useDraft({
    kind: 'meeting.add',
    about: meetingId,
    empty: emptyAddendum,
    title: () => title,
  });
  const { form, change, ready, savedAt, failed, discard } = draft;
  const leave = useDiscard(draft, emptyAddendum, 'meeting.add', meetingId, title);
  const submit = useSubmit(() => untellable(form, page.standing), {
    values: form,
    controlOf: (field) => field.replace(/^decision\./, ''),
  });
  const ask = () => submit.submit(async () => setAsking(true));
  const seal = () => {
    setAsking(false);
    return submit.submit(async () => {
      const { number, year } = await call('meeting.add', { meetingId, form: wireOf(form, page.standing) });
      await discard();
      onClose();
      await refresh();
      toast({ words: words.done(number, year) });
      focusSoon('add-addendum');
    });
  };
  useFormKeys(box, { save: () => void ask() });
  const options = standingOf(form.vmdId, page.standing)?.options ?? [];
  const option = options.find((each) => each.code === form.outcome);
  if (!ready) return <Skeleton />;
  return (
    <section className="card stack addendum" ref={box} aria-labelledby="addendum-title">
      <h2 id="addendum-title">{words.title}</h2>
      <SubmitNotes submit={submit} />
      <Select
        id="vmdId"
        label={words.case}
        none={words.everyCase}
        value={form.vmdId}
        error={submit.error('vmdId')}
        choices={minutes.cases.map((each) => ({ value: each.vmdId, label: each.fullName }))}
        onChange={(vmdId) => change(ofCase(vmdId, page.standing))}
      />
      <TextField
        id="reason"
        label={words.reason}
        required
        autoFocus
        value={form.reason}
        error={submit.error('reason')}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        id="text"
        label={words.text}
        required
        value={form.text}
        error={submit.error('text')}
        onChange={(text) => change({ text })}
      />
      <Check
        id="changes"
        label={words.changes}
        checked={form.changes}
        onChange={(changes) => change({ changes })}
      />
      {form.changes && (
        <div className="stack">
          <Select
            id="outcome"
            label={words.outcome}
            none={words.outcomeNone}
            required
            value={form.outcome}
            error={submit.error('outcome')}
            choices={options.map(({ code, label }) => ({ value: code, label }))}
            onChange={(outcome) => change(withOutcome(form, outcome, page.standing))}
          />
          <DecisionFields
            typed={form}
            change={change}
            error={submit.error}
            assignable={page.assignable}
            follows={option?.follows ?? true}
            why={option?.motive ?? false}
          />
        </div>
      )}
      <div className="row">
        <DraftNote savedAt={savedAt} failed={failed} />
        <Button kind="quiet" onClick={() => void leave(onReopen).then(onClose)}>
          {words.leave}
        </Button>
        <Button
          icon="file-signed"
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void ask()}
        >
          {words.do}
        </Button>
      </div>
      <Dialog title={words.confirmTitle} open={asking} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{words.confirm(minutes.title)}</p>
          <div className="row">
            <Button icon="file-signed" onClick={() => void seal()}>
              {words.confirmDo}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {sedute.seal.back}
            </Button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}
