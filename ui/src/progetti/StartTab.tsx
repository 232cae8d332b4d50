import { type FormEvent, useState } from 'react';
import { isoOf, parseDate } from '../form/date';
import { dayOf } from '../form/when';
import type { PlanPage } from '../ipc';
import { Button, DateField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { progetti } from '../words/progetti';
import { Agreement } from './Agreement';
import { usePlanFact } from './usePlanFact';
import { useMayWrite } from './WriteTab';

/** Consent and signature, then the first day. */
export function StartTab({ page }: { page: PlanPage }) {
  const mayWrite = useMayWrite(page);
  return (
    <div className="plan-parts">
      <Agreement page={page} mayWrite={mayWrite} />
      <Activate page={page} mayWrite={mayWrite} />
    </div>
  );
}

const words = progetti.activate;

function Activate({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  const { planId } = page;
  const record = usePlanFact(planId);
  const [on, setOn] = useState('');
  const submit = useSubmit(
    () => ('trouble' in parseDate(on) ? [{ field: 'activate-on', message: words.bad }] : []),
    { controlOf: () => 'activate-on', values: { 'activate-on': on } },
  );
  const store = (event: FormEvent) => {
    event.preventDefault();
    void submit.submit(async () => {
      await record('plan.activate', { planId, on: isoOf(on) ?? on.trim() }, words.done);
      setOn('');
      focusSoon('case-title');
    });
  };
  return (
    <section className="stack" aria-labelledby="activate-head">
      <h3 id="activate-head">{words.title}</h3>
      {page.activatedAt && <p>{words.is(dayOf(page.activatedAt))}</p>}
      {!page.activatedAt && !page.compiledAt && <p className="quiet">{words.first}</p>}
      {!page.activatedAt && mayWrite && (
        <form className="day-line" onSubmit={store} noValidate>
          <div className="wide">
            <SubmitNotes submit={submit} />
          </div>
          <DateField
            id="activate-on"
            label={words.on}
            hint={words.onHint}
            value={on}
            error={submit.error('activate-on')}
            onChange={setOn}
          />
          <Button type="submit" icon="check-circle" busy={submit.busy}>
            {words.do}
          </Button>
        </form>
      )}
    </section>
  );
}
