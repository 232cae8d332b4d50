import { useLocation } from 'wouter';
import { formatDate } from '../form/date';
import { useChoices, useDo, useSession, type VmdPage } from '../ipc';
import { Banner, Button, Tag, useToast } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';

/** The plans that the decision leads to: to open, or to begin. */
export function Plans({ page }: { page: VmdPage }) {
  const { vmdId } = page.row;
  const { may } = useSession();
  const [, go] = useLocation();
  const toast = useToast();
  const open = useDo('plan.open');
  const kinds = useChoices('planKind').filter(({ value }) => page.planKinds.includes(value));
  const submit = useSubmit(() => []);
  const begin = (kind: string) =>
    submit.submit(async () => {
      const { planId } = await open.mutateAsync({ vmdId, kind });
      go(`/progetti/${planId}`);
      toast({ words: vmd.planOpened });
    });
  return (
    <section className="stack" aria-labelledby="plans">
      <h3 id="plans">{vmd.plans}</h3>
      {submit.general && (
        <Banner tone="danger" live>
          <p>{submit.general}</p>
        </Banner>
      )}
      {page.plans.length === 0 && <p className="quiet">{vmd.noPlans}</p>}
      {page.plans.map((plan) => (
        <div key={plan.planId} className="row">
          <LinkButton to={`/progetti/${plan.planId}`} kind="outline" icon="file-signed">
            {plan.kindLabel}
          </LinkButton>
          <Tag tone="info">{plan.state}</Tag>
          {plan.verifyOn && <span className="quiet num">{vmd.planVerify(formatDate(plan.verifyOn))}</span>}
        </div>
      ))}
      {kinds.length > 0 && may('plan.change') && (
        <div className="row">
          {kinds.map(({ value, label }, place) => (
            <Button
              key={value}
              {...(place === 0 ? { id: 'new-plan' } : {})}
              kind={page.plans.length === 0 && place === 0 ? 'primary' : 'quiet'}
              icon="plus"
              busy={submit.busy}
              onClick={() => void begin(value)}
            >
              {vmd.newPlan(label)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
