import { useState } from 'react';
import { longDate } from '../form/date';
import { recently, stampOf } from '../form/when';
import { type AreaView, useSession, type VmdPage } from '../ipc';
import { Button, Icon, Tag } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { LinkButton } from '../persone/LinkButton';
import { vmd } from '../words/vmd';
import { Assign } from './Assign';
import { CancelVisit } from './CancelVisit';
import { PlanVisit } from './PlanVisit';
import { Scales } from './Scales';

type Props = {
  page: VmdPage;
  area: AreaView;
  planning: boolean;
  onPlan: (open: boolean) => void;
};

/** One area of the protocol: who assesses, when it is visited, what was found, its scales. */
export function AreaCard({ page, area, planning, onPlan }: Props) {
  const { may } = useSession();
  const open = page.closedAt === null && page.complete;
  const writable = open && may('vmd.change') && area.visited === null;
  return (
    <section className="card stack" aria-labelledby={`area-${area.area}`}>
      <div className="row tight">
        <h3 id={`area-${area.area}`}>{area.label}</h3>
        {!area.required && <Tag>{vmd.optional}</Tag>}
        {area.visited && (
          <Tag tone="success" icon="check">
            {vmd.visited}
          </Tag>
        )}
      </div>
      {/* Once the visit is made, what counts is who made it. */}
      {!area.visited && <Who page={page} area={area} writable={writable} />}
      {area.visited ? (
        <Visited page={page} area={area} />
      ) : (
        <Planned page={page} area={area} writable={writable} planning={planning} onPlan={onPlan} />
      )}
      {planning && writable && (
        <PlanVisit page={page} area={area} onDone={() => onPlan(false)} onReopen={() => onPlan(true)} />
      )}
      <Scales vmdId={page.row.vmdId} area={area.area} of={area.instruments} />
    </section>
  );
}

function Who({ page, area, writable }: { page: VmdPage; area: AreaView; writable: boolean }) {
  const [passing, setPassing] = useState(false);
  if (area.assessor === null)
    return writable ? (
      <Assign page={page} area={area} onDone={() => {}} />
    ) : (
      <p className="quiet">{vmd.who1(area.who)}</p>
    );
  return (
    <>
      <div className="fact-line">
        <Icon name="user" small />
        <span>{area.assessorLabel || area.assessor.name}</span>
        {writable && (
          <span className="push">
            <Button
              kind="quiet"
              icon="share"
              aria-expanded={passing}
              aria-label={vmd.passOf(area.label)}
              onClick={() => {
                setPassing(!passing);
                if (!passing) focusSoon(`assign-${area.area}`);
              }}
            >
              {vmd.pass}
            </Button>
          </span>
        )}
      </div>
      {passing && writable && <Assign page={page} area={area} onDone={() => setPassing(false)} />}
    </>
  );
}

function Visited({ page, area }: { page: VmdPage; area: AreaView }) {
  if (!area.visited) return null;
  const { at, by, place, joint, factId } = area.visited;
  return (
    <div className="fact-line">
      <Icon name="check-circle" small />
      <span>{[stampOf(at), by, place, joint && vmd.joint].filter(Boolean).join(' · ')}</span>
      <span className="push">
        <LinkButton
          to={`/vmd/${page.row.vmdId}/visita/${area.area}/${factId}`}
          kind="outline"
          icon="file-signed"
          name={vmd.openVisitOf(area.label)}
        >
          {vmd.openVisit}
        </LinkButton>
      </span>
    </div>
  );
}

type PlannedProps = Props & { writable: boolean };

function Planned({ page, area, writable, planning, onPlan }: PlannedProps) {
  const { may } = useSession();
  const [cancelling, setCancelling] = useState(false);
  const { planned } = area;
  const write = page.closedAt === null && page.complete && may('vmd.visit');
  return (
    <>
      {planned ? (
        <div className="fact-line">
          <Icon name="calendar" small />
          <span>
            {[
              longDate(planned.form.on),
              planned.form.at,
              planned.form.address || planned.placeLabel,
              planned.joint && vmd.joint,
            ]
              .filter(Boolean)
              .join(' · ')}
            {planned.form.note && <span className="quiet block">{planned.form.note}</span>}
          </span>
        </div>
      ) : (
        area.assessor !== null && <p className="quiet">{vmd.notPlanned}</p>
      )}
      {(write || writable) && (
        <div className="row tight">
          {write && (
            <LinkButton
              to={`/vmd/${page.row.vmdId}/visita/${area.area}`}
              kind={planned || area.draftSavedAt ? 'primary' : 'outline'}
              icon="pencil"
              name={
                area.draftSavedAt
                  ? vmd.resumeVisitOf(area.label, recently(area.draftSavedAt))
                  : vmd.writeVisitOf(area.label)
              }
            >
              {area.draftSavedAt ? vmd.resumeVisit : vmd.writeVisit}
            </LinkButton>
          )}
          {writable && !planning && (
            <Button
              id={`plan-${area.area}`}
              kind={planned ? 'quiet' : 'outline'}
              icon="calendar"
              aria-label={planned ? vmd.replanOf(area.label) : vmd.planOf(area.label)}
              onClick={() => onPlan(true)}
            >
              {planned ? vmd.replan : vmd.plan}
            </Button>
          )}
          {writable && planned && (
            <Button
              kind="quiet"
              icon="ban"
              aria-label={vmd.cancelVisitOf(area.label)}
              onClick={() => setCancelling(true)}
            >
              {vmd.cancelVisit}
            </Button>
          )}
        </div>
      )}
      {cancelling && planned && (
        <CancelVisit page={page} planned={planned} onClose={() => setCancelling(false)} />
      )}
    </>
  );
}
