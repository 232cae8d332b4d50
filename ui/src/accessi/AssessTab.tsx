import { formatDate } from '../form/date';
import { recently } from '../form/when';
import { type AssessmentView, type IntakePage, useCatalogue, useSession } from '../ipc';
import { Button, Tag } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { accessi } from '../words/accessi';
import { AssessForm } from './AssessForm';

/** The first-level assessment: to read when there is one, to write otherwise. */
export function AssessTab({
  page,
  onAssessed,
}: {
  page: IntakePage;
  onAssessed: (complex: boolean) => void;
}) {
  const { may } = useSession();
  const waiting = useHasDraft('intake.assess', page.row.intakeId);
  const [writing, setWriting] = useStart(waiting || undefined, false);
  const open = may('intake.change') && page.closedAt === null;
  if (open && (page.assessment === null || writing))
    return (
      <AssessForm
        page={page}
        onSaved={(complex) => {
          setWriting(false);
          onAssessed(complex);
        }}
        onReopen={() => setWriting(true)}
        {...(page.assessment
          ? {
              onLeave: () => {
                setWriting(false);
                focusSoon('reassess');
              },
            }
          : {})}
      />
    );
  if (page.assessment === null) return <p className="quiet">{accessi.notYet}</p>;
  return (
    <div className="stack">
      <Assessment of={page.assessment} />
      {open && (
        <div className="row">
          <Button
            id="reassess"
            kind="outline"
            icon="pencil"
            onClick={() => {
              setWriting(true);
              focusSoon('summary');
            }}
          >
            {accessi.reassess}
          </Button>
        </div>
      )}
    </div>
  );
}

function Assessment({ of }: { of: AssessmentView }) {
  const areas = useCatalogue()?.lists.needArea ?? [];
  const word = (code: string) => areas.find((each) => each.code === code)?.label ?? code;
  return (
    <>
      <div className="row tight">
        <h3>{accessi.assessTitle}</h3>
        <Tag tone={of.complex ? 'warning' : 'info'}>{of.complex ? accessi.isComplex : accessi.isSimple}</Tag>
      </div>
      <p className="told">{of.summary || accessi.notSaid}</p>
      <dl className="pairs">
        <dt>{accessi.areasTerm}</dt>
        <dd>{of.needAreas.length > 0 ? of.needAreas.map(word).join(', ') : accessi.notSaid}</dd>
        {of.art27Checked && (
          <>
            <dt>{accessi.art27Term}</dt>
            <dd>
              {[
                of.art27Met ? accessi.art27Yes : accessi.art27No,
                of.art27MultiChronic && accessi.art27Many,
                of.art27By,
                formatDate(of.art27On),
              ]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </>
        )}
      </dl>
      <p className="quiet">{accessi.assessedBy(recently(of.at), of.by)}</p>
    </>
  );
}
