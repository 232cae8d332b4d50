import { type KeyboardEvent, useMemo, useState } from 'react';
import { groupCode } from '../form/code';
import { type PersonHit, useSession } from '../ipc';
import { type Column, EmptyState, Grid, Tag, TextField } from '../kit';
import { rowAfter } from '../kit/gridKeys';
import { Title } from '../shell/Page';
import { persone } from '../words/persone';
import { ageAndComune, DeceasedTag } from './Identity';
import { LinkButton } from './LinkButton';
import { openOnClick } from './openOnClick';
import type { usePeople } from './usePeople';

const columns: Column<PersonHit>[] = [
  {
    id: 'who',
    head: persone.person,
    className: 'who',
    rowHeader: true,
    cell: (person) => (
      <>
        <b>
          {person.fullName} {person.deceased && <DeceasedTag sex={person.sex} />}
        </b>
        <span className="quiet">{person.matchedBy ?? ageAndComune(person)}</span>
      </>
    ),
  },
  {
    id: 'code',
    head: persone.code,
    className: 'roomy',
    cell: (person) =>
      person.code ? (
        <span className="mono">{groupCode(person.code)}</span>
      ) : (
        <Tag tone="warning">{persone.toIdentify}</Tag>
      ),
  },
  {
    id: 'phone',
    head: persone.phone,
    cell: (person) => (
      <>
        <span className="num nowrap">{person.phone}</span>
        {person.openIntakes > 0 && (
          <span className="quiet nowrap block">{persone.openIntakes(person.openIntakes)}</span>
        )}
      </>
    ),
  },
];

type Props = {
  query: string;
  onQuery: (query: string) => void;
  people: ReturnType<typeof usePeople>;
  /** Takes the focus when the room opens without a file. */
  focused: boolean;
  selected: string | undefined;
  onSelect: (personId: string) => void;
  onOpen: (personId: string) => void;
};

/** Search as one types. Arrows walk the rows without leaving the field, Enter opens. */
export function PeopleList({ query, onQuery, people, focused, selected, onSelect, onOpen }: Props) {
  const { may } = useSession();
  const { hits, more, settled } = people;
  const [waiting, setWaiting] = useState(false);
  const at = hits.findIndex((hit) => hit.personId === selected);
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Home' || event.key === 'End') return;
    const to = rowAfter(event.key, at, hits.length, 8);
    const next = to === undefined ? undefined : hits[to];
    if (next) {
      event.preventDefault();
      onSelect(next.personId);
      requestAnimationFrame(() =>
        document.querySelector('.sheet tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      setWaiting(true);
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      onQuery('');
    }
  };
  if (waiting && settled) {
    // An Enter typed before the rows arrive waits for them.
    setWaiting(false);
    const target = hits[Math.max(0, at)];
    if (target) queueMicrotask(() => onOpen(target.personId));
  }
  const chosen = hits[at];
  const onClick = useMemo(
    () => openOnClick((row) => hits[row] && onOpen(hits[row].personId)),
    [hits, onOpen],
  );
  return (
    <section className="list" aria-labelledby="people-title">
      <header className="page-head">
        <div id="people-title">
          <Title>{persone.title}</Title>
          <p className="quiet" role="status">
            {query.trim() ? persone.found(hits.length, more) : persone.nothingAsked}
          </p>
        </div>
        {may('person.register') && (
          <div className="row push">
            <LinkButton to="/persone/nuova" icon="plus" keys="Alt N" shortcut="Alt+N">
              {persone.newPerson}
            </LinkButton>
          </div>
        )}
      </header>
      <TextField
        id="people-search"
        type="search"
        label={persone.search}
        hint={query.trim() ? undefined : persone.searchHint}
        autoFocus={focused}
        value={query}
        onChange={onQuery}
        onKeyDown={walk}
      />
      <span className="visually-hidden" role="status">
        {chosen && settled
          ? persone.rowOf(at + 1, hits.length, `${chosen.fullName}, ${ageAndComune(chosen)}`)
          : ''}
      </span>
      {hits.length > 0 ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a row of the grid does the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row of the grid does the same
        <div className="sheet-box" onClick={onClick}>
          <Grid
            label={persone.list}
            rows={hits}
            columns={columns}
            id={(hit) => hit.personId}
            selected={selected}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        </div>
      ) : query.trim() && settled ? (
        <EmptyState icon="search" title={persone.nobody}>
          <p>{persone.nobodyHint}</p>
        </EmptyState>
      ) : (
        settled && (
          <EmptyState icon="user" title={persone.teach}>
            <p>{persone.teachHint}</p>
          </EmptyState>
        )
      )}
      {more && <p className="quiet below">{persone.more}</p>}
    </section>
  );
}
