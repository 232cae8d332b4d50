import type { WaitingList } from '../ipc';
import { liste } from '../words/liste';
import { type Filters, figures } from './filter';

type Props = {
  counts: WaitingList | undefined;
  filters: Filters;
  onFilters: (next: Filters) => void;
};

/** How many wait, and how many want something done; pressing one shows only those. */
export const Figures = ({ counts, filters, onFilters }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
  <div className="figures" role="group" aria-label={liste.figures}>
    {figures.map(({ id, on, press }) => (
      <button
        key={id}
        type="button"
        id={`figure-${id}`}
        title={liste.figureHint[id]}
        aria-pressed={on(filters)}
        onClick={() => onFilters(press(filters))}
      >
        <b className="num">{counts ? liste.number(counts[id]) : '–'}</b>
        {liste.figure[id]}
      </button>
    ))}
  </div>
);
