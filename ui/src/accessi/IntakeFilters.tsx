import { type KeyboardEvent, useState } from 'react';
import { useAsk, useSession } from '../ipc';
import { Button, CheckChips, DateField, RadioChips, Select, TextField } from '../kit';
import { dateSentence } from '../kit/DateField';
import { accessi } from '../words/accessi';
import { badDates, type Filters, hiddenFilters, noFilters } from './filter';

type Props = {
  filters: Filters;
  onFilters: (patch: Partial<Filters>) => void;
  focused: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** What narrows the list: the frequent ones in sight, the others one key away. */
export function IntakeFilters({ filters, onFilters, focused, onKeyDown }: Props) {
  const { may } = useSession();
  const [more, setMore] = useState(false);
  const territory = useAsk(
    'territory.list',
    {},
    { enabled: more && may('territory.read'), staleTime: 300_000 },
  );
  const hidden = hiddenFilters(filters);
  const bad = badDates(filters);
  const quick: ('mine' | 'urgent')[] = [];
  if (filters.mine) quick.push('mine');
  if (filters.urgent) quick.push('urgent');
  const active = hidden > 0 || quick.length > 0 || filters.text !== '' || filters.stages.length > 0;
  return (
    <>
      <div className="filter-line end">
        <TextField
          id="filter-text"
          type="search"
          label={accessi.text}
          placeholder={accessi.textHint}
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
          {accessi.moreFilters(hidden)}
        </Button>
      </div>
      <div className="filter-line chips-only">
        <RadioChips
          id="filter-state"
          label={accessi.state}
          value={filters.state}
          onChange={(state) => onFilters({ state })}
          choices={[
            { value: 'open', label: accessi.states.open },
            { value: 'closed', label: accessi.states.closed },
            { value: 'all', label: accessi.states.all },
          ]}
        />
        <CheckChips
          id="filter-quick"
          label={accessi.quick}
          value={quick}
          onChange={(chosen) =>
            onFilters({ mine: chosen.includes('mine'), urgent: chosen.includes('urgent') })
          }
          choices={[
            { value: 'mine', label: accessi.mine },
            { value: 'urgent', label: accessi.urgent },
          ]}
        />
        {active && (
          <Button kind="quiet" icon="delete" onClick={() => onFilters(noFilters)}>
            {accessi.clear}
          </Button>
        )}
      </div>
      {more && (
        <div className="filter-line four">
          <Select
            id="filter-comune"
            label={accessi.comune}
            none={accessi.everyComune}
            value={filters.comune}
            choices={(territory.data?.comuni ?? []).map(({ belfiore, name }) => ({
              value: belfiore,
              label: name,
            }))}
            onChange={(comune) => onFilters({ comune })}
          />
          <Select
            id="filter-subambito"
            label={accessi.subAmbito}
            none={accessi.everySubAmbito}
            value={filters.subAmbito}
            choices={(territory.data?.subAmbiti ?? []).map((name) => ({ value: name, label: name }))}
            onChange={(subAmbito) => onFilters({ subAmbito })}
          />
          <DateField
            id="filter-from"
            label={accessi.from}
            value={filters.from}
            error={bad.from && filters.from.length > 9 ? dateSentence.shape : undefined}
            onChange={(from) => onFilters({ from })}
          />
          <DateField
            id="filter-until"
            label={accessi.until}
            value={filters.until}
            error={bad.until && filters.until.length > 9 ? dateSentence.shape : undefined}
            onChange={(until) => onFilters({ until })}
          />
        </div>
      )}
    </>
  );
}
