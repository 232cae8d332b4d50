import '../persone/persone.css';
import '../accessi/accessi.css';
import '../vmd/vmd.css';
import './liste.css';
import './paper.css';
import { useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import { usePersonInHash } from '../shell/usePersonInHash';
import { EditApplication } from './EditApplication';
import { type Filters, noFilters } from './filter';
import { keepFilters } from './kept';
import { NewApplication } from './NewApplication';
import { WaitingRoom } from './WaitingRoom';

/** Waiting lists: list and application side by side; a new application and a correction have a page for themselves. */
export function Liste() {
  const [here] = useLocation();
  usePersonInHash();
  const [path = '', query = ''] = here.split('?');
  const [, , id = '', tab = '', verb = ''] = path.split('/');
  switch (id) {
    case 'nuova': {
      const asked = new URLSearchParams(query);
      const [personId, dischargeId] = [asked.get('persona') ?? '', asked.get('dimissione') ?? ''];
      return <NewApplication key={personId + dischargeId} personId={personId} dischargeId={dischargeId} />;
    }
    case 'urgenze':
      return <Shortcut filters={{ urgent: true }} />;
    case 'unita':
      return <Shortcut filters={{ unitId: tab }} />;
    default:
      if (verb === 'scrivi' && tab === 'domanda') return <EditApplication key={id} applicationId={id} />;
      return <WaitingRoom applicationId={id} tab={tab} />;
  }
}

/** A way into the list as it is filtered. */
function Shortcut({ filters }: { filters: Partial<Filters> }) {
  const [, go] = useLocation();
  useLayoutEffect(() => {
    keepFilters({ ...noFilters, ...filters });
    go('/liste', { replace: true });
  });
  return null;
}
