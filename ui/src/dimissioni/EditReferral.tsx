import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { useNow } from '../form/useNow';
import { type DischargePage, useAsk, useDo } from '../ipc';
import { Button, Skeleton, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { Identity } from '../persone/Identity';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { segnalazione } from '../words/segnalazione';
import { ReferredFields } from './ArrivalFields';
import * as arrival from './arrival';
import { FromIntake } from './Links';
import { LiveClock } from './LiveClock';
import { ReferralFields } from './ReferralFields';
import * as referral from './referral';
import { useFact } from './useFact';

/** The report of a ward, on a page of its own: to complete when the PUA sent the request, to correct otherwise. */
export function EditReferral({ dischargeId }: { dischargeId: string }) {
  const page = useAsk('discharge.page', { dischargeId });
  return <Answer of={page}>{(open) => <ReportPage key={String(open.form === null)} page={open} />}</Answer>;
}

type Typed = { report: referral.ReferralTyped; when: arrival.ArrivalTyped };

/** Of what the PUA sent, who reports is known. */
const startOf = ({ form }: DischargePage): Typed => ({
  report: form ? referral.typedOf(form) : { ...referral.emptyForm, source: 'pua' },
  when: { ...arrival.emptyArrival, arrival: 'no' },
});

function ReportPage({ page }: { page: DischargePage }) {
  const { dischargeId, person, form: before } = page;
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const now = useNow();
  const complete = useFact('discharge.refer', dischargeId);
  const correct = useDo('discharge.correct');
  const toast = useToast();
  const tell = useTell();
  const [start] = useState(() => startOf(page));
  const kind = before ? 'discharge.correct' : 'discharge.refer';
  const title = before
    ? segnalazione.correctDraft(person.fullName)
    : segnalazione.completeDraft(person.fullName);
  const draft = useDraft<Typed>({ kind, about: dischargeId, empty: start, title: () => title });
  // Whatever is written first, the moment at which it was begun is kept with it.
  const atMoment = (typed: Typed) => ({ ...typed, when: arrival.begun(typed.when, now?.now ?? page.now) });
  const form = before ? draft.form : atMoment(draft.form);
  const change = (patch: (typed: Typed) => Typed) =>
    draft.change((typed) => patch(before ? typed : atMoment(typed)));
  const discard = useDiscard(draft, start, kind, dischargeId, title);
  const submit = useSubmit(
    () => [...referral.untellable(form.report), ...(before ? [] : arrival.untellable(form.when))],
    {
      controlOf: referral.controlOf,
      values: { ...referral.valuesOf(form.report), ...arrival.valuesOf(form.when) },
    },
  );
  const back = () => {
    go(`/dimissioni/${dischargeId}/segnalazione`);
    focusSoon('case-title');
  };
  const store = () =>
    submit.submit(async () => {
      const wire = referral.wireOf(form.report);
      if (before) await correct.mutateAsync({ dischargeId, form: wire });
      else {
        const { referred } = arrival.wireOf(form.when);
        const nobody = { personId: null, person: null, distinctFrom: [] };
        await complete(
          { dischargeId, ...nobody, referred, received: null, form: wire },
          segnalazione.completed,
        );
      }
      await draft.discard();
      back();
      if (!before) return;
      // The words it had are written again: correcting twice is undoing.
      toast({
        words: segnalazione.corrected,
        undo: () => tell(correct.mutateAsync({ dischargeId, form: before }), segnalazione.correctionUndone),
      });
    });
  useFormKeys(box, { save: () => void store(), leave: back });
  const ready = draft.ready && now !== undefined;
  useEffect(() => {
    if (ready) focusSoon('source');
  }, [ready]);
  if (!ready) return <Skeleton />;
  return (
    <div className="desk" ref={box}>
      <div className="desk-body">
        <section className="desk-form" aria-labelledby="edit-report">
          <header className="page-head">
            <div id="edit-report">
              <Title>{before ? segnalazione.correctTitle : segnalazione.completeTitle}</Title>
              <p className="quiet">{before ? segnalazione.correctHint : segnalazione.completeHint}</p>
            </div>
          </header>
          <SubmitNotes submit={submit} />
          <ReferralFields
            typed={form.report}
            change={(patch) => change((typed) => ({ ...typed, report: { ...typed.report, ...patch } }))}
            error={submit.error}
            referred={
              before ? undefined : (
                <ReferredFields
                  typed={form.when}
                  change={(patch) => change((typed) => ({ ...typed, when: { ...typed.when, ...patch } }))}
                  error={submit.error}
                  now={now?.now ?? page.now}
                />
              )
            }
          />
        </section>
        <aside className="desk-side stack" aria-label={segnalazione.whoTitle}>
          <Identity person={person} />
          {page.clock && <LiveClock clock={page.clock} asked={page.now} now={now?.now} large />}
          <FromIntake page={page} />
        </aside>
      </div>
      <footer className="foot">
        <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
        <Button
          kind="quiet"
          onClick={() => void discard(() => go(`/dimissioni/${dischargeId}/segnalazione/scrivi`)).then(back)}
        >
          {segnalazione.leave}
        </Button>
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {before ? segnalazione.save : segnalazione.saveCompletion}
        </Button>
      </footer>
    </div>
  );
}
