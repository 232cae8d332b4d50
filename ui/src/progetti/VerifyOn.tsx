import { type FormEvent, useState } from 'react';
import { formatDate, isoOf, parseDate } from '../form/date';
import type { PlanPage } from '../ipc';
import { Button, DateField } from '../kit';
import { dateSentence } from '../kit/DateField';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { progetti } from '../words/progetti';
import { usePlanFact } from './usePlanFact';
import { Verification } from './Verification';

const words = progetti.verification;

/** The day on which the plan is verified: it becomes a deadline. */
export function VerifyOn({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  return (
    <section className="stack" aria-labelledby="verify-on-head">
      <h3 id="verify-on-head">{words.title}</h3>
      {mayWrite ? (
        <DayForm key={page.verifyOn} page={page} />
      ) : (
        <p>{page.verifyOn ? formatDate(page.verifyOn) : progetti.noVerification}</p>
      )}
    </section>
  );
}

function DayForm({ page }: { page: PlanPage }) {
  const { planId } = page;
  const record = usePlanFact(planId);
  const kept = page.verifyOn ? formatDate(page.verifyOn) : '';
  const [day, setDay] = useState(kept);
  const submit = useSubmit(
    () => {
      const parsed = parseDate(day);
      if ('empty' in parsed) return [{ field: 'verify-on', message: words.onMissing }];
      return 'trouble' in parsed ? [{ field: 'verify-on', message: dateSentence[parsed.trouble] }] : [];
    },
    { controlOf: () => 'verify-on', values: { 'verify-on': day } },
  );
  const store = (event: FormEvent) => {
    event.preventDefault();
    void submit.submit(() =>
      record(
        'plan.set_verification',
        { planId, on: isoOf(day) ?? day },
        words.saved(formatDate(isoOf(day) ?? day)),
      ),
    );
  };
  return (
    <form className="day-line" onSubmit={store} noValidate>
      <div className="wide">
        <SubmitNotes submit={submit} />
      </div>
      <DateField
        id="verify-on"
        label={words.on}
        value={day}
        error={submit.error('verify-on')}
        onChange={setDay}
      />
      {page.stateCode.startsWith('active') && <Verification clock={page.verification} />}
      {day !== kept && (
        <Button type="submit" kind="outline" icon="check" busy={submit.busy}>
          {words.save}
        </Button>
      )}
    </form>
  );
}
