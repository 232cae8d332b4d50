import '../persone/persone.css';
import '../accessi/accessi.css';
import '../vmd/vmd.css';
import '../liste/liste.css';
import './dimissioni.css';
import { useLocation } from 'wouter';
import { usePersonInHash } from '../shell/usePersonInHash';
import { DischargeRoom } from './DischargeRoom';
import { EditReferral } from './EditReferral';
import { NewDischarge } from './NewDischarge';

/** Protected discharges: list and case side by side; the report of a ward has a page for itself while it is written. */
export function Dimissioni() {
  const [here] = useLocation();
  usePersonInHash();
  const [path = '', query = ''] = here.split('?');
  const [, , id = '', tab = '', verb = ''] = path.split('/');
  if (id === 'nuova') {
    const personId = new URLSearchParams(query).get('persona') ?? '';
    return <NewDischarge key={personId} personId={personId} />;
  }
  if (verb === 'scrivi' && tab === 'segnalazione') return <EditReferral key={id} dischargeId={id} />;
  return <DischargeRoom dischargeId={id} tab={tab} />;
}
