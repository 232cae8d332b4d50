import { useState } from 'react';
import { formatDate } from '../form/date';
import { shortDayOf } from '../form/when';
import type { DischargePage } from '../ipc';
import { Button } from '../kit';
import { Pairs } from '../vmd/Pairs';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { dimissioni } from '../words/dimissioni';
import { persone } from '../words/persone';
import type { Code } from './gesture/gestures';
import { Readmit } from './Readmit';

type Props = { page: DischargePage; today: string; onDo: (code: Code) => void };

/** When the person left the ward, and how it goes since. */
export function AfterTab({ page, today, onDo }: Props) {
  const [readmitting, setReadmitting] = useState(false);
  return (
    <div className="stack">
      <section className="stack tight" aria-labelledby="left">
        <div className="row">
          <h3 id="left">{dimissioni.after}</h3>
          <span className="row push tight">
            {(['discharge', 'verify'] as const)
              .filter((code) => page.may.includes(code))
              .map((code) => (
                <Button
                  key={code}
                  kind="outline"
                  icon={code === 'verify' ? 'check-circle' : 'arrow-right'}
                  onClick={() => onDo(code)}
                >
                  {dimissioneGesti[code].do}
                </Button>
              ))}
            {page.may.includes('readmit') && (
              <Button kind="quiet" onClick={() => setReadmitting(true)}>
                {dimissioneGesti.readmit.do}
              </Button>
            )}
          </span>
        </div>
        <Pairs
          of={[
            [dimissioni.dischargedAt, page.dischargedAt ? shortDayOf(page.dischargedAt) : dimissioni.stillIn],
            [dimissioni.destination, page.destination],
            [dimissioni.verifyOn, page.verifyOn && formatDate(page.verifyOn)],
            [dimissioni.endedAt, page.endedAt && shortDayOf(page.endedAt)],
            [dimissioni.outcome, page.outcome],
          ]}
        />
      </section>
      <section className="stack tight" aria-labelledby="checks">
        <h3 id="checks">{dimissioni.checks}</h3>
        {page.checks.length === 0 ? (
          <p className="quiet">{dimissioni.noChecks}</p>
        ) : (
          <ol className="plain-list">
            {page.checks.map((check) => (
              <li key={check.at} className="card">
                <b>{dimissioni.checkOf(check.how, check.outcome)}</b>
                {check.text && <p className="told">{check.text}</p>}
                <span className="quiet">{persone.by(shortDayOf(check.at), check.author)}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      {readmitting && <Readmit page={page} today={today} onClose={() => setReadmitting(false)} />}
    </div>
  );
}
