import { formatDate } from '../form/date';
import { recently } from '../form/when';
import { type ApplicationPage, type UrgencyView, useSession } from '../ipc';
import { Button, EmptyState, Tag, type Tone } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Pairs } from '../vmd/Pairs';
import { domanda } from '../words/domanda';
import { domandaGesti } from '../words/domandaGesti';
import type { Doing } from './gesture/gestures';
import { isUrgent } from './Head';
import { isOver } from './next';
import { StartUrgency } from './StartUrgency';

const tones: Record<string, Tone> = {
  pending: 'danger',
  granted: 'success',
  refused: 'neutral',
  withdrawn: 'neutral',
};

type Props = { page: ApplicationPage; onDo: (doing: Doing) => void };

/** The procedure of urgency: who may start it, why it was started, what was decided. It stands beside the assessment. */
export function UrgencyTab({ page, onDo }: Props) {
  const { may } = useSession();
  const waiting = useHasDraft('application.urgency', page.applicationId);
  const [writing, setWriting] = useStart(waiting || undefined, false);
  const mayStart = page.may.includes('start_urgency');
  const { urgency } = page;
  if (mayStart && writing) return <StartUrgency page={page} onLeave={() => setWriting(false)} />;
  const start = mayStart && (
    <Button
      kind="outline"
      icon="warning-circle"
      id="start-urgency"
      onClick={() => {
        setWriting(true);
        focusSoon('motive');
      }}
    >
      {urgency ? domanda.urgencyAgain : domandaGesti.startUrgency.save}
    </Button>
  );
  if (!urgency)
    return (
      <EmptyState icon="warning-circle" title={domanda.urgencyNone}>
        <p>{domanda.urgencyWhat}</p>
        {!mayStart && <p>{isOver(page) ? domanda.urgencyOver : domanda.urgencyWho}</p>}
        {start}
      </EmptyState>
    );
  const decide = page.may.includes('decide_urgency') && urgency.state === 'pending';
  const withdraw = page.may.includes('withdraw_urgency') && isUrgent(page);
  return (
    <div className="stack">
      <Said urgency={urgency} />
      <div className="row">
        {decide && may('urgency.decide') && (
          <Button icon="check-circle" onClick={() => onDo({ code: 'decideUrgency' })}>
            {domandaGesti.decideUrgency.do}
          </Button>
        )}
        {withdraw && (
          <Button kind="quiet" onClick={() => onDo({ code: 'withdrawUrgency' })}>
            {domandaGesti.withdrawUrgency.do}
          </Button>
        )}
        {!isUrgent(page) && start}
      </div>
      <p className="quiet">{domanda.urgencyWhat}</p>
      <p className="quiet">{domanda.urgencyHistory}</p>
    </div>
  );
}

/** The urgency as last started. */
const Said = ({ urgency }: { urgency: UrgencyView }) => (
  <section className="card stack" aria-labelledby="urgency-head">
    <div className="row">
      <h3 id="urgency-head">{domanda.urgency}</h3>
      <Tag
        tone={tones[urgency.state] ?? 'neutral'}
        {...(urgency.state === 'pending' ? { icon: 'warning-circle' as const } : {})}
      >
        {urgency.stateLabel}
      </Tag>
    </div>
    <Pairs
      of={[
        [domanda.urgencyMotive, urgency.motive],
        [domanda.urgencyEvent, formatDate(urgency.eventOn)],
        [
          domanda.urgencyReport,
          <span key="report" className="told">
            {urgency.report}
          </span>,
        ],
        [
          domanda.urgencyDecision,
          urgency.decision && (
            <span key="why" className="told">
              {urgency.decision}
            </span>
          ),
        ],
      ]}
    />
    <p className="quiet">{domanda.urgencyStarted(recently(urgency.startedAt), urgency.startedBy)}</p>
    {urgency.decidedAt && (
      <p className="quiet">
        {domanda.urgencyDecided(urgency.stateLabel, recently(urgency.decidedAt), urgency.decidedBy)}
      </p>
    )}
  </section>
);
