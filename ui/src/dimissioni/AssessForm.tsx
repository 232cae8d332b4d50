import { useRef } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type DischargePage, useChoices } from '../ipc';
import { Button, Check, Select, Skeleton, TextArea } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { AssessedBy } from './AssessedBy';
import { type AssessTyped, controlOf, emptyAssess, untellable, valuesOf, wireOf } from './assess';
import { MomentFields } from './MomentFields';
import * as moment from './moment';
import { useFact } from './useFact';

const words = dimissioneGesti.assess;

type Props = {
  page: DischargePage;
  /** What time it is for the archive, UTC. */
  now: string;
};

/** What was found, by whom and when: at the minute, because it is compared with the clock. */
export function AssessForm({ page, now }: Props) {
  const { dischargeId } = page;
  const box = useRef<HTMLDivElement>(null);
  const places = useChoices('visitPlace');
  const assess = useFact('discharge.assess', dischargeId);
  const draft = useDraft<AssessTyped>({
    kind: 'discharge.assess',
    about: dischargeId,
    empty: emptyAssess,
    title: () => words.draft(page.person.fullName),
  });
  const { ready, savedAt, failed, discard } = draft;
  // Whatever is written first, the moment at which it was begun is kept with it.
  const atMoment = (typed: AssessTyped) => ({ ...typed, moment: moment.begun(typed.moment, now) });
  const form = atMoment(draft.form);
  const change = (patch: Partial<AssessTyped>) => draft.change((typed) => ({ ...atMoment(typed), ...patch }));
  const submit = useSubmit(() => untellable(form), { controlOf, values: valuesOf(form) });
  const store = () =>
    submit.submit(async () => {
      await assess({ dischargeId, at: moment.wireOf(form.moment), form: wireOf(form) }, words.said);
      await discard();
      focusSoon('now');
    });
  useFormKeys(box, { save: () => void store() });
  if (!ready) return <Skeleton />;
  return (
    <div className="stack" ref={box}>
      <h3>{words.title}</h3>
      <SubmitNotes submit={submit} />
      <TextArea
        id="summary"
        rows={4}
        label={words.summary}
        required
        placeholder={words.summaryHint}
        value={form.summary}
        error={submit.error('summary')}
        onChange={(summary) => change({ summary })}
      />
      <Check
        id="socialNeed"
        label={words.socialNeed}
        checked={form.socialNeed}
        onChange={(socialNeed) => change({ socialNeed })}
      />
      <div className="pair">
        <MomentFields
          prefix="assess"
          labels={{ day: words.day, time: words.time }}
          required
          keyed
          typed={form.moment}
          onChange={(typed) => change({ moment: typed })}
          error={submit.error}
          now={now}
        />
        <Select
          id="place"
          label={words.place}
          none={words.placeNone}
          value={form.place}
          error={submit.error('place')}
          choices={places}
          onChange={(place) => change({ place })}
        />
      </div>
      <AssessedBy by={form.by} onChange={(by) => change({ by })} error={submit.error} />
      <div className="row">
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {words.save}
        </Button>
      </div>
      <DraftNote savedAt={savedAt} failed={failed} />
    </div>
  );
}
