import { type KeyboardEvent, useState } from 'react';
import { useAsk, useSession } from '../ipc';
import { Button, CheckChips, RadioChips, Select, TextField } from '../kit';
import { vmd } from '../words/vmd';
import { type Filters, hiddenFilters, isFiltered, noFilters, quicks } from './filter';

type Props = {
  filters: Filters;
  onFilters: (patch: Partial<Filters>) => void;
  focused: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** What narrows the list: the frequent ones in sight, the others one key away. */
export function VmdFilters({ filters, onFilters, focused, onKeyDown }: Props) {
  const { may } = useSession();
  const [more, setMore] = useState(false);
  const territory = useAsk(
    'territory.list',
    {},
    { enabled: more && may('territory.read'), staleTime: 300_000 },
  );
  const protocols = useAsk('protocol.list', {}, { enabled: more, staleTime: Number.POSITIVE_INFINITY });
  return (
    <>
      <div className="filter-line end">
        <TextField
          id="filter-text"
          type="search"
          label={vmd.text}
          placeholder={vmd.textHint}
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
          {vmd.moreFilters(hiddenFilters(filters))}
        </Button>
      </div>
      <div className="filter-line chips-only">
        <RadioChips
          id="filter-state"
          label={vmd.state}
          value={filters.state}
          onChange={(state) => onFilters({ state })}
          choices={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: vmd.states[value] }))}
        />
        <CheckChips
          id="filter-quick"
          label={vmd.quick}
          value={quicks.filter((each) => filters[each])}
          onChange={(chosen) =>
            onFilters({
              mine: chosen.includes('mine'),
              urgent: chosen.includes('urgent'),
              late: chosen.includes('late'),
            })
          }
          choices={quicks.map((value) => ({ value, label: vmd[value] }))}
        />
        {isFiltered(filters) && (
          <Button kind="quiet" icon="delete" onClick={() => onFilters(noFilters)}>
            {vmd.clear}
          </Button>
        )}
      </div>
      {more && (
        <div className="filter-line four">
          <Select
            id="filter-comune"
            label={vmd.comune}
            none={vmd.everyComune}
            value={filters.comune}
            choices={(territory.data?.comuni ?? []).map(({ belfiore, name }) => ({
              value: belfiore,
              label: name,
            }))}
            onChange={(comune) => onFilters({ comune })}
          />
          <Select
            id="filter-subambito"
            label={vmd.subAmbito}
            none={vmd.everySubAmbito}
            value={filters.subAmbito}
            choices={(territory.data?.subAmbiti ?? []).map((name) => ({ value: name, label: name }))}
            onChange={(subAmbito) => onFilters({ subAmbito })}
          />
          <Select
            id="filter-protocol"
            label={vmd.protocolFilter}
            none={vmd.everyProtocol}
            value={filters.protocol}
            choices={(protocols.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(protocol) => onFilters({ protocol })}
          />
        </div>
      )}
    </>
  );
}
