import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type AgendaCase, type MeetingPage, useAsk, useChoices, useSession } from '../ipc';
import { common } from '../words/common';
import { sedute } from '../words/sedute';
import { Answer } from '../shell/Answer';
import { firstCase, nextCase, previousCase } from './agenda';
import { decideKey } from './Decide';
import { entailed, wireOf } from './decision';
import { masked } from './masked';
import { latest, scoreWords, toneOf } from './scores';
import { useDecision } from './useDecision';
import { useCaseKeys, useDecisionKeys } from './useDecisionKeys';

const words = sedute.projector;

/** One case at a time on the wall, readable from four metres. Nothing that identifies more than the name and the age is shown. */
export function Projector({ meetingId }: { meetingId: string }) {
  const page = useAsk('meeting.page', { meetingId });
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const leave = () => go(`/sedute/${meetingId}`);
  const escape = useRef(leave);
  escape.current = leave;
  useAlone();
  useEffect(() => {
    box.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      escape.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="wall" role="dialog" aria-modal="true" aria-label={words.title} tabIndex={-1} ref={box}>
      <Answer of={page}>
        {(meeting) => {
          if (meeting.minutes || meeting.agenda.length === 0)
            return (
              <div className="wall-empty">
                <p>{meeting.minutes ? words.sealed : words.empty}</p>
                <button type="button" className="wall-button" onClick={leave}>
                  {words.leave}
                </button>
              </div>
            );
          return <Wall page={meeting} onLeave={leave} />;
        }}
      </Answer>
    </div>
  );
}

/** Everything behind the wall is out of reach while it is there, for the keyboard and for assistive technology. */
function useAlone() {
  useEffect(() => {
    const behind = [...document.querySelectorAll<HTMLElement>('.side, .top, .ribbon, .skip')];
    for (const each of behind) each.inert = true;
    return () => {
      for (const each of behind) each.inert = false;
    };
  }, []);
}

function Wall({ page, onLeave }: { page: MeetingPage; onLeave: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<string>();
  const { agenda } = page;
  const current = agenda.find((each) => each.vmdId === walked) ?? firstCase(agenda);
  const next = nextCase(agenda, current?.vmdId);
  const before = previousCase(agenda, current?.vmdId);
  const to = (one: AgendaCase | undefined) => one && setWalked(one.vmdId);
  useCaseKeys(box, { next: () => to(next), previous: () => to(before) });
  const left = agenda.filter((each) => each.decision === null).length;
  if (!current) return null;
  const place = agenda.indexOf(current) + 1;
  return (
    <div className="wall-page" ref={box}>
      <header className="wall-head">
        <div>
          <h1>{current.fullName}</h1>
          <p>{[common.age(current.age), current.comune, current.service].filter(Boolean).join(' · ')}</p>
        </div>
        <div className="wall-progress">
          <b className="num">{words.progress(place, agenda.length)}</b>
          <span>{words.left(left)}</span>
        </div>
      </header>
      <Sheet of={current} />
      <WallDecision key={decideKey(current)} of={current} page={page} />
      <nav className="wall-nav" aria-label={words.title}>
        <span>{words.keys}</span>
        <button type="button" className="wall-button" onClick={() => to(before)}>
          {words.previous}
        </button>
        <button type="button" className="wall-button" id="next-case" onClick={() => to(next)}>
          {words.next}
        </button>
        <button type="button" className="wall-button" onClick={onLeave}>
          {words.leave}
        </button>
      </nav>
    </div>
  );
}

const Sheet = ({ of }: { of: AgendaCase }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrows must reach it
  <div className="wall-sheet" tabIndex={0} role="region" aria-label={sedute.case.summary}>
    <section>
      {of.summary && <p className="told">{masked(of.summary)}</p>}
      {of.proposal && (
        <p className="told wall-proposal">
          <b>{sedute.case.proposal}:</b> {masked(of.proposal)}
        </p>
      )}
      {of.settingLabel && <p>{sedute.case.setting(of.settingLabel)}</p>}
      {of.domains
        .filter((each) => each.needs.trim() || each.resources.trim())
        .map((each) => (
          <p key={each.domain} className="told">
            <b>{each.label}.</b> {masked([each.needs, each.resources].filter(Boolean).join(' '))}
          </p>
        ))}
    </section>
    <section aria-label={words.scores}>
      <ul className="wall-scores">
        {of.trends.map((trend) => {
          const point = latest(trend);
          return (
            <li key={trend.instrument}>
              <span>{trend.short}</span>
              <b className="num">{scoreWords(trend)}</b>
              {point?.bandLabel && <span className={`tag ${toneOf(point.tone)}`}>{point.bandLabel}</span>}
              {trend.change && <small>{trend.change}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  </div>
);

/** What may be decided, with its numbers; the digit chooses, Enter confirms. */
function WallDecision({ of, page }: { of: AgendaCase; page: MeetingPage }) {
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
