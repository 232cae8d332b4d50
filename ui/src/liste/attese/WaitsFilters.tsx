import { type CallError, useAsk, useChoices, useSession } from '../../ipc';
import { Button, DateField, RadioChips, Select } from '../../kit';
import { attese as words } from '../../words/attese';
import { type Filters, isBackwards, isFiltered, noFilters, withKind } from './filter';

const urgencies = ['all', 'urgent', 'plain'] as const;

/** Whose waits are looked at. */
export function WaitsFilters({
  filters,
  refused,
  onFilters,
}: {
  filters: Filters;
  /** What Rust says of a filter. */
  refused: CallError | null;
  onFilters: (filters: Filters) => void;
}) {
  const { may } = useSession();
  const kinds = useChoices('unitKind');
  const units = useAsk('unit.list', { all: true }, { enabled: may('unit.read'), staleTime: 60_000 });
  const territory = useAsk('territory.list', {}, { enabled: may('territory.read'), staleTime: 300_000 });
  const set = (patch: Partial<Filters>) => onFilters({ ...filters, ...patch });
  return (
    <section className="card stack" aria-label={words.filters}>
      <div className="columns">
        <Select
          id="waits-kind"
          label={words.kind}
          none={words.everyKind}
          value={filters.kind}
          choices={kinds}
          onChange={(kind) => onFilters(withKind(filters, kind, units.data ?? []))}
        />
        <Select
          id="waits-unit"
          label={words.unit}
          none={words.everyUnit}
          value={filters.unitId}
          choices={(units.data ?? [])
            .filter((unit) => !filters.kind || unit.kind === filters.kind)
            .map((unit) => ({ value: unit.unitId, label: unit.label }))}
          onChange={(unitId) => set({ unitId })}
        />
        <Select
          id="waits-subambito"
          label={words.subAmbito}
          none={words.everySubAmbito}
          value={filters.subAmbito}
          choices={(territory.data?.subAmbiti ?? []).map((name) => ({ value: name, label: name }))}
          onChange={(subAmbito) => set({ subAmbito })}
        />
        <DateField
          id="waits-from"
          label={words.from}
          value={filters.from}
          error={isBackwards(filters) ? words.backwards : refused?.on('from')}
          onChange={(from) => set({ from })}
        />
        <DateField
          id="waits-until"
          label={words.until}
          value={filters.until}
          error={isBackwards(filters) ? undefined : refused?.on('until')}
          onChange={(until) => set({ until })}
        />
        <DateField
          id="waits-asof"
          label={words.asOf}
          hint={words.asOfHint}
          value={filters.asOf}
          error={refused?.on('asOf')}
          onChange={(asOf) => set({ asOf })}
        />
      </div>
      <div className="row">
        <RadioChips
          id="waits-urgency"
          label={words.urgency}
          value={filters.urgency}
          choices={urgencies.map((value) => ({ value, label: words.urgencies[value] }))}
          onChange={(urgency) => set({ urgency })}
        />
        {isFiltered(filters) && (
          <Button kind="quiet" icon="delete" onClick={() => onFilters(noFilters)}>
            {words.clear}
          </Button>
        )}
      </div>
      <p className="quiet">{filters.unitId ? words.subject.unit : words.subject.people}</p>
    </section>
  );
}
