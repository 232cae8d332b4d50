import type { RoundDay } from '../ipc';
import { Button } from '../kit';
import { giro } from '../words/giro';
import { dayAfter, shortDay } from './day';

type Props = { day: string; days: readonly RoundDay[]; onDay: (day: string) => void; onToday: () => void };

/** The day before, today, the day after; and the days around that have visits. */
export const DayBar = ({ day, days, onDay, onToday }: Props) => (
  <nav className="round-days" aria-label={giro.day}>
    <Button
      kind="outline"
      icon="arrow-left"
      aria-keyshortcuts="ArrowLeft"
      onClick={() => onDay(dayAfter(day, -1))}
    >
      {giro.before}
    </Button>
    <Button kind="outline" icon="calendar" onClick={onToday}>
      {giro.today}
    </Button>
    <Button
      kind="outline"
      icon="arrow-right"
      aria-keyshortcuts="ArrowRight"
      onClick={() => onDay(dayAfter(day, 1))}
    >
      {giro.after}
    </Button>
    {days.length > 0 && (
      <ul aria-label={giro.days}>
        {days.map((each) => (
          <li key={each.day}>
            <button
              type="button"
              className="round-day"
              aria-current={each.day === day ? 'date' : undefined}
              aria-label={giro.dayOf(shortDay(each.day), each.visits)}
              onClick={() => onDay(each.day)}
            >
              {shortDay(each.day)} <b className="num">{each.visits}</b>
            </button>
          </li>
        ))}
      </ul>
    )}
  </nav>
);
