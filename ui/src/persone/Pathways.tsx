import { Link } from 'wouter';
import { dayOf } from '../form/when';
import { type PathwayView, useSession } from '../ipc';
import { EmptyState, Tag } from '../kit';
import { persone } from '../words/persone';
import { LinkButton } from './LinkButton';
import { pathwayPlace } from './pathwayPlace';

/** Everything the person has been through or is going through, newest first. */
export function Pathways({ pathways, personId }: { pathways: readonly PathwayView[]; personId: string }) {
  const { may } = useSession();
  if (pathways.length === 0)
    return (
      <EmptyState icon="list" title={persone.noPathways}>
        <p>{persone.noPathwaysHint}</p>
        {may('intake.register') && (
          <LinkButton to={`/accessi/nuovo?persona=${personId}`} kind="outline" icon="plus">
            {persone.newIntake}
          </LinkButton>
        )}
      </EmptyState>
    );
  return (
    <ul className="plain-list">
      {pathways.map((pathway) => (
        <li key={pathway.pathwayId} className="card">
          <div className="row">
            {pathwayPlace(pathway) ? (
              <Link
                href={pathwayPlace(pathway) ?? ''}
                aria-label={persone.openPathway(pathway.title, dayOf(pathway.beganAt))}
              >
                <b>{pathway.title}</b>
              </Link>
            ) : (
              <b>{pathway.title}</b>
            )}
            <span className="push">
              <Tag tone={pathway.open ? 'info' : 'neutral'}>{pathway.state}</Tag>
            </span>
          </div>
          {pathway.summary && <p className="told">{pathway.summary}</p>}
          <span className="quiet">{persone.began(dayOf(pathway.beganAt))}</span>
        </li>
      ))}
    </ul>
  );
}
