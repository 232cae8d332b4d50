import { Link } from 'wouter';
import type { DueRow, WeekDay } from '../ipc';
import { Icon, Tag } from '../kit';
import { common } from '../words/common';
import { oggi } from '../words/oggi';
import { scadenze } from '../words/scadenze';
import { rowId } from './place';
import { Way } from './Way';

const words = scadenze.week;

/** One day: what has an hour first, then the rest. */
export function Day({ day: { day, label, holiday, rows, total }, today }: { day: WeekDay; today: boolean }) {
  const heading = `week-${day}`;
  const beyond = total - rows.length;
  return (
    <section
      className={['week-day', today && 'today', holiday && 'holiday'].filter(Boolean).join(' ')}
      aria-labelledby={heading}
      {...(today ? { 'aria-current': 'date' } : {})}
    >
      <header>
        <h2 id={heading} tabIndex={-1}>
          <span className="visually-hidden">{words.dayOf(label, total)}</span>
          <span aria-hidden="true">{label}</span>
          {today && <span className="week-today">{words.today}</span>}
        </h2>
        {holiday && <p className="quiet">{holiday}</p>}
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={rowId(row.key)}>
              <Due row={row} />
            </li>
          ))}
        </ul>
      )}
      {beyond > 0 && (
        <p>
          <Link href="/oggi">{words.beyond(beyond)}</Link>
        </p>
      )}
    </section>
  );
}

const Due = ({ row }: { row: DueRow }) => (
  <Way row={row} className={row.band === 'late' ? 'week-due late' : 'week-due'}>
    {row.dueTime && <b className="num">{row.dueTime}</b>}
    <b>{row.fullName || row.title}</b>
    <span>{row.what}</span>
    {row.urgent && <Tag tone="danger">{common.urgent}</Tag>}
    {row.band === 'late' && (
      <span className="week-gone">
        <Icon name="warning-circle" small /> {oggi.isLate}
      </span>
    )}
  </Way>
);
