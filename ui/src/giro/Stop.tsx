import type { KeyboardEvent } from 'react';
import { UrgentTag } from '../accessi/stage';
import type { RoundStop } from '../ipc';
import { Icon, Tag } from '../kit';
import { common } from '../words/common';
import { giro } from '../words/giro';
import { phonesOf } from './stop';
import { Verification } from './Verification';
import { Visits } from './Visits';

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
  return (
    <li className="card round-stop" onKeyDown={openByDigit}>
      <p className="round-time num">{stop.at || <span className="quiet">{giro.noTime}</span>}</p>
      <div className="round-who">
        <div className="row tight">
          <h3>{stop.fullName}</h3>
          <span className="quiet">{common.age(stop.age)}</span>
          {stop.urgent && <UrgentTag />}
          {stop.areas.length > 1 && <Tag tone="info">{giro.joint}</Tag>}
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
          {stop.phone ? phonesOf(stop.phone) : <span className="quiet">{giro.noPhone}</span>}
        </p>
        {stop.note && <p className="told">{stop.note}</p>}
      </div>
      {stop.kind === 'discharge' ? <Verification stop={stop} /> : <Visits stop={stop} />}
    </li>
  );
}
