import { keepPreviousData } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDate } from '../form/date';
import { useNow } from '../form/useNow';
import { dayAfter, isDay } from '../giro/day';
import { useAsk, useSession, type Week } from '../ipc';
import { Button, Icon } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useFormKeys } from '../persone/useFormKeys';
import { NewReminderButton } from '../promemoria/NewReminderButton';
import { Answer } from '../shell/Answer';
import { Go } from '../shell/Go';
import { Page } from '../shell/Page';
import { scadenze } from '../words/scadenze';
import { shell } from '../words/shell';
import { CalendarFile } from './CalendarFile';
import { Day } from './Day';
import { listKeys } from './listKeys';
import { useEvery } from './useEvery';
import { useKeepFocus } from './useKeepFocus';
import { WhoseChips } from './WhoseChips';
import { useWhose } from './whose';

const words = scadenze.week;

/** Minutes after which the week on the screen is asked again: it tells days and hours, not minutes. */
const STALE = 5;

/** Seven days of obligations, beginning on Monday. `asked` is any day of the week; without it, this one. */
export function WeekPage({ asked }: { asked: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState(false);
  const mine = useWhose() === 'mine';
  const week = useAsk(
    'today.week',
    { from: isDay(asked) ? asked : '', mine },
    { enabled: may('today.list'), placeholderData: keepPreviousData, gcTime: 30_000 },
  );
  useEvery(useNow(may('today.list')), STALE, () => void week.refetch());
  useKeepFocus(box, week.data);
  useFormKeys(box, { leave: () => go('/oggi') });
  const from = week.data?.from;
  const move = (weeks: number) =>
    from && go(`/oggi/settimana/${dayAfter(from, 7 * weeks)}`, { replace: true });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys change the week and walk the links inside
    <div className="whole" ref={box} onKeyDown={listKeys(move)}>
      <Page
        title={words.title}
        sub={
          from && <span role="status">{words.range(formatDate(from), formatDate(dayAfter(from, 6)))}</span>
        }
        actions={
          <>
            <WhoseChips />
            {may('deadline.export') && (
              <Button
                kind="outline"
                icon="download"
                aria-label={scadenze.calendar.openLong}
                onClick={() => setWriting(true)}
              >
                {scadenze.calendar.open}
              </Button>
            )}
            {may('deadline.change') && <NewReminderButton />}
            <Go to="/oggi" icon="inbox" label={shell.rooms.oggi} kind="outline" />
          </>
        }
      >
        <nav className="row tight" aria-label={words.move}>
          <Button kind="outline" icon="arrow-left" aria-keyshortcuts="ArrowLeft" onClick={() => move(-1)}>
            {words.before}
          </Button>
          <Button kind="outline" icon="calendar" onClick={() => go('/oggi/settimana', { replace: true })}>
            {words.this}
          </Button>
          <Button kind="outline" icon="arrow-right" aria-keyshortcuts="ArrowRight" onClick={() => move(1)}>
            {words.after}
          </Button>
        </nav>
        <Answer of={week}>{(shown) => <Days week={shown} />}</Answer>
        <p className="quiet">{words.keys}</p>
      </Page>
      {writing && <CalendarFile mine={mine} onClose={() => setWriting(false)} />}
    </div>
  );
}

function Days({ week: { days, today, late } }: { week: Week }) {
  return (
    <>
      {late > 0 && (
        <p>
          <Link href="/oggi" className="week-late" onClick={() => focusSoon('due-late', 120)}>
            <Icon name="warning-circle" small /> {words.late(late)}
          </Link>
        </p>
      )}
      <div className="week">
        {days.map((day) => (
          <Day key={day.day} day={day} today={day.day === today} />
        ))}
      </div>
    </>
  );
}
