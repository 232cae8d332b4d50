import { useRef } from 'react';
import { useLocation } from 'wouter';
import { UrgentTag } from '../accessi/stage';
import { DocumentsButton } from '../documenti/DocumentsButton';
import { groupCode } from '../form/code';
import { useAsk, useSession, type VmdPage } from '../ipc';
import { Button, Disc, ExampleTag, type Leaf, Tabs } from '../kit';
import { CaseTitle } from '../persone/CaseTitle';
import { focusSoon } from '../persone/focusSoon';
import { ageAndComune, DeceasedTag } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { Story } from '../persone/Story';
import { useFormKeys } from '../persone/useFormKeys';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Answer } from '../shell/Answer';
import { persone } from '../words/persone';
import { vmd } from '../words/vmd';
import { DecisionTab } from './DecisionTab';
import { Now } from './Now';
import { firstTab, isTab, type Next, nextOf, type Tab, tabs } from './next';
import { pressSoon } from './pressSoon';
import { RequestTab } from './RequestTab';
import { Stepper } from './Stepper';
import { SynthesisTab } from './SynthesisTab';
import { StageTag } from './stage';
import { stepsOf } from './steps';
import { UndoLast } from './UndoLast';
import { VisitsTab } from './VisitsTab';

/** The section last shown of the case last shown: one comes back to it from a scale or a visit. */
let last: { vmdId: string; tab: Tab } | undefined;

/** One assessment: who, the six steps, the one next thing to do, and everything else in sections. */
export function VmdCase({ vmdId, asked, onLeave }: { vmdId: string; asked: string; onLeave: () => void }) {
  const page = useAsk('vmd.page', { vmdId });
  return (
    <aside className="case" aria-labelledby="case-title">
      <Answer of={page}>{(open) => <Opened page={open} asked={asked} onLeave={onLeave} />}</Answer>
    </aside>
  );
}

function Opened({ page, asked, onLeave }: { page: VmdPage; asked: string; onLeave: () => void }) {
  const { vmdId } = page.row;
  const { operatorId, may } = useSession();
  const box = useRef<HTMLElement>(null);
  const [, go] = useLocation();
  const planning = useHasDraft('vmd.plan', vmdId);
  const transmitting = useHasDraft('vmd.transmit', vmdId);
  const proposed = planning ? 'visite' : transmitting ? 'decisione' : undefined;
  const [tab, setTab] = useStart<Tab>(
    isTab(asked) ? asked : proposed,
    last?.vmdId === vmdId ? last.tab : firstTab(page.nextStep),
  );
  const show = (next: Tab) => {
    last = { vmdId, tab: next };
    setTab(next);
  };
  const next = nextOf(page, operatorId);
  const onGo = ({ at }: Next) => {
    if ('to' in at) return go(at.to);
    show(at.tab);
    if (at.press) pressSoon(at.field);
    else focusSoon(at.field);
  };
  useFormKeys(box, { alt: { a: () => next && may(next.needs) && onGo(next) } });
  const contents: Record<Tab, Leaf['content']> = {
    richiesta: () => <RequestTab page={page} />,
    visite: () => <VisitsTab page={page} />,
    sintesi: () => <SynthesisTab page={page} />,
    decisione: () => <DecisionTab page={page} />,
    storia: () => <Story entries={page.timeline} />,
  };
  return (
    <>
      <Head page={page} onLeave={onLeave} />
      <Stepper steps={stepsOf(page)} />
      <Now box={box} next={next} onGo={onGo} />
      <Tabs
        label={vmd.tabs}
        leaves={tabs.map((id) => ({ id, label: vmd.tab[id], content: contents[id] }))}
        selected={tab}
        onSelect={(id) => show(id as Tab)}
      />
      {page.lastFact && may('vmd.change') && (
        <footer className="foot">
          <UndoLast page={page} factId={page.lastFact} />
        </footer>
      )}
    </>
  );
}

const Head = ({ page: { person, row }, onLeave }: { page: VmdPage; onLeave: () => void }) => (
  <header>
    <Disc name={person.fullName} large />
    <div>
      <div className="row tight">
        <CaseTitle>{person.fullName}</CaseTitle>
        {row.urgent && <UrgentTag />}
        <StageTag row={row} />
        {person.deceased && <DeceasedTag sex={person.sex} />}
        {person.example && <ExampleTag />}
      </div>
      <p className="quiet">
        {ageAndComune(person)} · {person.phone ?? persone.noPhone}
      </p>
      <p className="quiet">
        {person.code ? <span className="mono">{groupCode(person.code)}</span> : persone.noCode}
      </p>
    </div>
    <div className="push case-ways">
      <div className="row tight">
        <LinkButton
          to={`/persone/${person.personId}`}
          kind="quiet"
          icon="user"
          name={vmd.openPersonOf(person.fullName)}
        >
          {vmd.openPerson}
        </LinkButton>
        <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={onLeave}>
          <span className="visually-hidden">{vmd.close}</span>
        </Button>
      </div>
      <DocumentsButton subject={{ about: 'vmd', id: row.vmdId, name: person.fullName }} />
    </div>
  </header>
);
