import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { UrgentTag } from '../accessi/stage';
import { type RoundStop, useSession } from '../ipc';
import { Icon, Kbd, Tag } from '../kit';
import { isDone, pathOfScale, wordOf } from '../vmd/scale';
import { common } from '../words/common';
import { giro } from '../words/giro';
import { areasFor, doneOf, scalesFor, spacedPhone } from './stop';

/** A digit opens the scale that shows it, from anywhere on the stop. */
function openByDigit(event: KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
  const scale = event.currentTarget.querySelectorAll<HTMLElement>('[data-scale]')[Number(event.key) - 1];
  if (!scale) return;
  event.preventDefault();
  scale.click();
}

/** One person to visit: when, where, the telephone, what to write. */
export function Stop({ stop }: { stop: RoundStop }) {
  const { may, operatorName } = useSession();
  const areas = areasFor(stop.areas, operatorName);
  const scales = scalesFor(stop, operatorName);
  const writes = may('vmd.visit');
  return (
    <li className="card round-stop" onKeyDown={openByDigit}>
      <p className="round-time num">{stop.at || <span className="quiet">{giro.noTime}</span>}</p>
      <div className="round-who">
        <div className="row tight">
          <h3>{stop.fullName}</h3>
          <span className="quiet">{common.age(stop.age)}</span>
          {stop.urgent && <UrgentTag />}
          {areas.length > 1 && <Tag tone="info">{giro.joint}</Tag>}
        </div>
        <p className="round-address">
          <Icon name="map-marker" small />
          <span>
            {stop.address || <span className="quiet">{giro.noAddress}</span>}
            {stop.place && <span className="quiet"> · {stop.place}</span>}
          </span>
        </p>
        <p className="round-phone num">
          <Icon name="telephone" small />
          {stop.phone ? spacedPhone(stop.phone) : <span className="quiet">{giro.noPhone}</span>}
        </p>
        {stop.note && <p className="told">{stop.note}</p>}
        <p className="print-only">
          {areas.map((area) => [area.label, area.assessor].filter(Boolean).join(', ')).join('; ')}
        </p>
      </div>
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
    </li>
  );
}
