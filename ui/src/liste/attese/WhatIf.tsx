import { useState } from 'react';
import { FormNotes } from '../../form/FormNotes';
import { useForm } from '../../form/useForm';
import { useChoices, useDo, type WaitingForecast, type WhatIf as Wire } from '../../ipc';
import { Banner, Button, TextField } from '../../kit';
import { attese as words } from '../../words/attese';
import { type Change, noChange, wholeOf, wireOf } from './forecast';
import { Result } from './Result';

const fields = [
  { field: 'extraBeds', label: words.beds },
  { field: 'fewerEntries', label: words.fewer },
  { field: 'stayDays', label: words.stay },
  { field: 'seed', label: words.seed },
] as const;

const missingIn = (change: Change) => {
  const wrong: { field: string; message: string }[] = fields
    .filter(({ field }) => wholeOf(change[field]) === null)
    .map(({ field, label }) => ({ field, message: words.wholeNumber(label) }));
  if (wrong.length > 0) return wrong;
  if ((wholeOf(change.fewerEntries) ?? 0) > 100) return [{ field: 'fewerEntries', message: words.upTo100 }];
  if (!wholeOf(change.extraBeds) && !wholeOf(change.fewerEntries))
    return [{ field: 'extraBeds', message: words.nothingChanges }];
  return [];
};

/** What would change with more beds or fewer entries: simulated when asked, and shown as bands. */
export function WhatIf({ kind, unitId, unit }: { kind: string; unitId: string; unit: string }) {
  const [change, setChange] = useState(noChange);
  const [more, setMore] = useState(false);
  const [done, setDone] = useState<{ forecast: WaitingForecast; asked: Wire }>();
  const kinds = useChoices('unitKind');
  const forecast = useDo('waiting.forecast');
  const asked = wireOf(change, kind, unitId);
  const set = (patch: Partial<Change>) => setChange((now) => ({ ...now, ...patch }));
  const form = useForm({
    missing: missingIn(change),
    sending: {
      error: forecast.error,
      isPending: forecast.isPending,
      send: async () => {
        const whatIf = asked ?? { kind, unitId, extraBeds: 0, fewerEntries: 0, stayDays: 0, seed: 0 };
        return { forecast: await forecast.mutateAsync({ whatIf }), asked: whatIf };
      },
    },
    done: setDone,
  });
  const number = (field: keyof Change, label: string, hint: string) => (
    <TextField
      id={field}
      label={label}
      hint={hint}
      inputMode="numeric"
      value={change[field]}
      error={form.said(field)}
      onChange={(text) => set({ [field]: text })}
    />
  );
  const kindLabel = kinds.find(({ value }) => value === (kind || 'rsa'))?.label ?? '';
  return (
    <section className="card stack" aria-labelledby="waits-whatif">
      <h2 id="waits-whatif">{words.whatIf}</h2>
      <p>{words.whatIfWhat}</p>
      <form className="stack" onSubmit={form.submit} noValidate>
        <p className="quiet">{words.whatIfAbout(kindLabel, unit)}</p>
        <FormNotes form={form} />
        <div className="columns">
          {number('extraBeds', words.beds, words.bedsHint)}
          {number('fewerEntries', words.fewer, words.fewerHint)}
        </div>
        <details
          className="twin"
          open={more || form.wrong.some(({ field }) => field === 'stayDays' || field === 'seed')}
          onToggle={(event) => setMore(event.currentTarget.open)}
        >
          <summary>{words.details}</summary>
          <div className="columns">
            {number('stayDays', words.stay, words.stayHint)}
            {number('seed', words.seed, words.seedHint)}
          </div>
        </details>
        <div>
          <Button type="submit" icon="chart-line" busy={forecast.isPending}>
            {forecast.isPending ? words.running : words.run}
          </Button>
        </div>
      </form>
      <div aria-live="polite" className="stack">
        {done && JSON.stringify(done.asked) !== JSON.stringify(asked) && (
          <Banner tone="info">{words.stale}</Banner>
        )}
      </div>
      {done && (
        <Result
          forecast={done.forecast}
          change={words.change(done.asked.extraBeds, done.asked.fewerEntries)}
        />
      )}
    </section>
  );
}
