import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { civilDayOf } from '../form/when';
import { type ApplicationPage, useAsk, useSession } from '../ipc';
import { Banner, type Leaf, Tabs } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { Story } from '../persone/Story';
import { useFormKeys } from '../persone/useFormKeys';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Answer } from '../shell/Answer';
import { domanda } from '../words/domanda';
import { Ending } from './Ending';
import { GestureDialog } from './gesture/GestureDialog';
import { type Doing, gestureOf } from './gesture/gestures';
import { Head } from './Head';
import { ListsTab } from './ListsTab';
import { Now } from './Now';
import { isTab, type Next, nextOf, type Tab, tabs } from './next';
import { Remarks } from './Remarks';
import { RequestTab } from './RequestTab';
import { Stepper } from './Stepper';
import { stepsOf } from './steps';
import { UrgencyTab } from './UrgencyTab';
import { useNewPlan } from './useNewPlan';

/** The section last shown of the case last shown: one comes back to it from the assessment or the plan. */
let last: { applicationId: string; tab: Tab } | undefined;

type Props = { applicationId: string; asked: string; onLeave: () => void };

/** One application: whose it is, the six steps, the one next thing to do, and everything else in sections. */
export function ApplicationCase({ applicationId, asked, onLeave }: Props) {
  const page = useAsk('application.page', { applicationId });
  return (
    <aside className="case" aria-labelledby="case-title">
      <Answer of={page}>{(open) => <Opened page={open} asked={asked} onLeave={onLeave} />}</Answer>
    </aside>
  );
}

function Opened({ page, asked, onLeave }: { page: ApplicationPage; asked: string; onLeave: () => void }) {
  const { applicationId } = page;
  const { may } = useSession();
  const box = useRef<HTMLElement>(null);
  const [, go] = useLocation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const newPlan = useNewPlan();
  const writing = useHasDraft('application.urgency', applicationId);
  const [tab, setTab] = useStart<Tab>(
    isTab(asked) ? asked : writing ? 'urgenza' : undefined,
    last?.applicationId === applicationId ? last.tab : 'liste',
  );
  const show = (next: Tab) => {
    last = { applicationId, tab: next };
    setTab(next);
  };
  const today = civilDayOf(new Date());
  const next = nextOf(page, today);
  const onGo = ({ at }: Next) => {
    if ('to' in at) go(at.to);
    else if ('newPlan' in at) newPlan.open(at.newPlan);
    else if ('doing' in at) setDoing(at.doing);
    else {
      show(at.tab);
      focusSoon(at.field);
    }
  };
  useFormKeys(box, { alt: { a: () => 'at' in next && may(next.needs) && onGo(next) } });
  const gesture = doing && gestureOf(doing, page, today);
  const contents: Record<Tab, Leaf['content']> = {
    liste: () => <ListsTab page={page} today={today} onDo={setDoing} newPlan={newPlan} />,
    urgenza: () => <UrgencyTab page={page} onDo={setDoing} />,
    domanda: () => <RequestTab page={page} />,
    storia: () => <Story entries={page.timeline} />,
  };
  return (
    <>
      <Head page={page} onLeave={onLeave} />
      <Remarks page={page} />
      <Stepper steps={stepsOf(page)} />
      <Now box={box} next={next} busy={newPlan.busy} onGo={onGo} />
      {newPlan.trouble && (
        <div className="remarks">
          <Banner tone="danger" live>
            <p>{newPlan.trouble}</p>
          </Banner>
        </div>
      )}
      <Tabs
        label={domanda.tabs}
        leaves={tabs.map((id) => ({ id, label: domanda.tab[id], content: contents[id] }))}
        selected={tab}
        onSelect={(id) => show(id as Tab)}
      />
      <Ending page={page} onDo={setDoing} />
      {doing && gesture && (
        <GestureDialog
          key={`${doing.code}-${doing.unitId ?? ''}`}
          applicationId={applicationId}
          name={[doing.code, doing.unitId].filter(Boolean).join(':')}
          gesture={gesture}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}
