import { formatDate } from '../form/date';
import { dayOf } from '../form/when';
import type { VmdPage } from '../ipc';
import { Tag } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { vmd } from '../words/vmd';
import { Pairs } from './Pairs';

/** What the equipe decided, newest first, as its sealed minutes say. */
export const Decisions = ({ page }: { page: VmdPage }) => (
  <section className="stack" aria-labelledby="decisions">
    <h3 id="decisions">{vmd.decisions}</h3>
    {page.decisions.map((each) => (
      <div key={`${each.meetingId}-${each.minutes}`} className="card stack">
        <div className="row">
          <b>{each.outcome}</b>
          {each.postponed && <Tag tone="warning">{vmd.postponed}</Tag>}
          <span className="push">
            <LinkButton
              to={`/sedute/${each.meetingId}`}
              kind="quiet"
              icon="file-signed"
              name={vmd.minutesOf(each.minutes)}
            >
              {each.minutes}
            </LinkButton>
          </span>
        </div>
        <Pairs
          of={[
            [vmd.step.equipe, dayOf(each.at)],
            [vmd.decisionSetting, each.setting],
            [vmd.decisionMotive, each.motive],
            [vmd.responsibilities, each.responsibilities],
            [vmd.caseManager, each.caseManager],
            [vmd.startsOn, each.startsOn && formatDate(each.startsOn)],
            [vmd.verifyOn, each.verifyOn && formatDate(each.verifyOn)],
            [vmd.dissent, each.dissent],
          ]}
        />
      </div>
    ))}
  </section>
);
