import { Link } from 'wouter';
import type { RoundStop } from '../ipc';
import { Icon } from '../kit';
import { giro } from '../words/giro';

/** Somebody who came home: how it goes, written in the discharge. */
export const Verification = ({ stop: { dischargeId, fullName, madeAt } }: { stop: RoundStop }) => (
  <div className="round-do">
    <Link
      data-stop
      href={`/dimissioni/${dischargeId}`}
      className={madeAt === null ? 'btn-visit first' : 'btn-visit'}
      aria-label={madeAt === null ? giro.verificationOf(fullName) : giro.verificationMade(fullName)}
    >
      <Icon name={madeAt === null ? 'pencil' : 'check-circle'} small />
      <span>
        <b>{giro.verification}</b>
        {madeAt !== null && <span className="quiet block">{giro.done}</span>}
      </span>
    </Link>
  </div>
);
