import { useEffect, useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type DischargePage, useChoices } from '../ipc';
import { Button, CheckChips, DateField, Select, Skeleton, TextArea, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useDiscard } from '../persone/useDiscard';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { dimissioneGesti } from '../words/dimissioneGesti';
import {
  choosing,
  controlOf,
  emptyPlan,
  isNamed,
  type PlanTyped,
  partId,
  partsOf,
  typedOf,
  untellable,
  valuesOf,
  wireOf,
  writing,
} from './plan';
import { useFact } from './useFact';

const words = dimissioneGesti.plan;
const KIND = 'discharge.plan';

type Props = {
  page: DischargePage;
  /** Goes back to reading the plan that is there. */
  onDone?: () => void;
  onReopen?: () => void;
};

/** The plan: digits choose what is activated, each with who gives it and how much. */
export function PlanForm({ page, onDone, onReopen }: Props) {
  const { dischargeId } = page;
  const box = useRef<HTMLDivElement>(null);
  const plan = useFact(KIND, dischargeId);
  const components = useChoices('dischargeComponent');
  const providers = useChoices('dischargeProvider');
  const [start] = useState<PlanTyped>(() => (page.plan ? typedOf(page.plan.form) : emptyPlan));
  const title = words.draft(page.person.fullName);
  const draft = useDraft<PlanTyped>({ kind: KIND, about: dischargeId, empty: start, title: () => title });
  const { form, change, ready } = draft;
  const discard = useDiscard(draft, start, KIND, dischargeId, title);
  const submit = useSubmit(() => untellable(form), { controlOf, values: valuesOf(form) });
  const changing = page.plan !== null;
  useEffect(() => {
    if (ready && changing) focusSoon('components');
  }, [ready, changing]);
  const store = () =>
    submit.submit(async () => {
      await plan({ dischargeId, form: wireOf(form) }, words.said);
      await draft.discard();
      onDone?.();
      focusSoon('now');
    });
  useFormKeys(box, { save: () => void store() });
  if (!ready) return <Skeleton />;
  const named = (code: string) => components.find(({ value }) => value === code)?.label ?? code;
  return (
    <div className="stack" ref={box}>
      <h3>{changing ? words.changeTitle : words.title}</h3>
      <SubmitNotes submit={submit} />
      <CheckChips
        id="components"
        required
        label={words.components}
        hint={words.componentsHint}
        value={form.chosen}
        error={submit.error('components')}
        choices={components}
        onChange={(chosen) => change((now) => ({ ...now, ...choosing(now, chosen) }))}
      />
      {partsOf(form).map((part, at) => {
        const set = (patch: Partial<typeof part>) =>
          change((now) => ({ ...now, parts: writing(now, at, patch) }));
        const field = (name: 'provider' | 'providerName' | 'intensity' | 'from') => ({
          id: partId(at, name),
          value: part[name],
          error: submit.error(partId(at, name)),
          onChange: (value: string) => set({ [name]: value }),
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a component may be there twice
          <div key={`${part.component}-${at}`} className="plan-part">
            <Select
              {...field('provider')}
              label={words.provider(named(part.component))}
              none={words.providerNone}
              choices={providers}
            />
            <TextField {...field('intensity')} label={words.intensity} placeholder={words.intensityHint} />
            <DateField {...field('from')} label={words.from} />
            {isNamed(part) && <TextField {...field('providerName')} wide label={words.providerName} />}
          </div>
        );
      })}
      <DateField
        id="verifyOn"
        label={words.verifyOn}
        value={form.verifyOn}
        error={submit.error('verifyOn')}
        onChange={(verifyOn) => change({ verifyOn })}
      />
      <TextArea
        id="note"
        rows={3}
        label={words.note}
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
          {words.save}
        </Button>
        {onDone && (
          <Button kind="quiet" onClick={() => void discard(() => onReopen?.()).then(onDone)}>
            {words.leave}
          </Button>
        )}
      </div>
      <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
    </div>
  );
}
