import { Link, useLocation } from 'wouter';
import { useNow } from '../form/useNow';
import { recently } from '../form/when';
import { type RoomCount, useSession } from '../ipc';
import { Icon } from '../kit';
import { useEvery } from '../oggi/useEvery';
import { useToday } from '../oggi/useToday';
import { common } from '../words/common';
import { oggi } from '../words/oggi';
import { shell } from '../words/shell';
import { Mark } from './Mark';
import { pathOfDraft, rooms } from './rooms';

/** Scales have no room of their own: they belong to the assessment. */
const isIn = (here: string, room: string) =>
  here === room || here.startsWith(`${room}/`) || (room === '/vmd' && here.startsWith('/scale/'));

/** Minutes after which the work that is due is asked again: who looks at it sees every minute, who works elsewhere sees the numbers. */
const LOOKED_AT = 1;
const ELSEWHERE = 5;

/** The rooms, and how much waits in each. The work that is due is read here for the whole house. */
export function SideBar() {
  const { may } = useSession();
  const [here] = useLocation();
  const today = useToday({ enabled: may('today.list') });
  const minutes = isIn(here, '/oggi') ? LOOKED_AT : ELSEWHERE;
  useEvery(useNow(may('today.list')), minutes, () => void today.refetch());
  const countOf = (path: string) => today.data?.counts.find(({ room }) => `/${room}` === path);
  const drafts = today.data?.drafts.slice(0, 3) ?? [];
  return (
    <nav className="side" aria-label={shell.main}>
      <div className="brand">
        <Mark />
        <span>{common.product}</span>
      </div>
      <ul>
        {rooms
          .filter((room) => room.needs.some(may))
          .map((room) => (
            <li key={room.path}>
              <Link href={room.path} aria-current={isIn(here, room.path) ? 'page' : undefined}>
                <Icon name={room.icon} />
                {room.label}
                <Count of={countOf(room.path)} />
              </Link>
            </li>
          ))}
      </ul>
      {drafts.length > 0 && (
        <section className="resume" aria-labelledby="resume">
          <h2 id="resume">{shell.resume}</h2>
          {drafts.map((draft) => (
            <Link key={`${draft.kind}-${draft.key}`} href={pathOfDraft(draft.kind, draft.key)}>
              {draft.title}
              <small>{shell.draftOf(recently(draft.savedAt))}</small>
            </Link>
          ))}
        </section>
      )}
    </nav>
  );
}

/** How many wait, and that some are late: with a mark and a word, not only a colour. */
function Count({ of: waiting }: { of: RoomCount | undefined }) {
  if (!waiting || waiting.total === 0) return null;
  const { room, total, late } = waiting;
  return (
    <span className={late > 0 ? 'count num late' : 'count num'}>
      <span aria-hidden="true">
        {late > 0 && <Icon name="warning-circle" small />}
        {total}
      </span>
      <span className="visually-hidden">
        , {[oggi.roomCount(room, total), late > 0 && oggi.roomLate(late)].filter(Boolean).join(', ')}
      </span>
    </span>
  );
}
