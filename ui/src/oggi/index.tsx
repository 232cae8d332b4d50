import './oggi.css';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type Asked, openReminder } from '../promemoria/open';
import { TodayPage } from './TodayPage';
import { WaivedPage } from './WaivedPage';
import { WeekPage } from './WeekPage';

/** A half-written reminder is taken up again over the page of the day. */
function TakeUpReminder({ asked }: { asked: Asked }) {
  const [, go] = useLocation();
  const [first] = useState(asked);
  useEffect(() => {
    openReminder(first);
    go('/oggi', { replace: true });
  }, [first, go]);
  return null;
}

/** The work that is due: today, by week, and what somebody waived. */
export function Oggi() {
  const [here] = useLocation();
  const [, , view = '', day = '', id = ''] = here.split('?')[0]?.split('/') ?? [];
  if (view === 'settimana') return <WeekPage asked={day} />;
  if (view === 'non-dovute') return <WaivedPage />;
  if (view === 'promemoria' && day === 'modifica' && id)
    return <TakeUpReminder asked={{ reminderId: id, fullName: '' }} />;
  if (view === 'promemoria')
    return <TakeUpReminder asked={{ personId: day || null, fullName: '', about: null }} />;
  return <TodayPage />;
}
