import type { DueBand } from '../ipc';
import { oggi } from '../words/oggi';
import { headingOf } from './Band';

/** How much of what there is, in the order of the page; each leads to its band. */
export const Counts = ({ bands }: { bands: readonly DueBand[] }) => (
  <nav aria-label={oggi.bands}>
    <ul className="counts">
      {bands.map((band) => (
        <li key={band.code} className={band.code === 'now' || band.code === 'late' ? 'urgent' : undefined}>
          <a
            href={`#${headingOf(band)}`}
            onClick={(event) => {
              event.preventDefault();
              const heading = document.getElementById(headingOf(band));
              heading?.scrollIntoView({ block: 'start' });
              heading?.focus({ preventScroll: true });
            }}
          >
            <b className="num">{band.total.toLocaleString('it-IT')}</b> {band.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
