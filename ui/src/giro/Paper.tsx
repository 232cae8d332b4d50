import { longDate } from '../form/date';
import { recently } from '../form/when';
import { type Round, type RoundStop, useSession } from '../ipc';
import { isDone } from '../vmd/scale';
import { common } from '../words/common';
import { giro } from '../words/giro';
import { keyOf, scalesFor, spacedPhone, whatOf } from './stop';

const words = giro.paper;

type Props = {
  day: string;
  mine: boolean;
  round: Round;
  /** When it is printed, by the clock of the archive, UTC. */
  now: string;
};

/** The round as it goes in the car: a sheet upright, by comune, whose head comes again on every page. Only on paper. */
export function Paper({ day, mine, round: { comuni }, now }: Props) {
  const { operatorName, archiveName, example } = useSession();
  const total = comuni.reduce((sum, { stops }) => sum + stops.length, 0);
  return (
    <div className="round-paper">
      <table>
        <colgroup>
          <col className="at" />
          <col className="person" />
          <col className="where" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <td colSpan={4} className="round-paper-head">
              <p>
                <b>
                  {words.title(longDate(day))} {giro.visits(total)}
                </b>
              </p>
              <p>
                {[words.of(operatorName, mine), archiveName, example && 'ESEMPIO']
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p>{giro.printed(recently(now, new Date(now)), operatorName)}</p>
            </td>
          </tr>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        {comuni.map(({ comune, stops }) => (
          <tbody key={comune}>
            <tr className="round-paper-comune">
              <th scope="rowgroup" colSpan={4}>
                {giro.comune(comune || giro.noComune, stops.length)}
              </th>
            </tr>
            {stops.map((stop) => (
              <Line key={keyOf(stop)} stop={stop} />
            ))}
          </tbody>
        ))}
      </table>
      {total === 0 && <p>{giro.none}</p>}
    </div>
  );
}

function Line({ stop }: { stop: RoundStop }) {
  const { operatorName } = useSession();
  const scales = scalesFor(stop, operatorName);
  return (
    <tr>
      <td>
        <b>{stop.at || giro.noTime}</b>
      </td>
      <th scope="row">
        {stop.fullName}
        <span>
          {common.age(stop.age)}
          {stop.urgent && ` · ${common.urgent}`}
        </span>
      </th>
      <td>
        {stop.address || giro.noAddress}
        {stop.place && <span>{stop.place}</span>}
        {stop.phone ? (
          stop.phone.split(' · ').map((phone) => <b key={phone}>{spacedPhone(phone)}</b>)
        ) : (
          <b>{giro.noPhone}</b>
        )}
      </td>
      <td>
        {whatOf(stop).map(({ label, who, done }) => (
          <span key={label}>
            {done ? '☑' : '☐'} {[label, who].filter(Boolean).join(', ')}
          </span>
        ))}
        {scales.length > 0 && (
          <span>
            {words.scales}{' '}
            {scales
              .map((scale) => `${isDone(scale) ? '☑' : '☐'}\u00a0${scale.short || scale.title}`)
              .join('  ')}
          </span>
        )}
        {stop.note && <em>{stop.note}</em>}
      </td>
    </tr>
  );
}
