import { type KeyboardEvent, useState } from 'react';
import { useAsk, useChoices, useSession } from '../ipc';
import { Button, CheckChips, RadioChips, Select, TextField } from '../kit';
import { dimissioni } from '../words/dimissioni';
import { type Filters, hiddenFilters, isFiltered, noFilters, quicks, states } from './filter';

type Props = {
  filters: Filters;
  onFilters: (patch: Partial<Filters>) => void;
  focused: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** What narrows the list: the frequent ones in sight, the others one key away. */
export function DischargeFilters({ filters, onFilters, focused, onKeyDown }: Props) {
  const { may } = useSession();
  const [more, setMore] = useState(false);
  const facilities = useChoices('facility');
  const territory = useAsk(
    'territory.list',
    {},
    { enabled: more && may('territory.read'), staleTime: 300_000 },
  );
  return (
    <>
      <div className="filter-line end">
        <TextField
          id="filter-text"
          type="search"
          label={dimissioni.text}
          placeholder={dimissioni.textHint}
          autoFocus={focused}
          value={filters.text}
          onChange={(text) => onFilters({ text })}
          onKeyDown={onKeyDown}
        />
        <Button
          kind="quiet"
          icon={more ? 'close' : 'plus'}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {dimissioni.moreFilters(hiddenFilters(filters))}
        </Button>
      </div>
      <div className="filter-line chips-only">
        <RadioChips
          id="filter-state"
          label={dimissioni.state}
          value={filters.state}
          onChange={(state) => onFilters({ state })}
          choices={states.map((value) => ({ value, label: dimissioni.states[value] }))}
        />
        <CheckChips
          id="filter-quick"
          label={dimissioni.quick}
          value={quicks.filter((each) => filters[each])}
          onChange={(chosen) =>
            onFilters({
              mine: chosen.includes('mine'),
              socialRisk: chosen.includes('socialRisk'),
              late: chosen.includes('late'),
            })
          }
          choices={quicks.map((value) => ({ value, label: dimissioni[value] }))}
        />
        {isFiltered(filters) && (
          <Button kind="quiet" icon="delete" onClick={() => onFilters(noFilters)}>
            {dimissioni.clear}
          </Button>
        )}
      </div>
      {more && (
        <div className="filter-line four">
          <Select
            id="filter-facility"
            label={dimissioni.facility}
            none={dimissioni.everyFacility}
            value={filters.facility}
            choices={facilities}
            onChange={(facility) => onFilters({ facility })}
          />
          <Select
            id="filter-comune"
            label={dimissioni.comune}
            none={dimissioni.everyComune}
            value={filters.comune}
            choices={(territory.data?.comuni ?? []).map(({ belfiore, name }) => ({
              value: belfiore,
              label: name,
            }))}
            onChange={(comune) => onFilters({ comune })}
          />
        </div>
      )}
    </>
  );
}
