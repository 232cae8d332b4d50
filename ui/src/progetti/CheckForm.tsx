import { DraftNote } from '../form/DraftNote';
import { Button, type Choice, DateField, RadioChips, Skeleton, TextArea } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { progetti } from '../words/progetti';
import { type CheckTyped, checkUntellable, checkWire, emptyCheck } from './typed';
import { usePlanForm } from './usePlanForm';

type Props = {
  kind: 'plan.verify' | 'plan.monitor';
  planId: string;
  words: {
    title: string;
    what: string;
    whatMissing: string;
    text: string;
    textMissing: string;
    on: string;
    badOn: string;
    /** Only where a next day is set. */
    next?: string;
    badNext?: string;
    save: string;
  };
  draftTitle: string;
  choices: readonly Choice[];
  send: (wire: CheckTyped) => Promise<unknown>;
  fieldOf: (field: string) => string;
};

/** A verification or a monitoring: how it went, what was found, when. */
export function CheckForm({ kind, planId, words, draftTitle, choices, send, fieldOf }: Props) {
  const prefix = kind.replace('plan.', '');
  const { form, change, ready, savedAt, failed, submit, id, error, formProps } = usePlanForm({
    kind,
    about: planId,
    prefix,
    empty: emptyCheck,
    title: draftTitle,
    check: (typed) => checkUntellable(typed, words),
    send: (typed) => send(checkWire(typed)),
    fieldOf,
  });
  if (!ready) return <Skeleton />;
  return (
    <form className="part-form card" aria-label={words.title} {...formProps}>
      <h3 className="wide">{words.title}</h3>
      <div className="wide">
        <SubmitNotes submit={submit} />
      </div>
      <RadioChips
        id={id('what')}
        label={words.what}
        required
        wide
        value={form.what}
        error={error('what')}
        choices={choices}
        onChange={(what) => change({ what })}
      />
      <TextArea
        id={id('text')}
        label={words.text}
        required
        wide
        rows={2}
        value={form.text}
        error={error('text')}
        onChange={(text) => change({ text })}
      />
      <DateField
        id={id('on')}
        label={words.on}
        hint={progetti.verify.today}
        value={form.on}
        error={error('on')}
        onChange={(on) => change({ on })}
      />
      {words.next && (
        <DateField
          id={id('next')}
          label={words.next}
          value={form.next}
          error={error('next')}
          onChange={(next) => change({ next })}
        />
      )}
      <div className="row wide">
        <DraftNote savedAt={savedAt} failed={failed} />
        <Button type="submit" keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={submit.busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
