import './oggi.css';
import { longDate } from '../form/date';
import { type Today, useAsk, useSession } from '../ipc';
import { Banner, EmptyState, walkList } from '../kit';
import { Answer } from '../shell/Answer';
import { Go } from '../shell/Go';
import { Page } from '../shell/Page';
import { oggi } from '../words/oggi';
import { shell } from '../words/shell';
import { Counts } from './Counts';
import { Drafts } from './Drafts';
import { Group } from './Group';

/** The work that is due, most urgent first. Nothing leaves this page until it is done. */
export function Oggi() {
  const { may, notices } = useSession();
  const today = useAsk('today.list', {}, { enabled: may('today.list') });
  const total = today.data?.groups.reduce((sum, group) => sum + group.total, 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only walk the links inside
    <div className="whole" onKeyDown={walkList}>
      <Page
        title={shell.rooms.oggi}
        sub={today.data && `${longDate(today.data.day)}. ${oggi.total(total ?? 0)}`}
        actions={may('intake.register') && <Go to="/accessi/nuovo" icon="plus" label={shell.newIntake} />}
      >
        {notices.map((notice) => (
          <Banner key={notice} tone="warning">
            {notice}
          </Banner>
        ))}
        {may('today.list') ? (
          <Answer of={today}>{(due) => <Due {...due} />}</Answer>
        ) : (
          <EmptyState icon="inbox" title={oggi.notYoursTitle}>
            <p>{oggi.notYours}</p>
          </EmptyState>
        )}
      </Page>
    </div>
  );
}

/** What comes before everything else, in this order. */
const firstGroups: readonly string[] = ['urgencies', 'deceased', 'urgent'];

/** The first things, then what was left half-way, then the rest. */
function Due({ groups, drafts }: Today) {
  const first = firstGroups.flatMap((code) => groups.find((group) => group.code === code) ?? []);
  const rest = groups.filter((group) => !first.includes(group));
  if (groups.length === 0 && drafts.length === 0)
    return (
      <EmptyState icon="check-circle" title={oggi.emptyTitle}>
        <p>{oggi.emptyWhat}</p>
      </EmptyState>
    );
  return (
    <div className="stack">
      {groups.length > 1 && <Counts groups={[...first, ...rest]} />}
      {first.map((group) => (
        <Group key={group.code} group={group} />
      ))}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {rest.map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </div>
  );
}
