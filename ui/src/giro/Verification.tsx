import { Link } from 'wouter';
import { Icon } from '../kit';
import { giro } from '../words/giro';
import type { SeenStop } from './stop';

/** Somebody who came home: how it goes, written in the discharge. */
export const Verification = ({ dischargeId, stop }: { dischargeId: string; stop: SeenStop }) => (
  <div className="round-do">
    <Link
      data-stop
      href={`/dimissioni/${dischargeId}`}
      className="btn-visit first"
      aria-label={giro.verificationOf(stop.fullName)}
    >
      <Icon name="pencil" small />
      <b>{giro.verification}</b>
    </Link>
  </div>
);
