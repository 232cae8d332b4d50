import { useRef } from 'react';
import { Link } from 'wouter';
import { longDate } from '../form/date';
import { timeOf } from '../form/when';
import { type Today, useSession } from '../ipc';
import { Banner, EmptyState } from '../kit';
import { NewReminderButton } from '../promemoria/NewReminderButton';
import { Answer } from '../shell/Answer';
import { Go } from '../shell/Go';
import { Page } from '../shell/Page';
import { oggi } from '../words/oggi';
import { scadenze } from '../words/scadenze';
import { shell } from '../words/shell';
import { AssignDue } from './AssignDue';
import { Band } from './Band';
import { Counts } from './Counts';
import { Drafts } from './Drafts';
import { listKeys } from './listKeys';
import { draftOf } from './place';
import { useChanges } from './useChanges';
import { type Deeds, useDeeds } from './useDeeds';
import { useKeepFocus } from './useKeepFocus';
import { useToday } from './useToday';
import { WaiveDue } from './WaiveDue';
import { WhoseChips } from './WhoseChips';

/** The work that is due, what presses first. Nothing leaves this page until it is done, or waived with a motive. */
export function TodayPage() {
  const { may, notices } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const today = useToday({ enabled: may('today.list') });
  const deeds = useDeeds();
  const said = useChanges(today.data);
  useKeepFocus(box, today.data);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys only walk and filter the links inside
    <div className="whole" ref={box} onKeyDown={listKeys()}>
      <Page
        title={shell.rooms.oggi}
        sub={today.data && subOf(today.data)}
        actions={
          <>
            {may('today.list') && (
              <>
                <WhoseChips />
                <Go to="/oggi/settimana" icon="calendar" label={scadenze.week.link} kind="outline" />
              </>
            )}
            {may('deadline.change') && <NewReminderButton />}
            {may('intake.register') && <Go to="/accessi/nuovo" icon="plus" label={shell.newIntake} />}
          </>
        }
      >
        {notices.map((notice) => (
          <Banner key={notice} tone="warning">
            {notice}
          </Banner>
        ))}
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {may('today.list') ? (
          <Answer of={today}>{(due) => <Due today={due} deeds={deeds} />}</Answer>
        ) : (
          <EmptyState icon="inbox" title={oggi.notYoursTitle}>
            <p>{oggi.notYours}</p>
          </EmptyState>
        )}
      </Page>
      {deeds.doing?.what === 'assign' && <AssignDue row={deeds.doing.row} onClose={deeds.close} />}
      {deeds.doing?.what === 'waive' && <WaiveDue row={deeds.doing.row} onClose={deeds.close} />}
    </div>
  );
}

function subOf({ day, now, counts }: Today) {
  const here = counts.find(({ room }) => room === 'oggi');
  return [oggi.at(longDate(day), timeOf(now)), oggi.total(here?.total ?? 0), oggi.late(here?.late ?? 0)]
    .filter(Boolean)
    .join(' ');
}

/** What presses and what is late, then what was left half-way, then the rest. */
const first: readonly string[] = ['now', 'late'];

function Due({ today, deeds }: { today: Today; deeds: Deeds }) {
  const { bands, mine, now } = today;
  // A form left for days is among the obligations: there, once.
  const among = bands.flatMap(({ rows }) =>
    rows.filter(({ of }) => of === 'draft').map(({ key }) => draftOf(key.part)),
  );
  const drafts = today.drafts.filter(
    ({ kind, key }) => !among.some((each) => each.kind === kind && each.about === key),
  );
  const show = (those: typeof bands) =>
    those.map((band) => <Band key={`${band.code} ${mine}`} band={band} mine={mine} at={now} deeds={deeds} />);
  return (
    <div className="stack">
      {bands.length > 1 && <Counts bands={bands} />}
      {bands.length === 0 && drafts.length === 0 && (
        <EmptyState icon="check-circle" title={oggi.emptyTitle}>
          <p>{mine ? oggi.emptyMine : oggi.emptyWhat}</p>
        </EmptyState>
      )}
      {show(bands.filter(({ code }) => first.includes(code)))}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {show(bands.filter(({ code }) => !first.includes(code)))}
      <p className="quiet due-foot">
        {oggi.keys} <Link href="/oggi/non-dovute">{scadenze.waived.link}</Link>
      </p>
    </div>
  );
}
