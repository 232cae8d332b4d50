import type { Duplicate, PersonHit } from '../ipc';
import { Button, Tag, type Tone } from '../kit';
import { persone } from '../words/persone';
import { Identity } from './Identity';

/** Those one must decide about before saving: a faint likeness never stops the work. */
export const undecided = (duplicates: readonly Duplicate[], distinct: readonly string[]) =>
  duplicates.filter((each) => each.strength !== 'possible' && !distinct.includes(each.person.personId));

/** The list of those said to be other people, with one more or one less. */
export const toggled = (distinct: readonly string[], personId: string) =>
  distinct.includes(personId) ? distinct.filter((each) => each !== personId) : [...distinct, personId];

const tone: Record<Duplicate['strength'], Tone> = {
  certain: 'danger',
  probable: 'warning',
  possible: 'neutral',
};

type Props = {
  duplicates: readonly Duplicate[];
  distinct: readonly string[];
  onUse: (person: PersonHit) => void;
  /** Said to be someone else, or no longer said so. */
  onDistinct: (personId: string) => void;
};

/** People in file who may be the one being written, each with the reason. */
export function Duplicates({ duplicates, distinct, onUse, onDistinct }: Props) {
  return (
    <section className="similar" aria-labelledby="similar-title">
      <h2 id="similar-title" tabIndex={-1}>
        {persone.similar}
      </h2>
      <p className="quiet" role="status">
        {duplicates.length === 0 ? persone.similarHint : persone.similarFound(duplicates.length)}
      </p>
      <ul className="plain-list">
        {duplicates.map(({ person, strength, reasons }) => (
          <li key={person.personId} className="card">
            <Tag tone={tone[strength]}>{persone.strength[strength]}</Tag>
            <Identity person={person} />
            <ul className="reasons">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <div className="row">
              <Button
                kind="outline"
                icon="check"
                aria-label={persone.pickThisOf(person.fullName)}
                onClick={() => onUse(person)}
              >
                {persone.pickThis}
              </Button>
              <Button
                kind="quiet"
                icon={distinct.includes(person.personId) ? 'check' : 'close'}
                aria-pressed={distinct.includes(person.personId)}
                aria-label={persone.otherOf(person.fullName)}
                onClick={() => onDistinct(person.personId)}
              >
                {persone.other}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
