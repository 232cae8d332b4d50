import { useState } from 'react';
import { DocumentsButton } from '../documenti/DocumentsButton';
import { groupCode } from '../form/code';
import { type IntakePage, useAsk, useSession } from '../ipc';
import { Button, Disc, ExampleTag, type Leaf, Tabs } from '../kit';
import { CaseTitle } from '../persone/CaseTitle';
import { focusSoon } from '../persone/focusSoon';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { Story } from '../persone/Story';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Answer } from '../shell/Answer';
import { accessi } from '../words/accessi';
import { persone } from '../words/persone';
import { AssessTab } from './AssessTab';
import { OutcomeTab } from './OutcomeTab';
import type { What } from './outcome';
import { RequestTab } from './RequestTab';
import { Stepper } from './Stepper';
import { StageTag, UrgentTag } from './stage';
import { UndoLast } from './UndoLast';

type Tab = 'richiesta' | 'valutazione' | 'esito' | 'storia';

/** One access: who, the four dated facts, and what to do next. */
export function IntakeCase({ intakeId, onLeave }: { intakeId: string; onLeave: () => void }) {
  const page = useAsk('intake.page', { intakeId });
  const assessing = useHasDraft('intake.assess', intakeId);
  const deciding = useHasDraft('intake.outcome', intakeId);
  const [tab, setTab] = useStart<Tab>(
    assessing ? 'valutazione' : deciding ? 'esito' : undefined,
    'richiesta',
  );
  const [proposed, setProposed] = useState<What | ''>('');
  return (
    <aside className="case" aria-labelledby="case-title">
      <Answer of={page}>
        {(intake) => {
          const leaves: Leaf[] = [
            {
              id: 'richiesta',
              label: accessi.tab.richiesta,
              content: () => <RequestTab page={intake} />,
            },
            {
              id: 'valutazione',
              label: accessi.tab.valutazione,
              content: () => (
                <AssessTab
                  page={intake}
                  onAssessed={(complex) => {
                    setProposed(complex ? 'refer' : 'orient');
                    setTab('esito');
                    focusSoon(complex ? 'to' : 'services');
                  }}
                />
              ),
            },
            {
              id: 'esito',
              label: accessi.tab.esito,
              content: () => <OutcomeTab page={intake} proposed={proposed} />,
            },
            {
              id: 'storia',
              label: accessi.tab.storia,
              content: () => <Story entries={intake.timeline} />,
            },
          ];
          return (
            <>
              <Head page={intake} onLeave={onLeave} />
              <Stepper steps={intake.steps} />
              <Tabs
                label={accessi.tabs}
                leaves={leaves}
                selected={tab}
                onSelect={(id) => setTab(id as Tab)}
              />
              <Foot
                page={intake}
                tab={tab}
                onGo={(to, field) => {
                  setTab(to);
                  focusSoon(field);
                }}
              />
            </>
          );
        }}
      </Answer>
    </aside>
  );
}

const Head = ({ page: { person, row }, onLeave }: { page: IntakePage; onLeave: () => void }) => (
  <header>
    <Disc name={person.fullName} large />
    <div>
      <div className="row tight">
        <CaseTitle>{person.fullName}</CaseTitle>
        {row.urgent && <UrgentTag />}
        <StageTag row={row} />
        {person.example && <ExampleTag />}
      </div>
      <p className="quiet">
        {ageAndComune(person)} ·{' '}
        {person.code ? <span className="mono">{groupCode(person.code)}</span> : persone.noCode}
      </p>
    </div>
    <div className="push case-ways">
      <div className="row tight">
        <LinkButton
          to={`/persone/${person.personId}`}
          kind="quiet"
          icon="user"
          name={accessi.openPersonOf(person.fullName)}
        >
          {accessi.openPerson}
        </LinkButton>
        <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={onLeave}>
          <span className="visually-hidden">{accessi.close}</span>
        </Button>
      </div>
      <DocumentsButton subject={{ about: 'intake', id: row.intakeId, name: person.fullName }} />
    </div>
  </header>
);

/** The step that usually comes next, always in the same place; and the way back. */
function Foot({ page, tab, onGo }: { page: IntakePage; tab: Tab; onGo: (tab: Tab, field: string) => void }) {
  const { may } = useSession();
  if (!may('intake.change')) return null;
  const { stage } = page.row;
  const next =
    stage === 'closed'
      ? null
      : page.assessment === null && (stage === 'registered' || stage === 'in_assessment')
        ? { tab: 'valutazione' as const, field: 'summary', label: accessi.assess }
        : { tab: 'esito' as const, field: 'what', label: accessi.decide };
  return (
    <footer className="foot">
      <UndoLast page={page} />
      {next && tab !== next.tab && (
        <span className="push">
          <Button icon="arrow-right" onClick={() => onGo(next.tab, next.field)}>
            {next.label}
          </Button>
        </span>
      )}
    </footer>
  );
}
