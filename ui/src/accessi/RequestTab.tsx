import { formatDate } from '../form/date';
import { type IntakePage, useCatalogue, useSession } from '../ipc';
import { Button } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { accessi } from '../words/accessi';
import { Charge } from './Charge';
import { CorrectRequest } from './CorrectRequest';

/** What was asked, as last corrected, and who has it in charge. */
export function RequestTab({ page }: { page: IntakePage }) {
  const { may } = useSession();
  const waiting = useHasDraft('intake.correct', page.row.intakeId);
  const [editing, setEditing] = useStart(waiting || undefined, false);
  const lists = useCatalogue()?.lists;
  if (editing)
    return (
      <CorrectRequest
        page={page}
        onDone={() => {
          setEditing(false);
          focusSoon('correct');
        }}
        onReopen={() => setEditing(true)}
      />
    );
  const { form } = page;
  const word = (list: string, code: string) =>
    lists?.[list]?.find((each) => each.code === code)?.label ?? code;
  const words = (list: string, codes: readonly string[]) =>
    codes.length === 0 ? accessi.notSaid : codes.map((code) => word(list, code)).join(', ');
  const [day = '', time = ''] = form.contactAt.split('T');
  const pairs: [string, string][] = [
    [accessi.needAreas, words('needArea', form.needAreas)],
    [accessi.urgencyTerm, form.urgent ? word('urgencyMotive', form.urgency) : accessi.notUrgent],
    [
      accessi.requester,
      [word('requesterKind', form.requesterKind), form.requesterName, form.requesterPhone]
        .filter(Boolean)
        .join(' · '),
    ],
    [accessi.contact, `${formatDate(day)} ${time.slice(0, 5)} · ${word('channel', form.channel)}`],
    [accessi.alreadyFollowedBy, words('alreadyFollowedBy', form.alreadyFollowedBy)],
  ];
  return (
    <div className="stack">
      <div className="row start">
        <div>
          <h3>{accessi.need}</h3>
          <p className="told">{form.need || accessi.notSaid}</p>
        </div>
        {may('intake.change') && (
          <span className="push">
            <Button
              id="correct"
              kind="outline"
              icon="pencil"
              onClick={() => {
                setEditing(true);
                focusSoon('need');
              }}
            >
              {accessi.correct}
            </Button>
          </span>
        )}
      </div>
      <dl className="pairs">
        {pairs.map(([term, value]) => (
          <div key={term} className="pair-row">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Charge page={page} />
    </div>
  );
}
