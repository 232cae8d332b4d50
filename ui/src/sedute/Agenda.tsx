import { type KeyboardEvent, useState } from 'react';
import { type AgendaCase, type MeetingPage, useSession } from '../ipc';
import { EmptyState, Tag, walkList } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { sedute } from '../words/sedute';
import { AddCases } from './AddCases';
import { moved } from './agenda';
import { useAgenda } from './useAgenda';

const words = sedute.agenda;

const rowId = (vmdId: string) => `case-${vmdId}`;

const focusRow = (vmdId: string | undefined) =>
  requestAnimationFrame(() => vmdId && document.getElementById(rowId(vmdId))?.focus());

type Props = {
  page: MeetingPage;
  selected: string | undefined;
  onSelect: (vmdId: string) => void;
  onTrouble: (words: string) => void;
};

/** The cases in order: arrows walk and show, Alt with arrows moves, Canc takes away. Below, what could be added. */
export function Agenda({ page, selected, onSelect, onTrouble }: Props) {
  const { may } = useSession();
  const agenda = useAgenda(page, onTrouble);
  const [said, setSaid] = useState('');
  const mayChange = may('meeting.change');
  const ids = page.agenda.map((each) => each.vmdId);

  const move = (one: AgendaCase, step: -1 | 1) => {
    const next = moved(ids, one.vmdId, step);
    if (next === ids) return;
    void agenda.set(next);
    setSaid(words.movedTo(one.fullName, next.indexOf(one.vmdId) + 1));
    focusRow(one.vmdId);
  };
  const remove = (one: AgendaCase) => {
    const at = ids.indexOf(one.vmdId);
    const neighbour = ids[at + 1] ?? ids[at - 1];
    agenda.remove(one);
    if (neighbour) onSelect(neighbour);
    focusRow(neighbour);
  };
  const onKeyDown = (event: KeyboardEvent, one: AgendaCase) => {
    if (!mayChange) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.altKey && step) move(one, step);
    else if (event.key === 'Delete') remove(one);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="stack">
      {page.agenda.length === 0 ? (
        <EmptyState icon="list" title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      ) : (
        <>
          <p className="quiet" id="agenda-keys">
            {words.keys}
          </p>
          <ol className="agenda" aria-label={words.title} aria-describedby="agenda-keys" onKeyDown={walkList}>
            {page.agenda.map((one, index) => (
              <li key={one.vmdId} className={one.vmdId === selected ? 'here' : undefined}>
                <button
                  type="button"
                  data-stop
                  id={rowId(one.vmdId)}
                  className="agenda-row"
                  aria-current={one.vmdId === selected || undefined}
                  aria-keyshortcuts={mayChange ? 'Alt+ArrowUp Alt+ArrowDown Delete' : undefined}
                  onFocus={() => onSelect(one.vmdId)}
                  onClick={() => onSelect(one.vmdId)}
                  onKeyDown={(event) => onKeyDown(event, one)}
                >
                  <b className="num place">{index + 1}</b>
                  <span className="who">
                    <b>{one.fullName}</b>
                    <span className="quiet">{ageAndComune(one)}</span>
                  </span>
                  <Outcome one={one} />
                </button>
                {mayChange && one.vmdId === selected && (
                  <span className="agenda-tools">
                    <Tool label={words.up(one.fullName)} sign="↑" onPress={() => move(one, -1)} />
                    <Tool label={words.down(one.fullName)} sign="↓" onPress={() => move(one, 1)} />
                    <Tool label={words.remove(one.fullName)} sign="×" onPress={() => remove(one)} />
                  </span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {mayChange && <AddCases page={page} agenda={agenda} onAdded={onSelect} />}
    </div>
  );
}

const Outcome = ({ one }: { one: AgendaCase }) => (
  <span className="marks">
    {one.urgent && <Tag tone="danger">{sedute.case.urgent}</Tag>}
    {one.decision ? (
      <Tag tone="success" icon="check">
        {one.decisionLabel}
      </Tag>
    ) : one.ready ? (
      <Tag tone="info">{sedute.toDecide}</Tag>
    ) : (
      <Tag tone="warning">{words.incompleteTag}</Tag>
    )}
  </span>
);

const Tool = ({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) => (
  <button type="button" className="tool" aria-label={label} onClick={onPress}>
    <span aria-hidden="true">{sign}</span>
  </button>
);
