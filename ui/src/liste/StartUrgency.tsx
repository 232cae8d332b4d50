import { useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { parseDate } from '../form/date';
import { useDraft } from '../form/useDraft';
import { type ApplicationPage, useChoices } from '../ipc';
import { Button, DateField, type Missing, RadioChips, Skeleton, TextArea } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { tooLong } from '../persone/length';
import { SubmitNotes } from '../persone/SubmitNotes';
import { todayTyped } from '../persone/typed';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { domanda } from '../words/domanda';
import { domandaGesti } from '../words/domandaGesti';
import { dayOf } from './gesture/spec';
import { useAct } from './gesture/useAct';

const words = domandaGesti.startUrgency;

type UrgencyTyped = { motive: string; eventOn: string; report: string; on: string };

/** What is missing before Rust is asked. */
export function urgencyMissing({ motive, eventOn, report, on }: UrgencyTyped): Missing[] {
  const missing: Missing[] = [];
  if (!motive) missing.push({ field: 'motive', message: domandaGesti.motiveMissing });
  const event = parseDate(eventOn);
  if ('trouble' in event) missing.push({ field: 'eventOn', message: words.badEventOn });
  else if ('empty' in event) missing.push({ field: 'eventOn', message: words.eventOnMissing });
  if (!report.trim()) missing.push({ field: 'report', message: words.reportMissing });
  const start = parseDate(on);
  if ('trouble' in start) missing.push({ field: 'on', message: domandaGesti.badOn });
  else if ('empty' in start) missing.push({ field: 'on', message: domandaGesti.onMissing });
  return missing;
}

/** The procedure of urgency is started: one of two losses, when, and the report of the social worker. Kept while it is written. */
export function StartUrgency({ page, onLeave }: { page: ApplicationPage; onLeave: () => void }) {
  const { applicationId } = page;
  const box = useRef<HTMLDivElement>(null);
  const act = useAct(applicationId);
  const motives = useChoices('vmdUrgencyMotive');
  const [empty] = useState<UrgencyTyped>(() => ({ motive: '', eventOn: '', report: '', on: todayTyped() }));
  const kind = 'application.urgency';
  const title = domanda.urgencyDraft(page.person.fullName);
  const draft = useDraft({ kind, about: applicationId, empty, title: () => title });
  const { form, change } = draft;
  const discard = useDiscard(draft, empty, kind, applicationId, title);
  const submit = useSubmit(() => [...tooLong(form), ...urgencyMissing(form)], { values: form });
  const store = () =>
    submit.submit(async () => {
      await act(
        'application.start_urgency',
        {
          applicationId,
          motive: form.motive,
          eventOn: dayOf(form.eventOn),
          report: form.report.trim(),
          on: dayOf(form.on),
        },
        words.said,
      );
      await draft.discard();
      onLeave();
      focusSoon(document.getElementById('now') ? 'now' : 'case-title');
    });
  useFormKeys(box, { save: () => void store() });
  if (!draft.ready) return <Skeleton />;
  return (
    <div className="card stack" ref={box}>
      <h3>{words.title}</h3>
      <p className="quiet">{domanda.urgencyWhat}</p>
      <SubmitNotes submit={submit} />
      <RadioChips
        id="motive"
        label={words.motive}
        required
        value={form.motive}
        error={submit.error('motive')}
        choices={motives}
        onChange={(motive) => change({ motive })}
      />
      <div className="pair">
        <DateField
          id="eventOn"
          label={words.eventOn}
          required
          value={form.eventOn}
          error={submit.error('eventOn')}
          onChange={(eventOn) => change({ eventOn })}
        />
        <DateField
          id="on"
          label={words.on}
          required
          value={form.on}
          error={submit.error('on')}
          onChange={(on) => change({ on })}
        />
      </div>
      <TextArea
        id="report"
        label={words.report}
        hint={words.reportHint}
        rows={6}
        required
        value={form.report}
        error={submit.error('report')}
        onChange={(report) => change({ report })}
      />
      <div className="row">
        <Button
          icon="warning-circle"
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {words.save}
        </Button>
        <Button
          kind="quiet"
          onClick={() =>
            void discard(() => focusSoon('motive')).then(() => {
              onLeave();
              focusSoon('start-urgency');
            })
          }
        >
          {domanda.leave}
        </Button>
      </div>
      <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
    </div>
  );
}
