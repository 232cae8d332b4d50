import { Link, useLocation } from 'wouter';
import { recently } from '../form/when';
import { type Today, useSession } from '../ipc';
import { Icon } from '../kit';
import { common } from '../words/common';
import { shell } from '../words/shell';
import { Mark } from './Mark';
import { pathOfDraft, rooms } from './rooms';

/** Scales have no room of their own: they belong to the assessment. */
const isIn = (here: string, room: string) =>
  here === room || here.startsWith(`${room}/`) || (room === '/vmd' && here.startsWith('/scale/'));

export function SideBar({ today }: { today: Today | undefined }) {
  const { may } = useSession();
  const [here] = useLocation();
  const due = today?.groups.reduce((sum, group) => sum + group.total, 0) ?? 0;
  const drafts = today?.drafts.slice(0, 3) ?? [];
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
                {room.path === '/oggi' && due > 0 && (
                  <span className="count num">
                    <span aria-hidden="true">{due}</span>
                    <span className="visually-hidden">, {shell.todo(due)}</span>
                  </span>
                )}
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
