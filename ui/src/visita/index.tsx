import '../persone/persone.css';
import { useRoute } from 'wouter';
import { SealedVisit } from './SealedVisit';
import { VisitPage } from './VisitPage';

/** The pages of a visit: to be written, closed, corrected. Each has its own `key`: another area begins afresh. */
export function Visita() {
  const [, writing] = useRoute('/vmd/:vmdId/visita/:area');
  const [, closed] = useRoute('/vmd/:vmdId/visita/:area/:factId');
  const [, correction] = useRoute('/vmd/:vmdId/visita/:area/:factId/correggi');
  if (correction)
    return (
      <VisitPage
        key={correction.factId}
        vmdId={correction.vmdId}
        area={correction.area}
        corrects={correction.factId}
      />
    );
  if (closed) return <SealedVisit key={closed.factId} {...closed} />;
  if (writing) return <VisitPage key={`${writing.vmdId}/${writing.area}`} {...writing} corrects={null} />;
  return null;
}
