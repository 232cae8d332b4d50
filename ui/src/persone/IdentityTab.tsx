import { groupCode } from '../form/code';
import { dayOf } from '../form/when';
import { type FieldView, type PersonPage, useDo, useSession } from '../ipc';
import { Button } from '../kit';
import { persone } from '../words/persone';
import { EditIdentity } from './EditIdentity';
import { focusSoon } from './focusSoon';
import { useStart } from './useStart';
import { useTell } from './useTell';

const order = [
  'surname',
  'name',
  'sex',
  'birthDate',
  'birthPlace',
  'birthPlaceText',
  'code',
  'codeFrom',
  'codeUntil',
  'residence',
  'residenceAddress',
  'domicile',
  'domicileAddress',
  'phone',
  'phone2',
  'email',
  'practitioner',
  'gecas',
  'noticeGiven',
  'deathDate',
  'note',
];

const shown = ({ field, shown, value }: FieldView) =>
  field === 'code' ? <span className="mono">{groupCode(value ?? '')}</span> : (shown ?? value);

/** Identity as kept, to read; the same place becomes the form to change it. */
export function IdentityTab({ page, editAtOnce }: { page: PersonPage; editAtOnce: boolean }) {
  const { may } = useSession();
  const [editing, setEditing] = useStart(editAtOnce || undefined, false);
  if (editing)
    return (
      <EditIdentity
        page={page}
        onDone={() => {
          setEditing(false);
          focusSoon('edit-identity');
        }}
        onReopen={() => setEditing(true)}
      />
    );
  const fields = order
    .map((code) => page.fields.find((each) => each.field === code))
    .filter((each): each is FieldView => Boolean(each?.value));
  return (
    <div className="stack">
      <div className="row">
        <h3>{persone.heading.anagrafica}</h3>
        {may('person.change') && (
          <span className="push">
            <Button id="edit-identity" kind="outline" icon="pencil" onClick={() => setEditing(true)}>
              {persone.editIdentity}
            </Button>
          </span>
        )}
      </div>
      <dl className="pairs">
        {fields.map((each) => (
          <div key={each.field} className="pair-row">
            <dt>{each.label}</dt>
            <dd>{shown(each)}</dd>
          </div>
        ))}
      </dl>
      <Merges page={page} />
    </div>
  );
}

/** Files that were merged into this one, each to be taken apart again. */
function Merges({ page }: { page: PersonPage }) {
  const { may } = useSession();
  const unmerge = useDo('person.unmerge');
  const tell = useTell();
  if (page.merges.length === 0) return null;
  return (
    <>
      <h3>{persone.heading.unioni}</h3>
      <ul className="plain-list">
        {page.merges.map((merge) => (
          <li key={merge.mergeId} className="card row">
            <div>
              <b>{merge.fullName}</b>
              <p className="quiet">{persone.mergedOn(dayOf(merge.at), merge.reason)}</p>
            </div>
            {may('person.merge') && (
              <span className="push">
                <Button
                  kind="outline"
                  icon="restore"
                  busy={unmerge.isPending}
                  aria-label={persone.unmergeOf(merge.fullName)}
                  onClick={() =>
                    tell(
                      unmerge.mutateAsync({
                        mergeId: merge.mergeId,
                        droppedId: merge.droppedId,
                        reason: persone.unmergeReason,
                      }),
                      persone.unmerged,
                    )
                  }
                >
                  {persone.unmerge}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
