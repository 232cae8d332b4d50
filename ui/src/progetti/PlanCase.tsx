import { DocumentsButton } from '../documenti/DocumentsButton';
import { shortDayOf } from '../form/when';
import { type PlanPage, useAsk } from '../ipc';
import { Banner, Button, Disc, ExampleTag, Icon, type Leaf, Tabs, Tag } from '../kit';
import { CaseTitle } from '../persone/CaseTitle';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Answer } from '../shell/Answer';
import { progetti } from '../words/progetti';
import { Checks } from './Checks';
import { StartTab } from './StartTab';
import { StoryTab } from './StoryTab';
import { stateTone } from './state';
import { Verification } from './Verification';
import { WriteTab } from './WriteTab';

type Tab = 'progetto' | 'avvio' | 'verifiche' | 'storia';

/** One plan: whose it is, where it stands, and its parts. */
export function PlanCase({ planId, onLeave }: { planId: string; onLeave: () => void }) {
  const page = useAsk('plan.page', { planId });
  const agreeing = useHasDraft('plan.agree', planId);
  const verifying = useHasDraft('plan.verify', planId);
  const monitoring = useHasDraft('plan.monitor', planId);
  const closing = useHasDraft('plan.close', planId);
  const waiting: Tab | undefined = agreeing
    ? 'avvio'
    : verifying || monitoring
      ? 'verifiche'
      : closing
        ? 'storia'
        : undefined;
  const [tab, setTab] = useStart<Tab>(waiting, 'progetto');
  return (
    <aside className="case" aria-labelledby="case-title">
      <Answer of={page}>
        {(plan) => {
          const leaves: Leaf[] = [
            { id: 'progetto', label: progetti.tab.progetto, content: () => <WriteTab page={plan} /> },
            { id: 'avvio', label: progetti.tab.avvio, content: () => <StartTab page={plan} /> },
            { id: 'verifiche', label: progetti.tab.verifiche, content: () => <Checks page={plan} /> },
            { id: 'storia', label: progetti.tab.storia, content: () => <StoryTab page={plan} /> },
          ];
          return (
            <>
              <Head page={plan} onLeave={onLeave} />
              <Steps page={plan} />
              <Tabs
                label={progetti.tabs}
                leaves={leaves}
                selected={tab}
                onSelect={(id) => setTab(id as Tab)}
              />
            </>
          );
        }}
      </Answer>
    </aside>
  );
}

const Head = ({ page, onLeave }: { page: PlanPage; onLeave: () => void }) => (
  <>
    <header>
      <Disc name={page.person.fullName} large />
      <div>
        <div className="row tight">
          <CaseTitle>{page.person.fullName}</CaseTitle>
          <Tag tone={stateTone(page.stateCode)}>{page.state}</Tag>
          {page.person.example && <ExampleTag />}
        </div>
        <p className="quiet">{[ageAndComune(page.person), page.kindLabel].join(' · ')}</p>
        {page.decision && <p className="quiet">{progetti.decided(page.decision)}</p>}
        {page.stateCode !== 'closed' && page.verification && <Verification clock={page.verification} />}
      </div>
      <div className="push case-ways">
        <div className="row tight">
          {page.vmdId && (
            <LinkButton
              to={`/vmd/${page.vmdId}`}
              kind="quiet"
              icon="files"
              name={progetti.openVmdOf(page.person.fullName)}
            >
              {progetti.openVmd}
            </LinkButton>
          )}
          <LinkButton
            to={`/persone/${page.person.personId}`}
            kind="quiet"
            icon="user"
            name={progetti.openPersonOf(page.person.fullName)}
          >
            {progetti.openPerson}
          </LinkButton>
          <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={onLeave}>
            <span className="visually-hidden">{progetti.close}</span>
          </Button>
        </div>
        <DocumentsButton subject={{ about: 'plan', id: page.planId, name: page.person.fullName }} />
      </div>
    </header>
    {page.closedAt && (
      <div className="remarks">
        <Banner tone="neutral">
          <p>{progetti.isClosed(page.closure, shortDayOf(page.closedAt))}</p>
        </Banner>
      </div>
    )}
  </>
);

/** The dated facts of a plan: which happened, and when. */
function Steps({ page }: { page: PlanPage }) {
  const { agreement } = page;
  const day = (at: string | null) => (at ? shortDayOf(at) : '');
  const steps = [
    [progetti.step.opened, day(page.openedAt)],
    [progetti.step.compiled, day(page.compiledAt)],
    [progetti.step.agreed, agreement?.accepted ? shortDayOf(`${agreement.on}T12:00:00Z`) : ''],
    [progetti.step.activated, day(page.activatedAt)],
  ] as const;
  return (
    <ol className="steps" aria-label={progetti.steps}>
      {steps.map(([label, at]) => (
        <li key={label} className={at ? 'done' : undefined}>
          <span className="mark">{at && <Icon name="check" small />}</span>
          <b>{label}</b>
          <span className="quiet num">{at || progetti.notYet}</span>
        </li>
      ))}
    </ol>
  );
}
