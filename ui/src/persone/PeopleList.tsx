import type { KeyboardEvent } from 'react';
import { groupCode } from '../form/code';
import { type PersonHit, useSession } from '../ipc';
import { type Column, EmptyState, Tag, TextField } from '../kit';
import { RowsGrid } from '../rows/RowsGrid';
import { useRowWalk } from '../rows/useRowWalk';
import { Title } from '../shell/Page';
import { persone } from '../words/persone';
import { ageAndComune, DeceasedTag } from './Identity';
import { LinkButton } from './LinkButton';
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

const idOf = (person: PersonHit) => person.personId;

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
  const at = hits.findIndex((hit) => idOf(hit) === selected);
  const step = useRowWalk({ rows: hits, id: idOf, selected, settled, onSelect, onOpen });
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (step(event) || event.key !== 'Escape' || !query) return;
    event.preventDefault();
    onQuery('');
  };
  const chosen = hits[at];
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
        <RowsGrid
          label={persone.list}
          rows={hits}
          columns={columns}
          id={idOf}
          selected={selected}
          onSelect={onSelect}
          onOpen={onOpen}
        />
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
