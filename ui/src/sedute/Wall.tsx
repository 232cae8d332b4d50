import { useRef, useState } from 'react';
import type { AgendaCase, MeetingPage } from '../ipc';
import { Tag } from '../kit';
import { common } from '../words/common';
import { sedute } from '../words/sedute';
import { firstCase, nextCase, previousCase } from './agenda';
import { decideKey } from './Decide';
import { masked } from './masked';
import { latest, scoreWords, toneOf } from './scores';
import { useCaseKeys } from './useDecisionKeys';
import { WallDecision } from './WallDecision';

const words = sedute.projector;

/** The case in hand, its decision, and the way to the others. */
export function Wall({ page, onLeave }: { page: MeetingPage; onLeave: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<string>();
  const { agenda } = page;
  const current = agenda.find((each) => each.vmdId === walked) ?? firstCase(agenda);
  // The case in hand stays in hand when it is decided.
  if (current && current.vmdId !== walked) setWalked(current.vmdId);
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
  <section className="wall-sheet" tabIndex={0} aria-label={sedute.case.summary}>
    <div>
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
            <b>{each.label}.</b>{' '}
            {masked([each.needs, each.resources].filter((told) => told.trim()).join(' · '))}
          </p>
        ))}
    </div>
    <div>
      <ul className="wall-scores">
        {of.trends.map((trend) => {
          const point = latest(trend);
          return (
            <li key={trend.instrument}>
              <span>{trend.short}</span>
              <b className="num">{scoreWords(trend)}</b>
              {point?.bandLabel && <Tag tone={toneOf(point.tone)}>{point.bandLabel}</Tag>}
              {trend.change && <small>{trend.change}</small>}
            </li>
          );
        })}
      </ul>
    </div>
  </section>
);
