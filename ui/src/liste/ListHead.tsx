import { useState } from 'react';
import { type UnitRow, useSession } from '../ipc';
import { Button } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { Title } from '../shell/Page';
import { liste } from '../words/liste';
import { Export } from './Export';
import type { Filters } from './filter';
import { Print } from './Print';
import type { Waiting } from './useWaiting';

type Props = { filters: Filters; found: Waiting; units: readonly UnitRow[] };

/** What the room is, how many it shows, and what can be done with the list as a whole. */
export function ListHead({ filters, found, units }: Props) {
  const { may } = useSession();
  const [exporting, setExporting] = useState(false);
  return (
    <header className="waiting-head">
      <div id="waiting-title">
        <Title>{liste.title}</Title>
        <p className="quiet">
          <span role="status">{found.counts ? liste.found(found.counts.total) : ''}</span>
          {found.counts && ` · ${liste.order}`}
        </p>
      </div>
      {may('application.register') && (
        <LinkButton to="/liste/nuova" icon="plus" keys="Alt N" shortcut="Alt+N">
          {liste.newApplication}
        </LinkButton>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK */}
      <div className="waiting-tools" role="group" aria-label={liste.tools}>
        <Print filters={filters} units={units} />
        {may('waiting.export') && (
          <Button kind="quiet" icon="download" onClick={() => setExporting(true)}>
            {liste.export.open}
          </Button>
        )}
        {may('waiting.statistics') && (
          <LinkButton to="/liste/attese" kind="quiet" icon="chart-line" name={liste.attesePage}>
            {liste.attese}
          </LinkButton>
        )}
        {may('import.list') && (
          <LinkButton to="/liste/importa" kind="quiet" icon="inbox" name={liste.importaPage}>
            {liste.importa}
          </LinkButton>
        )}
      </div>
      {exporting && <Export units={units} unitId={filters.unitId} onClose={() => setExporting(false)} />}
    </header>
  );
}
