import { type KeyboardEvent, useState } from 'react';
import { type UnitRow, useAsk, useChoices, useSession } from '../ipc';
import { Button, CheckChips, RadioChips, Select, TextField } from '../kit';
import { liste } from '../words/liste';
import {
  badDays,
  type Filters,
  hiddenFilters,
  inScope,
  isFiltered,
  noFilters,
  quicks,
  quicksOf,
  scopes,
} from './filter';

type Props = {
  filters: Filters;
  onFilters: (next: Filters) => void;
  units: readonly UnitRow[];
  /** How many wait in the district. */
  waiting: number | undefined;
  focused: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** What narrows the list: the unit and the frequent ones in sight, the others one key away. */
export function WaitingFilters({ filters, onFilters, units, waiting, focused, onKeyDown }: Props) {
  const [more, setMore] = useState(false);
  const change = (patch: Partial<Filters>) => onFilters({ ...filters, ...patch });
  const quick = quicksOf(filters.scope);
  return (
    <>
      <div className="filter-line end">
        <TextField
          id="filter-text"
          type="search"
          label={liste.text}
          placeholder={liste.textHint}
          autoFocus={focused}
          value={filters.text}
          onChange={(text) => change({ text })}
          onKeyDown={onKeyDown}
        />
        <Select
          id="filter-unit"
          label={liste.unit}
          none={waiting === undefined ? liste.district : liste.districtOf(waiting)}
          value={filters.unitId}
          choices={units.map((unit) => ({
            value: unit.unitId,
            label: liste.unitOf(unit.label, unit.waiting),
          }))}
          onChange={(unitId) => change({ unitId })}
        />
      </div>
      <div className="filter-line chips-only">
        <RadioChips
          id="filter-scope"
          label={liste.scope}
          value={filters.scope}
          onChange={(scope) => onFilters(inScope(filters, scope))}
          choices={scopes.map((value) => ({ value, label: liste.scopes[value] }))}
        />
        <CheckChips
          id="filter-quick"
          label={liste.quick}
          value={quick.filter((each) => filters[each])}
          onChange={(chosen) =>
            change(Object.fromEntries(quicks.map((each) => [each, chosen.includes(each)])))
          }
          choices={quick.map((value) => ({ value, label: liste[value] }))}
        />
        <Button
          kind="quiet"
          icon={more ? 'close' : 'plus'}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {liste.moreFilters(hiddenFilters(filters))}
        </Button>
        {isFiltered(filters) && (
          <Button
            kind="quiet"
            icon="delete"
            onClick={() => onFilters({ ...noFilters, scope: filters.scope })}
          >
            {liste.clear}
          </Button>
        )}
      </div>
      {more && <More filters={filters} change={change} />}
    </>
  );
}

/** The filters that are wanted now and then. */
function More({ filters, change }: { filters: Filters; change: (patch: Partial<Filters>) => void }) {
  const { may } = useSession();
  const territory = useAsk('territory.list', {}, { enabled: may('territory.read'), staleTime: 300_000 });
  const kinds = useChoices('unitKind');
  const wings = useChoices('unitWing');
  return (
    <div className="filter-line six">
      <Select
        id="filter-kind"
        label={liste.kind}
        none={liste.everyKind}
        value={filters.kind}
        choices={kinds}
        onChange={(kind) => change({ kind })}
      />
      <Select
        id="filter-comune"
        label={liste.comune}
        none={liste.everyComune}
        value={filters.comune}
        choices={(territory.data?.comuni ?? []).map(({ belfiore, name }) => ({
          value: belfiore,
          label: name,
        }))}
        onChange={(comune) => change({ comune })}
      />
      <Select
        id="filter-subambito"
        label={liste.subAmbito}
        none={liste.everySubAmbito}
        value={filters.subAmbito}
        choices={(territory.data?.subAmbiti ?? []).map((name) => ({ value: name, label: name }))}
        onChange={(subAmbito) => change({ subAmbito })}
      />
      <Select
        id="filter-sex"
        label={liste.sex}
        none={liste.everySex}
        value={filters.sex}
        choices={[
          { value: 'F', label: liste.women },
          { value: 'M', label: liste.men },
        ]}
        onChange={(sex) => change({ sex })}
      />
      <Select
        id="filter-wing"
        label={liste.wing}
        none={liste.everyWing}
        value={filters.wing}
        choices={wings}
        onChange={(wing) => change({ wing })}
      />
      {filters.scope === 'waiting' && (
        <>
          <Select<Filters['plan']>
            id="filter-plan"
            label={liste.plan}
            none={liste.everyPlan}
            value={filters.plan}
            choices={[
              { value: 'with', label: liste.withPlan },
              { value: 'without', label: liste.withoutPlan },
            ]}
            onChange={(plan) => change({ plan })}
          />
          <TextField
            id="filter-days"
            label={liste.overDays}
            inputMode="numeric"
            value={filters.overDays}
            error={badDays(filters) ? liste.overDaysBad : undefined}
            onChange={(overDays) => change({ overDays })}
          />
        </>
      )}
    </div>
  );
}
