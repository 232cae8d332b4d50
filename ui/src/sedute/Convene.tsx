import { useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { call, type MeetingPage, useChoices, useRefresh } from '../ipc';
import { Button, DateField, Dialog, RadioChips, Skeleton, TextArea, TextField, useToast } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { sedute } from '../words/sedute';
import { emptyConvened, typedOf, untellable, wireOf } from './convened';

const words = sedute.convene;

type Props = {
  /** Null for a new meeting. */
  meeting: MeetingPage | null;
  onClose: () => void;
  onSaved?: (meetingId: string) => void;
  /** Shows the form again after it was left by mistake. */
  onReopen: () => void;
};

/** When, where and how the equipe meets: new, or changed. */
export function Convene({ meeting, onClose, onSaved, onReopen }: Props) {
  const about = meeting?.row.meetingId ?? '';
  const box = useRef<HTMLDivElement>(null);
  const modes = useChoices('meetingMode');
  const refresh = useRefresh('meeting');
  const toast = useToast();
  const tell = useTell();
  const [start] = useState(() => (meeting ? typedOf(meeting.form) : emptyConvened));
  const draft = useDraft({ kind: 'meeting.plan', about, empty: start, title: () => words.draft });
  const { form, change, ready, savedAt, failed, discard } = draft;
  const leave = useDiscard(draft, start, 'meeting.plan', about, words.draft);
  const submit = useSubmit(() => untellable(form), { values: form });
  const plan = async (typed: typeof form) => {
    const { meetingId } = await call('meeting.plan', { meetingId: about || null, form: typed });
    return meetingId;
  };
  const store = () =>
    submit.submit(async () => {
      const meetingId = await plan(wireOf(form));
      await discard();
      onClose();
      await refresh();
      onSaved?.(meetingId);
      if (!meeting) return toast({ words: words.saved });
      const before = meeting.form;
      toast({ words: words.changed, undo: () => tell(plan(before).then(refresh), words.changedBack) });
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={meeting ? words.editTitle : words.title} open onClose={onClose}>
      {ready ? (
        <div className="stack" ref={box}>
          <SubmitNotes submit={submit} />
          <div className="pair">
            <DateField
              id="on"
              label={words.on}
              required
              autoFocus
              value={form.on}
              error={submit.error('on')}
              onChange={(on) => change({ on })}
            />
            <TextField
              id="at"
              label={words.at}
              inputMode="numeric"
              placeholder="hh:mm"
              value={form.at}
              error={submit.error('at')}
              onChange={(at) => change({ at })}
            />
          </div>
          <RadioChips
            id="mode"
            label={words.mode}
            required
            value={form.mode}
            error={submit.error('mode')}
            choices={modes}
            onChange={(mode) => change({ mode })}
          />
          <div className="pair">
            <TextField
              id="place"
              label={words.place}
              value={form.place}
              error={submit.error('place')}
              onChange={(place) => change({ place })}
            />
            <TextField
              id="title"
              label={words.name}
              hint={words.nameHint}
              value={form.title}
              error={submit.error('title')}
              onChange={(title) => change({ title })}
            />
          </div>
          <TextArea
            id="note"
            label={words.note}
            rows={2}
            value={form.note}
            error={submit.error('note')}
            onChange={(note) => change({ note })}
          />
          <div className="row">
            <DraftNote savedAt={savedAt} failed={failed} />
            <Button kind="quiet" onClick={() => void leave(onReopen).then(onClose)}>
              {words.leave}
            </Button>
            <Button
              keys="Ctrl ↵"
              aria-keyshortcuts="Control+Enter"
              busy={submit.busy}
              onClick={() => void store()}
            >
              {meeting ? words.saveEdit : words.save}
            </Button>
          </div>
        </div>
      ) : (
        <Skeleton />
      )}
    </Dialog>
  );
}
