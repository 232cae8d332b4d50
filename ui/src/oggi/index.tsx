import './oggi.css';
import { useLocation } from 'wouter';
import { TodayPage } from './TodayPage';
import { WaivedPage } from './WaivedPage';
import { WeekPage } from './WeekPage';

/** The work that is due: today, by week, and what somebody waived. */
export function Oggi() {
  const [here] = useLocation();
  const [, , view = '', day = ''] = here.split('?')[0]?.split('/') ?? [];
  if (view === 'settimana') return <WeekPage asked={day} />;
  if (view === 'non-dovute') return <WaivedPage />;
  return <TodayPage />;
}
