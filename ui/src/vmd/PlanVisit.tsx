import { useEffect, useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { formatDate, isoOf } from '../form/date';
import { useDraft } from '../form/useDraft';
import { type AreaView, useAsk, useChoices, type VmdPage } from '../ipc';
import { Button, CheckChips, DateField, Select, Skeleton, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';
import { elsewhere, type PlannedTyped, plannedFor, tomorrow, untellable, wireOf } from './planned';
import { useFact } from './useFact';

type Props = { page: VmdPage; area: AreaView; onDone: () => void; onReopen: () => void };

/** The day, the hour and the place of a visit; of both areas when it is joint. One form waits for each case. */
export function PlanVisit({ page, area, onDone, onReopen }: Props) {
  const { vmdId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const plan = useFact('vmd.plan_visit', vmdId);
  const places = useChoices('visitPlace');
  const [start] = useState<PlannedTyped>(() => plannedFor(area));
  const title = vmd.planDraft(page.person.fullName);
  const draft = useDraft({ kind: 'vmd.plan', about: vmdId, empty: start, title: () => title });
  const { form, change, ready } = draft;
  const discard = useDiscard(draft, start, 'vmd.plan', vmdId, title);
  const submit = useSubmit(() => untellable(form), { values: form });
  const open = page.areas.filter((each) => each.visited === null);
  useEffect(() => {
    if (ready) focusSoon('on');
  }, [ready]);
  const store = () =>
    submit.submit(async () => {
      const wire = wireOf(form);
      await plan({ vmdId, form: wire }, vmd.plannedSaved(formatDate(wire.on)));
      await draft.discard();
      onDone();
      focusSoon('now');
    });
  useFormKeys(box, { save: () => void store() });
  if (!ready) return <Skeleton />;
  return (
    <div className="stack" ref={box}>
      <SubmitNotes submit={submit} />
      <div className="pair">
        <DateField
          id="on"
          label={vmd.planDay}
          required
          value={form.on}
          error={submit.error('on')}
          onChange={(on) => change({ on })}
        />
        <TextField
          id="at"
          label={vmd.planTime}
          hint={vmd.planTimeHint}
          inputMode="numeric"
          placeholder="hh:mm"
          value={form.at}
          error={submit.error('at')}
          onChange={(at) => change({ at })}
        />
      </div>
      <div className="row">
        <Button
          kind="quiet"
          icon="calendar"
          onClick={() => {
            change({ on: tomorrow() });
            focusSoon('at');
          }}
        >
          {vmd.tomorrow}
        </Button>
        <ThatDay on={form.on} vmdId={vmdId} />
      </div>
      {open.length > 1 && (
        <CheckChips
          id="areas"
          label={vmd.planAreas}
          hint={vmd.planAreasHint}
          value={form.areas}
          error={submit.error('areas')}
          choices={open.map((each) => ({ value: each.area, label: each.label }))}
          onChange={(areas) => change({ areas })}
        />
      )}
      <div className="pair">
        <Select
          id="place"
          label={vmd.planPlace}
          none={vmd.planPlaceNone}
          value={form.place}
          error={submit.error('place')}
          choices={places}
          onChange={(place) => change({ place })}
        />
        <TextField
          id="address"
          label={vmd.planAddress}
          hint={vmd.planAddressHint}
          value={form.address}
          error={submit.error('address')}
          onChange={(address) => change({ address })}
        />
      </div>
      <TextField
        id="note"
        label={vmd.planNote}
        value={form.note}
        error={submit.error('note')}
        onChange={(note) => change({ note })}
      />
      <div className="row">
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {vmd.planSave}
        </Button>
        <Button
          kind="quiet"
          onClick={() =>
            void discard(onReopen).then(() => {
              onDone();
              focusSoon(`plan-${area.area}`);
            })
          }
        >
          {vmd.leave}
        </Button>
      </div>
      <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
    </div>
  );
}

/** What the operator's round of that day already holds, so that visits go by comune. */
function ThatDay({ on, vmdId }: { on: string; vmdId: string }) {
  const day = isoOf(on);
  const round = useAsk('vmd.round', { day: day ?? '', mine: true }, { enabled: day !== null });
  const other = day !== null && round.data?.day === day ? elsewhere(round.data, vmdId) : null;
  return (
    <p className="quiet" role="status">
      {other ? vmd.roundThatDay(other.visits, other.where) : ''}
    </p>
  );
}
