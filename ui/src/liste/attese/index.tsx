import './attese.css';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { openReport } from '../../documenti/open';
import { useAsk, useSession, type WaitingStatistics } from '../../ipc';
import { Button, EmptyState, RadioChips } from '../../kit';
import { Answer } from '../../shell/Answer';
import { Page } from '../../shell/Page';
import { attese as words } from '../../words/attese';
import { documenti } from '../../words/documenti';
import { Curve } from './Curve';
import { Flow } from './Flow';
import { type Filters, noFilters, wireOf } from './filter';
import { Groups } from './Groups';
import { Numbers } from './Numbers';
import { WaitsFilters } from './WaitsFilters';
import { WhatIf } from './WhatIf';

const ways = ['with', 'without'] as const;

/** How long people wait: numbers first, then the curve, the groups, the months, and what would change. */
export function Attese() {
  const { may } = useSession();
  if (may('waiting.statistics')) return <Waits />;
  return (
    <Page title={words.title}>
      <EmptyState icon="locked" title={words.notAllowed}>
        <p>{words.notAllowedHint}</p>
      </EmptyState>
    </Page>
  );
}

function Waits() {
  const { may } = useSession();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const statistics = useAsk(
    'waiting.statistics',
    { filter: wireOf(filters) },
    { placeholderData: keepPreviousData },
  );
  const units = useAsk('unit.list', { all: true }, { staleTime: 60_000 });
  const unit = units.data?.find(({ unitId }) => unitId === filters.unitId)?.label ?? '';
  return (
    <Page
      title={words.title}
      sub={words.sub}
      actions={
        may('report.make') && (
          <Button kind="outline" icon="print" onClick={openReport}>
            {documenti.report.title}
          </Button>
        )
      }
    >
      <WaitsFilters filters={filters} refused={statistics.error} onFilters={setFilters} />
      <div className="stack" aria-busy={statistics.isFetching}>
        <Answer of={statistics}>{(all) => <Shown all={all} />}</Answer>
      </div>
      <WhatIf kind={filters.kind} unitId={filters.unitId} unit={unit} />
    </Page>
  );
}

function Shown({ all }: { all: WaitingStatistics }) {
  const [way, setWay] = useState<(typeof ways)[number]>('with');
  const waits = way === 'with' ? all.withSuspensions : all.withoutSuspensions;
  if (waits.n === 0)
    return (
      <EmptyState icon="chart-line" title={words.nothing}>
        <p>{words.nothingHint}</p>
      </EmptyState>
    );
  return (
    <>
      <RadioChips
        id="waits-way"
        label={words.suspensions}
        value={way}
        choices={ways.map((value) => ({ value, label: words.suspension[value] }))}
        onChange={setWay}
      />
      <Numbers all={all} waits={waits} />
      <section className="card">
        <Curve waits={waits} median={waits.medianCurve} />
      </section>
      <Groups all={all} />
      <section className="card">
        <Flow flow={all.flow} />
      </section>
      <section className="card stack" aria-labelledby="waits-method">
        <h2 id="waits-method">{words.method}</h2>
        {all.method.split(/\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    </>
  );
}
