import type { KeyboardEvent } from 'react';
import { type AttendantForm, type MeetingPage, useChoices, useSession } from '../ipc';
import { Banner, Button, EmptyState, Select, useToast } from '../kit';
import { rowAfter } from '../kit/gridKeys';
import { common } from '../words/common';
import { sedute } from '../words/sedute';
import { AddMember } from './AddMember';
import { useAttendance } from './useAttendance';

const words = sedute.people;

/** Who sits in the equipe and who is there today. */
export function Attendance({ page, onTrouble }: { page: MeetingPage; onTrouble: (words: string) => void }) {
  const { may } = useSession();
  const toast = useToast();
  const attendance = useAttendance(page, onTrouble);
  const { people, kept } = attendance;
  const mayChange = may('meeting.change');
  const put = (index: number, patch: Partial<AttendantForm>) =>
    attendance.set(people.map((each, place) => (place === index ? { ...each, ...patch } : each)));
  const remove = (index: number) => {
    const before = people;
    attendance.set(people.filter((_, place) => place !== index));
    toast({ words: words.removed(people[index]?.name ?? ''), undo: () => attendance.set(before) });
  };
  /** Arrows walk the marks of presence, from row to row. */
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
    const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=checkbox]')];
    const to = rowAfter(event.key, marks.indexOf(event.target), marks.length, 8);
    if (to === undefined) return;
    event.preventDefault();
    marks[to]?.focus();
  };
  return (
    <div className="stack">
      {people.length === 0 ? (
        <EmptyState icon="user" title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      ) : (
        <>
          <p className="quiet">{words.keys}</p>
          {page.warnings.map((remark) => (
            <Banner key={remark} tone="warning">
              <p>{remark}</p>
            </Banner>
          ))}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the boxes inside */}
          <div className="attendance" onKeyDown={walk}>
            {people.map((each, index) => (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: two members may have the same name
                key={`${each.name}-${index}`}
                index={index}
                of={each}
                locked={!mayChange}
                onChange={(patch) => put(index, patch)}
                onRemove={() => remove(index)}
              />
            ))}
          </div>
        </>
      )}
      <p className="quiet" role="status">
        {words.presentCount(people.filter((each) => each.present).length)} {kept === 'saving' && words.saving}
        {kept === 'saved' && words.saved}
        {kept === 'failed' && words.failed}
      </p>
      {kept === 'failed' && (
        <Button kind="outline" icon="refresh" onClick={attendance.retry}>
          {common.retry}
        </Button>
      )}
      {mayChange && (
        <AddMember page={page} people={people} onAdd={(member) => attendance.set([...people, member])} />
      )}
    </div>
  );
}

function Row({
  index,
  of,
  locked,
  onChange,
  onRemove,
}: {
  index: number;
  of: AttendantForm;
  locked: boolean;
  onChange: (patch: Partial<AttendantForm>) => void;
  onRemove: () => void;
}) {
  const roles = useChoices('equipeRole');
  const bodies = useChoices('assessorBody');
  const labelOf = (choices: typeof roles, code: string) =>
    choices.find((each) => each.value === code)?.label ?? code;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
    <div className={of.present ? 'member here' : 'member'} role="group" aria-label={of.name}>
      <label className="presence">
        <input
          type="checkbox"
          checked={of.present}
          aria-label={words.presentOf(of.name)}
          onChange={(event) => !locked && onChange({ present: event.target.checked })}
        />
        <b>{of.name}</b>
      </label>
      {locked ? (
        <span className="quiet">
          {[labelOf(roles, of.role), of.bodyName || labelOf(bodies, of.body)].filter(Boolean).join(' · ')}
        </span>
      ) : (
        <>
          <Select
            id={`member-role-${index}`}
            label={words.roleOf(of.name)}
            none={words.none}
            value={of.role}
            choices={roles}
            onChange={(role) => onChange({ role })}
          />
          <Select
            id={`member-body-${index}`}
            label={words.bodyOf(of.name)}
            none={words.none}
            value={of.body}
            choices={bodies}
            onChange={(body) => onChange({ body, bodyName: '' })}
          />
          <Button kind="quiet" icon="delete" aria-label={words.removeOf(of.name)} onClick={onRemove}>
            {null}
          </Button>
        </>
      )}
    </div>
  );
}
