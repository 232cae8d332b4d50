import type { KeyboardEvent } from 'react';
import { type DueRow, useSession } from '../ipc';
import { Countdown, Menu, Tag } from '../kit';
import { common } from '../words/common';
import { oggi } from '../words/oggi';
import { scadenze } from '../words/scadenze';
import type { Deeds } from './useDeeds';
import { Way } from './Way';

/** One thing to do: it opens the exact place where it is done, and what else can be done with it is a key away. */
export function Row({ row, id, deeds }: { row: DueRow; id?: string | undefined; deeds: Deeds }) {
  const offered = deeds.of(row);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A key pressed in a window above comes here too: it is not for the row.
    if (event.ctrlKey || event.altKey || event.metaKey || !isInside(event)) return;
    const key = event.key.toUpperCase();
    const deed = offered.find(({ keys }) => keys === key);
    if (!deed && key !== 'A' && key !== 'X') return;
    event.preventDefault();
    if (deed) deed.act();
    else deeds.refuse(row);
  };
  return (
    <li className="due-item" onKeyDown={onKeyDown}>
      <Way
        row={row}
        className="due-row"
        keys={offered.flatMap(({ keys }) => keys ?? []).join(' ')}
        {...(id ? { id } : {})}
      >
        <Countdown
          number={row.number}
          word={row.word}
          sentence={row.sentence}
          gone={row.gone}
          tone={row.tone}
        />
        <span className="who">
          <b>{row.fullName}</b>
          {row.personId && (
            <span className="quiet">{[common.age(row.age), row.comune].filter(Boolean).join(' · ')}</span>
          )}
        </span>
        <span className="due-what">
          <span className="due-title">
            <span className="quiet">{row.title}</span>
            {row.urgent && <Tag tone="danger">{common.urgent}</Tag>}
          </span>
          {row.what}
        </span>
        <Charge row={row} />
      </Way>
      {offered.length > 0 && <Menu label={scadenze.menu(row.what, row.fullName)} deeds={offered} />}
    </li>
  );
}

const isInside = (event: KeyboardEvent<HTMLElement>) =>
  event.target instanceof HTMLElement &&
  event.currentTarget.contains(event.target) &&
  !event.target.matches('input, textarea, select');

function Charge({ row }: { row: DueRow }) {
  const { operatorId } = useSession();
  if (!row.assignedTo) return <span className="due-charge quiet">{oggi.nobody}</span>;
  return (
    <span className="due-charge">
      <span className="visually-hidden">{oggi.inCharge(row.assignedName)}</span>
      <span aria-hidden="true">{row.assignedTo === operatorId ? oggi.forYou : row.assignedName}</span>
    </span>
  );
}
