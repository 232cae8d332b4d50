import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { groupCode } from '../form/code';
import { type PersonHit, useAsk, useSession } from '../ipc';
import { Disc, ExampleTag, Icon, Kbd, Tag, useCombo } from '../kit';
import { cerca } from '../words/cerca';
import { common } from '../words/common';
import { type Action, actions, actionsFor } from './actions';
import { useDocumentActions } from './useDocumentActions';

/** People shown before one is asked to type more. */
const SHOWN = 8;

export function Finder({ onClose }: { onClose: () => void }) {
  const { may } = useSession();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const query = text.trim();
  const asking = query.length >= 2 && may('person.search');
  const search = useAsk(
    'person.search',
    { query, limit: SHOWN },
    { enabled: asking, placeholderData: keepPreviousData },
  );
  const people = asking ? (search.data?.hits ?? []) : [];
  const documents = useDocumentActions(query !== '');
  const acts = actionsFor(
    query,
    [...documents, ...actions].filter((action) => action.needs.some(may)),
  );
  const settled = !asking || (!search.isPlaceholderData && !search.isFetching);
  const count = people.length + acts.length;

  const pick = (index: number) => {
    const person = people[index];
    const action = acts[index - people.length];
    onClose();
    if (person) go(`/persone/${person.personId}`);
    else if (action?.path) go(action.path);
    else action?.act?.();
  };
  const combo = useCombo({ id: 'cerca', count, settled, open: true, onPick: pick, onClose });

  return (
    <>
      <input
        {...combo.inputProps}
        id="cerca"
        className="finder"
        type="text"
        aria-label={cerca.field}
        aria-describedby="cerca-hint"
        placeholder={cerca.field}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog exists to type in it
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          combo.rewind();
        }}
      />
      <ul {...combo.listProps} className="options" aria-label={cerca.results}>
        {people.map((person, index) => (
          <li key={person.personId} {...combo.optionProps(index)}>
            <PersonLine person={person} />
          </li>
        ))}
        {acts.map((action, index) => (
          <li key={action.id} {...combo.optionProps(people.length + index)}>
            <ActionLine action={action} />
          </li>
        ))}
      </ul>
      <p className="finder-foot quiet" id="cerca-hint">
        {settled && count === 0 ? cerca.nothing : search.data?.more && asking ? cerca.more : cerca.hint}
      </p>
      <span className="visually-hidden" role="status">
        {settled && asking ? common.peopleFound(people.length) : ''}
      </span>
    </>
  );
}

const PersonLine = ({ person }: { person: PersonHit }) => (
  <span className="finder-line">
    <Disc name={person.fullName} />
    <span>
      <b>{person.fullName}</b>
      <span className="quiet">
        {[common.age(person.age), person.comune, person.code && groupCode(person.code), person.matchedBy]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
    <span className="row push">
      {person.deceased && <Tag>{common.deceased(person.sex)}</Tag>}
      {person.example && <ExampleTag />}
    </span>
  </span>
);

const ActionLine = ({ action }: { action: Action }) => (
  <span className="finder-line">
    <span className="disc" aria-hidden="true">
      <Icon name={action.icon} small />
    </span>
    <b>{action.label}</b>
    {action.keys && (
      <span className="push">
        <Kbd>{action.keys}</Kbd>
      </span>
    )}
  </span>
);
