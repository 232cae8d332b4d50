import { stampOf } from '../form/when';
import type { DischargePage, Now } from '../ipc';
import { Button, EmptyState, Skeleton } from '../kit';
import { Pairs } from '../vmd/Pairs';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { dimissioni } from '../words/dimissioni';
import { AssessForm } from './AssessForm';
import type { Code } from './gesture/gestures';

type Props = { page: DischargePage; now: Now | undefined; onDo: (code: Code) => void };

/** What the COT found; the form while it is still to be found. */
export function AssessmentTab({ page, now, onDo }: Props) {
  const { assessment, clock } = page;
  if (!assessment) {
    if (page.may.includes('assess')) return now ? <AssessForm page={page} now={now.now} /> : <Skeleton />;
    return (
      <EmptyState icon="files" title={dimissioni.notAssessed}>
        {!clock && <p>{dimissioni.notAssessedReceive}</p>}
        {!clock && page.may.includes('receive') && (
          <Button kind="outline" icon="check" onClick={() => onDo('receive')}>
            {dimissioneGesti.receive.do}
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <section className="stack" aria-labelledby="assessment">
      <div>
        <h3 id="assessment">{dimissioni.assessment}</h3>
        <p className="told">{assessment.summary || dimissioni.notSaid}</p>
      </div>
      <Pairs
        of={[
          [dimissioni.assessedAt, stampOf(assessment.at)],
          [dimissioni.clock, clock?.sentence],
          [dimissioni.assessedBy, assessment.by.join(', ')],
          [dimissioni.place, assessment.place || dimissioni.notSaid],
          [dimissioni.socialNeed, assessment.socialNeed ? dimissioni.socialNeedYes : dimissioni.socialNeedNo],
        ]}
      />
    </section>
  );
}
