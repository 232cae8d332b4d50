import '../persone/persone.css';
import '../accessi/accessi.css';
import './vmd.css';
import { useLocation } from 'wouter';
import { usePersonInHash } from '../shell/usePersonInHash';
import { EditRequest } from './EditRequest';
import { NewVmd } from './NewVmd';
import { VmdRoom } from './VmdRoom';
import { WriteSynthesis } from './WriteSynthesis';

/** Assessments: list and case side by side; the request and the synthesis have a page for themselves while they are written. */
export function Vmd() {
  const [here] = useLocation();
  usePersonInHash();
  const [path = '', query = ''] = here.split('?');
  const [, , id = '', tab = '', verb = ''] = path.split('/');
  if (id === 'nuova') {
    const asked = new URLSearchParams(query);
    const [personId, dischargeId] = [asked.get('persona') ?? '', asked.get('dimissione') ?? ''];
    return <NewVmd key={personId + dischargeId} personId={personId} dischargeId={dischargeId} />;
  }
  if (verb === 'scrivi' && tab === 'richiesta') return <EditRequest key={id} vmdId={id} />;
  if (verb === 'scrivi' && tab === 'sintesi') return <WriteSynthesis key={id} vmdId={id} />;
  return <VmdRoom vmdId={id} tab={tab} />;
}
