import '../persone/persone.css';
import './accessi.css';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { IntakeRoom } from './IntakeRoom';
import { NewIntake } from './NewIntake';

/** PUA accesses: list and access side by side; a new access has the page for itself. */
export function Accessi() {
  const [here] = useLocation();
  useQueryInHash();
  const [path = '', query = ''] = here.split('?');
  const id = path.split('/')[2] ?? '';
  if (id === 'nuovo') {
    const personId = new URLSearchParams(query).get('persona') ?? '';
    return <NewIntake key={personId} personId={personId} />;
  }
  return <IntakeRoom intakeId={id} />;
}

/**
 * The router writes a question into the address's own query, where it would outlive the page and follow a later access:
 * it is moved into the hash, which is replaced at each step.
 */
function useQueryInHash() {
  useEffect(() => {
    const personId = new URLSearchParams(location.search).get('persona');
    if (!personId) return;
    const path = location.hash.split('?')[0];
    history.replaceState(null, '', `${location.pathname}${path}?persona=${encodeURIComponent(personId)}`);
    dispatchEvent(new Event('hashchange'));
  });
}
