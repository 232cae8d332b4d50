import { Link } from 'wouter';
import type { TodayGroup, TodayRow } from '../ipc';
import { Days, Tag, type Tone } from '../kit';
import { common } from '../words/common';
import { oggi } from '../words/oggi';

const tones: readonly string[] = ['neutral', 'info', 'success', 'warning', 'danger'];
const toneOf = (tone: string): Tone => (tones.includes(tone) ? (tone as Tone) : 'neutral');

/** Days at which the bar of waiting is full: a month. */
const MONTH = 30;

export const Group = ({ group }: { group: TodayGroup }) => (
  <section className="card due" aria-labelledby={`due-${group.code}`}>
    <h2 id={`due-${group.code}`}>
      {group.label} <span className="quiet num">{group.total}</span>
    </h2>
    <ul>
      {group.rows.map((row) => (
        <li key={`${row.intakeId ?? row.personId}-${row.what}`}>
          <Row row={row} expires={group.code === 'expiring'} />
        </li>
      ))}
    </ul>
    {group.total > group.rows.length && (
      <p className="quiet">
        {oggi.more(group.total - group.rows.length)} <Link href="/accessi">{oggi.seeAll}</Link>
      </p>
    )}
  </section>
);

const Row = ({ row, expires }: { row: TodayRow; expires: boolean }) => (
  <Link
    data-stop
    href={row.intakeId ? `/accessi/${row.intakeId}` : `/persone/${row.personId}`}
    className="due-row"
  >
    <span className="who">
      <b>{row.fullName}</b>
      <span className="quiet">{[common.age(row.age), row.comune].filter(Boolean).join(' · ')}</span>
    </span>
    <span className="due-what">
      {row.what}
      {row.assignedTo && <span className="quiet"> {oggi.mine(row.assignedTo)}</span>}
    </span>
    <span>{row.urgent && <Tag tone="danger">{common.urgent}</Tag>}</span>
    <Days
      days={Math.abs(row.days)}
      full={MONTH}
      tone={toneOf(row.tone)}
      word={oggi.word(row.days)}
      sentence={expires ? oggi.until(row.days) : oggi.since(row.days)}
    />
  </Link>
);
