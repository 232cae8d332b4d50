import { shortDayOf } from '../form/when';
import { type ApplicationPage, useSession } from '../ipc';
import { Banner, Button, Tag } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { stateTone } from '../progetti/state';
import { domanda } from '../words/domanda';
import { isOver } from './next';
import type { NewPlan } from './useNewPlan';

/** What is done while one waits: the temporary plan. In a list without one that runs is an exception, and looks like one. */
export function Meanwhile({ page, newPlan }: { page: ApplicationPage; newPlan: NewPlan }) {
  const { may } = useSession();
  const { temporaryPlan: plan, uncovered, vmd } = page;
  if (!plan && isOver(page)) return null;
  const since = plan?.activatedAt ?? plan?.compiledAt;
  const runs = plan?.stateCode.startsWith('active') ?? false;
  return (
    <section className="stack tight" aria-labelledby="meanwhile">
      <div className="row">
        <h3 id="meanwhile">{domanda.plan}</h3>
        {plan && (
          <Tag tone={stateTone(plan.stateCode)}>
            {domanda.planState(plan.state, since ? shortDayOf(since) : '')}
          </Tag>
        )}
        {plan && may('plan.read') && (
          <span className="push">
            <LinkButton to={`/progetti/${plan.planId}`} kind="outline" icon="file-signed">
              {domanda.planOpen}
            </LinkButton>
          </span>
        )}
      </div>
      {uncovered ? (
        <Banner tone="warning">
          <p>{plan && plan.stateCode !== 'closed' ? domanda.planNotActive : domanda.planNone}</p>
        </Banner>
      ) : (
        !plan && <p className="quiet">{domanda.planNoneEarly}</p>
      )}
      {runs && (
        <>
          <p className="quiet">{domanda.planRunning}</p>
          {plan && plan.running.length > 0 ? (
            <ul className="reasons">
              {plan.running.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          ) : (
            <p>{domanda.planNothing}</p>
          )}
        </>
      )}
      {(!plan || plan.stateCode === 'closed') &&
        !isOver(page) &&
        (vmd ? (
          may('plan.change') && (
            <div>
              <Button
                id="new-plan"
                kind="outline"
                icon="plus"
                busy={newPlan.busy}
                onClick={() => newPlan.open(vmd.vmdId)}
              >
                {domanda.next.newPlan}
              </Button>
            </div>
          )
        ) : (
          <p className="quiet">{domanda.planNeedsVmd}</p>
        ))}
    </section>
  );
}
