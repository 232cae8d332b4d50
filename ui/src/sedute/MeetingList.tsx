import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { longDate } from '../form/date';
import { type MeetingRow, useAsk, useSession } from '../ipc';
import { Button, EmptyState, Tag, walkList } from '../kit';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Answer } from '../shell/Answer';
import { Page } from '../shell/Page';
import { sedute } from '../words/sedute';
import { Convene } from './Convene';

/** The meetings to come and the minutes of those that were held. */
export function MeetingList() {
  const { may } = useSession();
  const [, go] = useLocation();
  const meetings = useAsk('meeting.list', {});
  const waiting = useHasDraft('meeting.plan', '');
  const [open, setOpen] = useStart(waiting || undefined, false);
  const [begun, setBegun] = useState(0);
  return (
    <Page
      title={sedute.title}
      sub={meetings.data && sedute.ready(meetings.data.ready)}
      actions={
        may('meeting.change') && (
          <Button
            icon="plus"
            onClick={() => {
              setBegun(begun + 1);
              setOpen(true);
            }}
          >
            {sedute.newMeeting}
          </Button>
        )
      }
    >
      <Answer of={meetings}>
        {({ upcoming, sealed }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the links inside
          <div className="stack" onKeyDown={walkList}>
            <Late rows={upcoming.filter((row) => row.late)} />
            <section className="stack" aria-labelledby="upcoming">
              <h2 id="upcoming">{sedute.upcoming}</h2>
              {upcoming.every((row) => row.late) ? (
                <EmptyState icon="calendar" title={sedute.noUpcoming}>
                  <p>{sedute.noUpcomingHint}</p>
                </EmptyState>
              ) : (
                <Rows rows={upcoming.filter((row) => !row.late)} />
              )}
            </section>
            <section className="stack" aria-labelledby="sealed">
              <h2 id="sealed">{sedute.sealed}</h2>
              {sealed.length === 0 ? <p className="quiet">{sedute.noSealed}</p> : <Rows rows={sealed} />}
            </section>
          </div>
        )}
      </Answer>
      {open && (
        <Convene
          key={begun}
          meeting={null}
          onClose={() => setOpen(false)}
          onReopen={() => setOpen(true)}
          onSaved={(meetingId) => go(`/sedute/${meetingId}`)}
        />
      )}
    </Page>
  );
}

/** Meetings that were held, or should have been, and have no minutes yet. */
function Late({ rows }: { rows: readonly MeetingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="late">
      <h2 id="late">{sedute.late}</h2>
      <Rows rows={rows} />
    </section>
  );
}

const Rows = ({ rows }: { rows: readonly MeetingRow[] }) => (
  <ul className="meetings">
    {rows.map((row) => (
      <li key={row.meetingId}>
        <Link
          data-stop
          className="meeting-row"
          href={`/sedute/${row.meetingId}`}
          aria-label={`${sedute.openOf(row.minutes || row.title || sedute.untitled, longDate(row.on))} · ${sedute.casesOf(row.cases)}`}
        >
          <span>
            <b>{longDate(row.on)}</b>
            <span className="quiet">
              {[row.at && sedute.atTime(row.at), row.modeLabel, row.place].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span>{row.title || sedute.untitled}</span>
          <span className="quiet num">
            {row.sealedAt || row.cancelled ? sedute.casesOf(row.cases) : progressOf(row)}
          </span>
          <State row={row} />
        </Link>
      </li>
    ))}
  </ul>
);

/** How far a meeting is, in words. */
export const progressOf = ({ cases, decided }: Pick<MeetingRow, 'cases' | 'decided'>) =>
  cases === 0 ? sedute.casesOf(0) : sedute.decidedOf(decided, cases);

function State({ row }: { row: MeetingRow }) {
  if (row.cancelled) return <Tag>{sedute.cancelled}</Tag>;
  if (row.minutes)
    return (
      <Tag tone="success" icon="locked">
        {row.minutes}
      </Tag>
    );
  if (row.late) return <Tag tone="warning">{sedute.toSealLate}</Tag>;
  if (row.cases > 0 && row.decided === row.cases) return <Tag tone="warning">{sedute.toSeal}</Tag>;
  return row.cases > 0 ? <Tag tone="info">{sedute.toDecide}</Tag> : <span />;
}
