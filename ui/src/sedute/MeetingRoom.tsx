import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type MeetingPage, useAsk, useSession } from '../ipc';
import { Banner, EmptyState, Tabs } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useFormKeys } from '../persone/useFormKeys';
import { Answer } from '../shell/Answer';
import { sedute } from '../words/sedute';
import { Agenda } from './Agenda';
import { Attendance } from './Attendance';
import { firstCase, nextCase, previousCase } from './agenda';
import { CaseHead, CaseView } from './CaseView';
import { Decide, decideKey } from './Decide';
import { Held } from './Held';
import { MeetingHead } from './MeetingHead';
import { progressOf } from './MeetingList';
import { Seal } from './Seal';
import type { Obstacle } from './seal';
import { useCaseKeys } from './useDecisionKeys';

/** One meeting: until it is sealed the table where it is held, afterwards its minutes. */
export function MeetingRoom({ meetingId }: { meetingId: string }) {
  const page = useAsk('meeting.page', { meetingId });
  const [trouble, setTrouble] = useState('');
  const refusal = trouble && (
    <Banner tone="danger" live>
      <p>{trouble}</p>
    </Banner>
  );
  return (
    <Answer of={page}>
      {(meeting) =>
        meeting.minutes || meeting.cancelled ? (
          <Held page={meeting} refusal={refusal} />
        ) : (
          <Table page={meeting} refusal={refusal} onTrouble={setTrouble} />
        )
      }
    </Answer>
  );
}

type Props = { page: MeetingPage; refusal: ReactNode; onTrouble: (words: string) => void };

/** Agenda and attendance on the left, the case in hand and its decision on the right. */
function Table({ page, refusal, onTrouble }: Props) {
  const { may } = useSession();
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<string>();
  const [tab, setTab] = useState('odg');
  const { row, agenda } = page;
  const current = agenda.find((each) => each.vmdId === walked) ?? firstCase(agenda);
  // The case in hand stays in hand when it is decided.
  if (current && current.vmdId !== walked) setWalked(current.vmdId);
  const show = (vmdId: string) => {
    setWalked(vmdId);
    focusSoon('case-title');
  };
  const reach = (at: Obstacle['at']) => {
    if ('case' in at) return show(at.case);
    setTab(at.part);
    focusSoon(at.part === 'presenze' ? 'add-member' : 'add-cases');
  };
  const onward = (to: { vmdId: string } | undefined) => to && show(to.vmdId);
  useCaseKeys(box, {
    next: () => onward(nextCase(agenda, current?.vmdId)),
    previous: () => onward(previousCase(agenda, current?.vmdId)),
  });
  useFormKeys(box, { leave: () => go('/sedute') });
  return (
    <div className="split meeting" ref={box}>
      <section className="list" aria-labelledby="meeting-title">
        <MeetingHead page={page} />
        {refusal}
        <Tabs
          label={sedute.tabs}
          selected={tab}
          onSelect={setTab}
          leaves={[
            {
              id: 'odg',
              label: sedute.tab.odg,
              content: () => (
                <Agenda page={page} selected={current?.vmdId} onSelect={setWalked} onTrouble={onTrouble} />
              ),
            },
            {
              id: 'presenze',
              label: sedute.tab.presenze,
              content: () => <Attendance page={page} onTrouble={onTrouble} />,
            },
          ]}
        />
        <footer className="meeting-foot">
          <p className="quiet num" role="status">
            {progressOf({ cases: agenda.length, decided: agenda.filter((each) => each.decision).length })}
          </p>
          {may('meeting.seal') && <Seal page={page} onGo={reach} />}
        </footer>
      </section>
      {current ? (
        <aside className="case" aria-labelledby="case-title">
          <CaseHead of={current} place={agenda.indexOf(current) + 1} total={agenda.length} />
          <div className="scroll">
            <CaseView of={current} meetingId={row.meetingId} onTrouble={onTrouble} />
          </div>
          {may('meeting.change') && (
            <Decide
              key={decideKey(current)}
              of={current}
              page={page}
              onGo={setWalked}
              onTrouble={onTrouble}
            />
          )}
        </aside>
      ) : (
        <aside className="case" aria-label={sedute.case.none}>
          <EmptyState icon="list" title={sedute.case.none}>
            <p>{sedute.case.noneHint}</p>
          </EmptyState>
        </aside>
      )}
    </div>
  );
}
