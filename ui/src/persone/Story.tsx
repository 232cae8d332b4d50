import { Link } from 'wouter';
import { momentOf } from '../form/when';
import type { PathwayView, TimelineEntry } from '../ipc';
import { EmptyState, Tag } from '../kit';
import { persone } from '../words/persone';
import { pathwayPlace } from './pathwayPlace';

/** Every fact, newest first; what was undone stays readable. */
export function Story({
  entries,
  pathways = [],
}: {
  entries: readonly TimelineEntry[];
  /** The pathways one can go to. */
  pathways?: readonly PathwayView[];
}) {
  if (entries.length === 0)
    return (
      <EmptyState icon="calendar" title={persone.noStory}>
        <p>{persone.noStoryHint}</p>
      </EmptyState>
    );
  const places = new Map(pathways.map((pathway) => [pathway.pathwayId, pathwayPlace(pathway)]));
  const placeOf = ({ pathwayId }: TimelineEntry) => (pathwayId ? places.get(pathwayId) : undefined);
  return (
    <ol className="story">
      {entries.map((entry) => (
        <li key={entry.factId} className={entry.voided ? 'voided' : undefined}>
          <div className="row tight">
            <b>{placeOf(entry) ? <Link href={placeOf(entry) ?? ''}>{entry.title}</Link> : entry.title}</b>
            {entry.voided && <Tag>{persone.undone}</Tag>}
          </div>
          {entry.detail && <p className="told">{entry.detail}</p>}
          <span className="quiet">{persone.by(momentOf(entry.at), entry.author)}</span>
        </li>
      ))}
    </ol>
  );
}
