import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { civilDayOf } from '../form/when';
import { type DischargePage, type Now as Moment, useAsk } from '../ipc';
import { type Leaf, Tabs } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { Story } from '../persone/Story';
import { useFormKeys } from '../persone/useFormKeys';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Answer } from '../shell/Answer';
import { dimissioni } from '../words/dimissioni';
import { AfterTab } from './AfterTab';
import { AssessmentTab } from './AssessmentTab';
import { isLate } from './clock';
import { Ending } from './Ending';
import { GestureDialog } from './gesture/GestureDialog';
import { type Code, gestureOf } from './gesture/gestures';
import { Head } from './Head';
import { Now } from './Now';
import { firstTab, isTab, type Next, nextOf, type Tab, tabs } from './next';
import { PlanTab } from './PlanTab';
import { ReferralTab } from './ReferralTab';
import { Remarks } from './Remarks';
import { Stepper } from './Stepper';
import { stepsOf } from './steps';

/** The section last shown of the case last shown: one comes back to it from another pathway. */
let last: { dischargeId: string; stage: string; tab: Tab } | undefined;

type Props = { dischargeId: string; asked: string; now: Moment | undefined; onLeave: () => void };

/** One discharge: whose it is, the time, the seven steps, the one next thing to do, and everything else in sections. */
export function DischargeCase({ dischargeId, asked, now, onLeave }: Props) {
  const page = useAsk('discharge.page', { dischargeId });
  return (
    <aside className="case" aria-labelledby="case-title">
      <Answer of={page}>{(open) => <Opened page={open} asked={asked} now={now} onLeave={onLeave} />}</Answer>
    </aside>
  );
}

type OpenedProps = Omit<Props, 'dischargeId'> & { page: DischargePage };

function Opened({ page, asked, now, onLeave }: OpenedProps) {
  const { dischargeId, stage } = page;
  const box = useRef<HTMLElement>(null);
  const [, go] = useLocation();
  const [doing, setDoing] = useState<Code | null>(null);
  const assessing = useHasDraft('discharge.assess', dischargeId);
  const planning = useHasDraft('discharge.plan', dischargeId);
  const proposed = assessing ? 'valutazione' : planning ? 'progetto' : undefined;
  const [tab, setTab] = useStart<Tab>(
    isTab(asked) ? asked : proposed,
    last?.dischargeId === dischargeId && last.stage === stage ? last.tab : firstTab(page),
  );
  const show = (next: Tab) => {
    last = { dischargeId, stage, tab: next };
    setTab(next);
  };
  const today = now?.day ?? civilDayOf(new Date(page.now));
  const late = page.clock !== null && isLate(page.clock, page.now, now?.now);
  const next = nextOf(page, late);
  const onGo = ({ at }: Next) => {
    if ('to' in at) go(at.to);
    else if ('doing' in at) setDoing(at.doing);
    else {
      show(at.tab);
      focusSoon(at.field);
    }
  };
  useFormKeys(box, { alt: { a: () => 'at' in next && onGo(next) } });
  const contents: Record<Tab, Leaf['content']> = {
    segnalazione: () => <ReferralTab page={page} onDo={setDoing} />,
    valutazione: () => <AssessmentTab page={page} now={now} onDo={setDoing} />,
    progetto: () => <PlanTab page={page} onDo={setDoing} />,
    dopo: () => <AfterTab page={page} today={today} onDo={setDoing} />,
    storia: () => <Story entries={page.timeline} />,
  };
  return (
    <>
      <Head page={page} now={now?.now} onLeave={onLeave} />
      <Remarks page={page} />
      <Stepper steps={stepsOf(page)} />
      <Now box={box} next={next} onGo={onGo} />
      <Tabs
        label={dimissioni.tabs}
        leaves={tabs.map((id) => ({ id, label: dimissioni.tab[id], content: contents[id] }))}
        selected={tab}
        onSelect={(id) => show(id as Tab)}
      />
      <Ending page={page} onDo={setDoing} />
      {doing && now && (
        <GestureDialog
          key={doing}
          dischargeId={dischargeId}
          name={doing}
          gesture={gestureOf(doing, page, now)}
          now={now.now}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}
