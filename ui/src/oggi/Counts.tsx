import type { TodayGroup } from '../ipc';
import { oggi } from '../words/oggi';
import { headingOf } from './Group';
import { isUrgentGroup } from './Row';

/** How much of what there is, in the order of the page; each leads to its group. */
export const Counts = ({ groups }: { groups: readonly TodayGroup[] }) => (
  <nav aria-label={oggi.groups}>
    <ul className="counts">
      {groups.map((group) => (
        <li key={group.code} className={isUrgentGroup(group.code) ? 'urgent' : undefined}>
          <a
            href={`#${headingOf(group)}`}
            onClick={(event) => {
              event.preventDefault();
              const heading = document.getElementById(headingOf(group));
              heading?.scrollIntoView({ block: 'start' });
              heading?.focus({ preventScroll: true });
            }}
          >
            <b className="num">{group.total.toLocaleString('it-IT')}</b> {group.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
