import '../persone/persone.css';
import '../accessi/accessi.css';
import '../sedute/sedute.css';
import './progetti.css';
import { useLocation } from 'wouter';
import { PlanRoom } from './PlanRoom';

/** Individual plans: list and plan side by side. */
export function Progetti() {
  const [here] = useLocation();
  const id = (here.split('?')[0] ?? '').split('/')[2] ?? '';
  return <PlanRoom planId={id} />;
}
