import type { InstrumentDefinition, ScorePart } from '../ipc';
import { Tag } from '../kit';
import { strumenti } from '../words/strumenti';
import { written } from './answers';
import { isClass } from './instrument';
import { toneOf } from './tone';

type Props = {
  parts: readonly ScorePart[];
  /** Absent while it is being read: the numbers are shown all the same. */
  definition: InstrumentDefinition | undefined;
};

/** The scores besides the main one: sub-scales, the raw score, a derived class in its words. */
export function Parts({ parts, definition }: Props) {
  const shown = parts.filter(({ id }) => id !== definition?.main);
  if (shown.length === 0) return null;
  return (
    <ul className="parts">
      {shown.map((part) => {
        const score = definition?.scores.find(({ id }) => id === part.id);
        return <Part key={part.id} part={part} inWords={score !== undefined && isClass(score)} />;
      })}
    </ul>
  );
}

function Part({ part, inWords }: { part: ScorePart; inWords: boolean }) {
  const { value, range, max, bandLabel } = part;
  const number =
    value === null
      ? strumenti.partRange(written(range[0]), written(range[1]), written(max))
      : strumenti.total(written(value), written(max));
  return (
    <li>
      <span className="quiet">{part.label}</span>{' '}
      <b className="num">{!inWords ? number : value === null ? strumenti.partWaits : bandLabel}</b>
      {value !== null && bandLabel && !inWords && (
        <>
          {' '}
          <Tag tone={toneOf(part.tone)}>{bandLabel}</Tag>
        </>
      )}
    </li>
  );
}
