import { useState } from 'react';
import type { WaitingStatistics, WaitsGroup } from '../../ipc';
import { RadioChips } from '../../kit';
import { attese as words } from '../../words/attese';
import { Wide } from './Wide';

const kinds = ['unit', 'subAmbito', 'urgency'] as const;

const shown = (value: number | null) => (value === null ? words.notAvailable : words.number(value));

/** The same numbers for each unit, each sub-ambito, urgent and not. In the order they come: nothing ranks. */
export function Groups({ all }: { all: WaitingStatistics }) {
  const [by, setBy] = useState<(typeof kinds)[number]>('unit');
  const groups: readonly WaitsGroup[] = {
    unit: all.byUnit,
    subAmbito: all.bySubAmbito,
    urgency: all.byUrgency,
  }[by];
  return (
    <section className="card stack" aria-labelledby="waits-groups">
      <h2 id="waits-groups">{words.groups}</h2>
      <RadioChips
        id="waits-by"
        label={words.groupBy}
        value={by}
        choices={kinds.map((value) => ({ value, label: words.by[value] }))}
        onChange={setBy}
      />
      {groups.length === 0 ? (
        <p className="quiet">{words.noGroups}</p>
      ) : (
        <Wide label={words.groupTable(words.by[by])}>
          <thead>
            <tr>
              <th scope="col">{words.by[by]}</th>
              <th scope="col">{words.group.n}</th>
              <th scope="col">{words.group.waiting}</th>
              <th scope="col">{words.group.completed}</th>
              <th scope="col">{words.group.median}</th>
              <th scope="col">{words.group.p90}</th>
              <th scope="col">{words.group.mean}</th>
            </tr>
          </thead>
          <tbody className="num">
            {groups.map((group) => (
              <tr key={group.code}>
                <th scope="row">{group.label}</th>
                <td>{group.n}</td>
                <td>{group.waitingNow}</td>
                <td>{group.completed}</td>
                <td>{shown(group.medianDays)}</td>
                <td>{shown(group.p90Days)}</td>
                <td>{shown(group.meanDays)}</td>
              </tr>
            ))}
          </tbody>
        </Wide>
      )}
      {by === 'unit' && groups.length > 0 && <p className="quiet">{words.byUnitNote}</p>}
    </section>
  );
}
