import './persone.css';
import { useLocation } from 'wouter';
import { MergePage } from './MergePage';
import { NewPerson } from './NewPerson';
import { PeopleRoom } from './PeopleRoom';

/** People: search and file side by side; a new file and a merge have the page for themselves. */
export function Persone() {
  const [here] = useLocation();
  const [, , id = '', verb = ''] = here.split('?')[0]?.split('/') ?? [];
  if (id === 'nuova') return <NewPerson />;
  if (id && verb === 'unisci') return <MergePage key={id} personId={id} />;
  return <PeopleRoom personId={id} />;
}
