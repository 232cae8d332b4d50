import './oggi.css';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { openReminder } from '../promemoria/open';
import { TodayPage } from './TodayPage';
import { WaivedPage } from './WaivedPage';
import { WeekPage } from './WeekPage';

/** A half-written reminder is taken up again over the page of the day. */
function TakeUpReminder({ personId }: { personId: string | null }) {
  const [, go] = useLocation();
  useEffect(() => {
    openReminder({ personId, fullName: '', about: null });
    go('/oggi', { replace: true });
  }, [personId, go]);
  return null;
}

/** The work that is due: today, by week, and what somebody waived. */
export function Oggi() {
  const [here] = useLocation();
  const [, , view = '', day = ''] = here.split('?')[0]?.split('/') ?? [];
  if (view === 'settimana') return <WeekPage asked={day} />;
  if (view === 'non-dovute') return <WaivedPage />;
  if (view === 'promemoria') return <TakeUpReminder personId={day || null} />;
  return <TodayPage />;
}
