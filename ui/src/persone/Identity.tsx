import type { ReactNode } from 'react';
import { groupCode } from '../form/code';
import { formatDate } from '../form/date';
import type { PersonHit } from '../ipc';
import { Disc, ExampleTag, Tag } from '../kit';
import { common } from '../words/common';
import { persone } from '../words/persone';

/** «84 anni · Crema», the second line of a person everywhere. */
export const ageAndComune = (person: Pick<PersonHit, 'age' | 'comune'>) =>
  [common.age(person.age), person.comune ?? persone.noComune].join(' · ');

export const DeceasedTag = ({ sex }: { sex: string | null }) => (
  <Tag>{sex === 'M' ? persone.deceasedMale : persone.deceased}</Tag>
);

/** Who this is: name, age, code, comune, telephone, always in sight. */
export function Identity({
  person,
  heading,
  children,
}: {
  person: PersonHit;
  /** The name as the heading of a panel, or as plain strong text. */
  heading?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="identity">
      <Disc name={person.fullName} large />
      <div className="identity-words">
        <div className="row tight">
          {heading ?? <b className="identity-name">{person.fullName}</b>}
          {person.deceased && <DeceasedTag sex={person.sex} />}
          {person.example && <ExampleTag />}
          {!person.code && <Tag tone="warning">{persone.toIdentify}</Tag>}
        </div>
        <p className="quiet">
          {common.age(person.age)}
          {person.birthDate && ` (${formatDate(person.birthDate)})`} ·{' '}
          {person.code ? <span className="mono">{groupCode(person.code)}</span> : persone.noCode}
        </p>
        <p className="quiet">
          {person.comune ?? persone.noComune} · {person.phone ?? persone.noPhone}
        </p>
      </div>
      {children && <div className="row push">{children}</div>}
    </div>
  );
}
