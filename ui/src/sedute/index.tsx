import '../persone/persone.css';
import '../accessi/accessi.css';
import './sedute.css';
import './wall.css';
import './minutes.css';
import { useLocation } from 'wouter';
import { MeetingList } from './MeetingList';
import { MeetingRoom } from './MeetingRoom';
import { Projector } from './Projector';

/** Meetings of the equipe: the list, one meeting, and the same meeting on the wall. */
export function Sedute() {
  const [here] = useLocation();
  const [, , id = '', view = ''] = (here.split('?')[0] ?? '').split('/');
  if (!id) return <MeetingList />;
  if (view === 'proiezione') return <Projector key={id} meetingId={id} />;
  return <MeetingRoom key={id} meetingId={id} />;
}
