import { useEffect, useRef, useState } from 'react';
import { type AgendaCase, type MeetingPage, useChoices, useSession } from '../ipc';
import { focusSoon } from '../persone/focusSoon';
import { sedute } from '../words/sedute';
import { entailed, wireOf } from './decision';
import { useDecision } from './useDecision';
import { useDecisionKeys } from './useDecisionKeys';

const words = sedute.projector;

/** What may be decided, with its numbers; the digit chooses, Enter confirms. */
export function WallDecision({ of, page }: { of: AgendaCase; page: MeetingPage }) {
  const { may } = useSession();
  const box = useRef<HTMLElement>(null);
  const settings = useChoices('careSetting');
  const [trouble, setTrouble] = useState('');
  const { form, option, change, confirm, submit } = useDecision({
    of,
    meetingId: page.row.meetingId,
    day: page.row.on,
    onTrouble: setTrouble,
    onDecided: () => requestAnimationFrame(() => document.getElementById('next-case')?.focus()),
  });
  const mayDecide = may('meeting.change');
  const changed = JSON.stringify(wireOf(form, option)) !== JSON.stringify(of.decision);
  const asking = Boolean(option?.motive && changed && (submit.error('motive') || form.motive));
  useEffect(() => {
    if (asking) focusSoon('wall-motive');
  }, [asking]);
  useDecisionKeys(box, {
    onDigit: (index) => {
      const chosen = of.options[index];
      if (!chosen || !mayDecide) return;
      change({ outcome: chosen.code });
      requestAnimationFrame(() => document.getElementById(`wall-${chosen.code}`)?.focus());
    },
    onConfirm: () => mayDecide && changed && form.outcome && confirm(),
  });
  const settingLabel = settings.find((each) => each.value === form.setting)?.label ?? form.setting;
  const refusal = trouble || submit.missing.map((each) => each.message).join(' ');
  return (
    <section className="wall-decision" ref={box} aria-label={sedute.decision.title}>
      <div className="wall-options" role="radiogroup" aria-label={sedute.decision.outcome}>
        {of.options.map(({ code, label }, index) => (
          <label key={code} className="wall-option">
            <input
              type="radio"
              name="wall-outcome"
              id={`wall-${code}`}
              checked={form.outcome === code}
              onChange={() => mayDecide && change({ outcome: code })}
            />
            <span>
              {index < 9 && <b aria-hidden="true">{index + 1}</b>}
              {label}
            </span>
          </label>
        ))}
      </div>
      {asking && (
        <label className="wall-motive">
          {words.motive}
          <input
            type="text"
            id="wall-motive"
            value={form.motive}
            onChange={(event) => change({ motive: event.target.value })}
            onKeyDown={(event) => event.key === 'Enter' && confirm()}
          />
        </label>
      )}
      <div className="wall-outcome" role="status">
        {refusal && <p className="wall-refusal">{refusal}</p>}
        {!refusal && form.outcome && (
          <p>
            {!changed && <b>{sedute.decided}. </b>}
            {entailed({ ...form, dissent: '' }, option, settingLabel).join(' · ')}
          </p>
        )}
        {mayDecide && changed && form.outcome && (
          <button type="button" className="wall-button strong" onClick={confirm}>
            {of.decision ? sedute.decision.confirmAgain : sedute.decision.confirm}
          </button>
        )}
      </div>
    </section>
  );
}
