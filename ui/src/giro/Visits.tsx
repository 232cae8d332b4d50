import { Link } from 'wouter';
import { type RoundStop, useSession } from '../ipc';
import { Icon, Kbd } from '../kit';
import { isDone, pathOfScale, wordOf } from '../vmd/scale';
import { giro } from '../words/giro';
import { areasFor, doneOf, scalesFor } from './stop';

/** The visits of an assessment, and the scales to write there. */
export function Visits({ stop }: { stop: RoundStop }) {
  const { may, operatorName } = useSession();
  const areas = areasFor(stop.areas, operatorName);
  const scales = scalesFor(stop, operatorName);
  const writes = may('vmd.visit');
  return (
    <>
      <div className="round-do">
        {areas.map((area, place) => (
          <Link
            key={area.area}
            {...(place === 0 ? { 'data-stop': true } : {})}
            href={writes && !area.visitedAt ? `/vmd/${stop.vmdId}/visita/${area.area}` : `/vmd/${stop.vmdId}`}
            className={place === 0 && !area.visitedAt ? 'btn-visit first' : 'btn-visit'}
            aria-label={
              area.visitedAt
                ? giro.visitMade(area.label, stop.fullName)
                : giro.visitOf(area.label, stop.fullName)
            }
          >
            <Icon name={area.visitedAt ? 'check-circle' : 'pencil'} small />
            <span>
              <b>{area.label}</b>
              <span className="quiet block">
                {area.visitedAt ? giro.done : area.assessor || giro.notAssigned}
              </span>
            </span>
          </Link>
        ))}
        <Link href={`/vmd/${stop.vmdId}`} className="round-case" aria-label={giro.openCaseOf(stop.fullName)}>
          {giro.openCase}
        </Link>
      </div>
      <div className="round-scales">
        <p className="quiet">
          {scales.length > 0 ? giro.scalesDone(doneOf(scales), scales.length) : giro.noScales}
          {stop.drafts > 0 && ` · ${giro.drafts(stop.drafts)}`}
        </p>
        <ul aria-label={giro.scales(stop.fullName)}>
          {scales.map((scale, place) => (
            <li key={scale.id}>
              <Link
                data-scale
                href={pathOfScale(stop.vmdId, scale)}
                className={isDone(scale) ? 'round-scale done' : 'round-scale'}
                aria-label={giro.scaleOf(scale.title, wordOf(scale), stop.fullName)}
              >
                {place < 9 && <Kbd>{String(place + 1)}</Kbd>}
                <span className="box" aria-hidden="true">
                  {isDone(scale) && <Icon name="check" small />}
                </span>
                {scale.short || scale.title}
                {!isDone(scale) && scale.draftSavedAt && <span className="quiet">{giro.half}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
