import '../persone/persone.css';
import './accessi.css';
import { useLocation } from 'wouter';
import { usePersonInHash } from '../shell/usePersonInHash';
import { IntakeRoom } from './IntakeRoom';
import { NewIntake } from './NewIntake';

/** PUA accesses: list and access side by side; a new access has the page for itself. */
export function Accessi() {
  const [here] = useLocation();
  usePersonInHash();
  const [path = '', query = ''] = here.split('?');
  const id = path.split('/')[2] ?? '';
  if (id === 'nuovo') {
    const personId = new URLSearchParams(query).get('persona') ?? '';
    return <NewIntake key={personId} personId={personId} />;
  }
  return <IntakeRoom intakeId={id} />;
}
