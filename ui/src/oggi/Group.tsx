import { useState } from 'react';
import { Link } from 'wouter';
import type { TodayGroup } from '../ipc';
import { Button, Icon } from '../kit';
import { oggi } from '../words/oggi';
import { isUrgentGroup, placeOf, Row } from './Row';

/** Rows of a group before it is asked to show them all: the next groups stay within reach. */
const FIRST = 10;

/** Things that wait for the same step, in the order in which to take them. */
export function Group({ group }: { group: TodayGroup }) {
  const [whole, setWhole] = useState(false);
  const rows = whole ? group.rows : group.rows.slice(0, FIRST);
  const hidden = group.rows.length - rows.length;
  const beyond = group.total - group.rows.length;
  const urgent = isUrgentGroup(group.code);
  return (
    <section className={urgent ? 'card due urgent' : 'card due'} aria-labelledby={headingOf(group)}>
      <header>
        <h2 id={headingOf(group)} tabIndex={-1}>
          {urgent && <Icon name="warning-circle" />}
          {group.label} <span className="num">{group.total}</span>
        </h2>
        {group.total > 1 && <p className="quiet">{oggi.order(group.code)}</p>}
      </header>
      <ul>
        {rows.map((row) => (
          <li key={`${placeOf(row)}-${row.what}`}>
            <Row row={row} group={group.code} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button kind="quiet" icon="expand" onClick={() => setWhole(true)}>
          {oggi.showRest(hidden)}
        </Button>
      )}
      {hidden === 0 && beyond > 0 && (
        <p className="quiet">
          {oggi.more(beyond)} <SeeAll rows={rows} />
        </p>
      )}
    </section>
  );
}

/** The room where the rest of the group is. */
function SeeAll({ rows }: Pick<TodayGroup, 'rows'>) {
  const room = rows[0] && placeOf(rows[0]).split('/')[1];
  if (room === 'vmd') return <Link href="/vmd">{oggi.seeAllVmd}</Link>;
  if (room === 'liste') return <Link href="/liste">{oggi.seeAllWaiting}</Link>;
  if (room === 'progetti') return <Link href="/progetti">{oggi.seeAllPlans}</Link>;
  return <Link href="/accessi">{oggi.seeAll}</Link>;
}

/** The id of a group's heading. */
export const headingOf = ({ code }: TodayGroup) => `due-${code}`;
