import { useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { type AgendaCase, type MeetingPage, useChoices } from '../ipc';
import { Button, RadioChips } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { sedute } from '../words/sedute';
import { nextCase } from './agenda';
import { DecisionFields } from './DecisionFields';
import { entailed, wireOf } from './decision';
import { useDecision } from './useDecision';
import { useDecisionKeys } from './useDecisionKeys';

const words = sedute.decision;

/** A new form when the decision that holds changes: what is shown is always what is kept. */
export const decideKey = ({ vmdId, decision }: AgendaCase) => vmdId + JSON.stringify(decision);

type Props = {
  of: AgendaCase;
  page: MeetingPage;
  onGo: (vmdId: string) => void;
  onTrouble: (words: string) => void;
};

/** The decision on one case: a digit chooses, Enter confirms with everything that is proposed beside it. */
export function Decide({ of, page, onGo, onTrouble }: Props) {
  const box = useRef<HTMLElement>(null);
  const settings = useChoices('careSetting');
  const [open, setOpen] = useState(false);
  const next = nextCase(page.agenda, of.vmdId);
  const deciding = useDecision({
    of,
    meetingId: page.row.meetingId,
    day: page.row.on,
    onTrouble,
    onDecided: () => focusSoon('next-case'),
  });
  const { form, option, change, submit, savedAt, failed } = deciding;
  const wire = wireOf(form, option);
  const changed = JSON.stringify(wire) !== JSON.stringify(of.decision);
  const detailed = submit.missing.some(({ field }) => field !== 'outcome');
  const choose = (outcome: string) => {
    change({ outcome });
    requestAnimationFrame(() => document.getElementById('confirm')?.focus({ preventScroll: true }));
  };
  useDecisionKeys(box, {
    onDigit: (index) => {
      const chosen = of.options[index];
      if (chosen) choose(chosen.code);
    },
    onConfirm: () => (changed || !form.outcome) && deciding.confirm(),
  });
  const settingLabel = settings.find((each) => each.value === form.setting)?.label ?? form.setting;
  return (
    <section className="decide" aria-labelledby="decide-title" ref={box}>
      <h3 id="decide-title" className="visually-hidden">
        {words.title}
      </h3>
      <SubmitNotes submit={submit} />
      <RadioChips
        id="outcome"
        label={words.outcome}
        hint={option?.note || words.keys}
        required
        value={form.outcome}
        error={submit.error('outcome')}
        choices={of.options.map(({ code, label }) => ({ value: code, label }))}
        onChange={(outcome) => change({ outcome })}
      />
      {form.outcome && <p className="entailed">{entailed(form, option, settingLabel).join(' · ')}</p>}
      {(open || detailed) && (
        <DecisionFields
          typed={form}
          change={change}
          error={submit.error}
          assignable={page.assignable}
          follows={option?.follows ?? true}
          why={option?.motive ?? false}
        />
      )}
      <div className="row">
        {savedAt || failed ? <DraftNote savedAt={savedAt} failed={failed} /> : <span className="saved" />}
        {of.decision && (
          <Button kind="quiet" icon="restore" onClick={deciding.withdraw}>
            {words.undo}
          </Button>
        )}
        <Button kind="quiet" icon="pencil" aria-expanded={open || detailed} onClick={() => setOpen(!open)}>
          {open || detailed ? words.less : words.more}
        </Button>
        {(changed || !next) && (
          <Button
            id="confirm"
            kind={changed ? 'primary' : 'outline'}
            keys="↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
            onClick={deciding.confirm}
          >
            {of.decision ? words.confirmAgain : words.confirm}
          </Button>
        )}
        {next && (
          <Button
            id="next-case"
            kind={changed ? 'outline' : 'primary'}
            icon="arrow-right"
            keys="Pag ↓"
            aria-keyshortcuts="PageDown"
            onClick={() => {
              onGo(next.vmdId);
              focusSoon('case-title');
            }}
          >
            {words.next(next.fullName)}
          </Button>
        )}
      </div>
    </section>
  );
}
