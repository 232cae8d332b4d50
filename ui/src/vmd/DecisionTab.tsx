import { useState } from 'react';
import { formatDate } from '../form/date';
import { dayOf } from '../form/when';
import { useSession, type VmdPage } from '../ipc';
import { Banner, Button, EmptyState } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { LinkButton } from '../persone/LinkButton';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { vmd } from '../words/vmd';
import { CloseVmd } from './CloseVmd';
import { Decisions } from './Decisions';
import { Plans } from './Plans';
import { Reassess } from './Reassess';
import { Reopen } from './Reopen';
import { Transmit } from './Transmit';

/** What the equipe decided, to whom it was sent, the plans, and how the assessment ends. */
export function DecisionTab({ page }: { page: VmdPage }) {
  const { may } = useSession();
  const writable = may('vmd.change') && page.complete;
  return (
    <div className="stack">
      {page.closedAt && (
        <Banner tone="neutral">
          <p>{vmd.isClosed(page.closure, dayOf(page.closedAt))}</p>
        </Banner>
      )}
      {page.decisions.length === 0 && !page.meetingId ? (
        <EmptyState icon="presentation" title={vmd.noDecision}>
          <p>{vmd.noDecisionHint}</p>
          {page.nextStep === 'schedule' && may('meeting.change') && (
            <LinkButton to="/sedute" kind="outline" icon="arrow-right">
              {vmd.next.schedule}
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <Decisions page={page} />
      )}
      {page.meetingId && page.meetingOn && (
        <Banner tone="info">
          <div className="row">
            {vmd.inMeeting(formatDate(page.meetingOn))}
            <LinkButton to={`/sedute/${page.meetingId}`} kind="quiet" icon="arrow-right">
              {vmd.openMeeting}
            </LinkButton>
          </div>
        </Banner>
      )}
      {(page.planKinds.length > 0 || page.plans.length > 0) && <Plans page={page} />}
      {page.decisions.length > 0 && <Transmission page={page} writable={writable && !page.closedAt} />}
      {writable && <Ending page={page} />}
    </div>
  );
}

function Transmission({ page, writable }: { page: VmdPage; writable: boolean }) {
  const waiting = useHasDraft('vmd.transmit', page.row.vmdId);
  const first = page.transmittedAt === null;
  const [again, setAgain] = useStart(waiting || undefined, false);
  return (
    <section className="stack" aria-labelledby="transmission">
      <h3 id="transmission">{vmd.transmit}</h3>
      {page.transmittedAt && <p>{vmd.transmittedTo(dayOf(page.transmittedAt), page.transmittedTo)}</p>}
      {writable && (first || again) && <Transmit page={page} onDone={() => setAgain(false)} />}
      {writable && !first && !again && (
        <div className="row">
          <Button
            kind="quiet"
            icon="share"
            onClick={() => {
              setAgain(true);
              focusSoon('to');
            }}
          >
            {vmd.transmitAgain}
          </Button>
        </div>
      )}
    </section>
  );
}

/** A new assessment when things changed; closing and opening again. */
function Ending({ page }: { page: VmdPage }) {
  const { may } = useSession();
  const [doing, setDoing] = useState<'reassess' | 'close' | null>(null);
  const mayReassess = may('vmd.request') && page.decisions.length > 0 && page.nextId === null;
  const leave = (id: string) => {
    setDoing(null);
    focusSoon(id);
  };
  return (
    <section className="stack">
      {doing === 'reassess' && <Reassess page={page} onLeave={() => leave('reassess')} />}
      {doing === 'close' && <CloseVmd page={page} onLeave={() => leave('close-vmd')} />}
      {doing === null && (
        <div className="row">
          {mayReassess && (
            <Button id="reassess" kind="outline" icon="refresh" onClick={() => setDoing('reassess')}>
              {vmd.reassess}
            </Button>
          )}
          {page.closedAt === null && (
            <Button id="close-vmd" kind="quiet" icon="folder" onClick={() => setDoing('close')}>
              {vmd.closeVmd}
            </Button>
          )}
        </div>
      )}
      {page.closedAt !== null && <Reopen page={page} />}
    </section>
  );
}
