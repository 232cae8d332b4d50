import { Link, useLocation } from 'wouter';
import { PickFrom } from '../form/PickFrom';
import { shortDayOf } from '../form/when';
import { useAsk, useSession } from '../ipc';
import { EmptyState, Tag } from '../kit';
import { Answer } from '../shell/Answer';
import { toneOf } from '../vmd/stage';
import { persone } from '../words/persone';

/** Every scale the person was given, newest first; and the way to give one outside of an assessment. */
export function ScalesTab({ personId }: { personId: string }) {
  const { may } = useSession();
  const [, go] = useLocation();
  const list = useAsk('administration.list', { personId });
  const instruments = useAsk(
    'instrument.list',
    {},
    { enabled: may('administration.seal'), staleTime: 300_000 },
  );
  const offered = (instruments.data ?? []).filter((each) => each.on);
  return (
    <div className="stack">
      {offered.length > 0 && (
        <PickFrom
          id="new-scale"
          label={persone.newScale}
          none={persone.newScaleNone}
          verb={persone.openNewScale}
          icon="arrow-right"
          choices={offered.map(({ id, title }) => ({ value: id, label: title }))}
          onPick={(id) => go(`/persone/${personId}/scale/${id}`)}
        />
      )}
      <Answer of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="chart-line" title={persone.noScales}>
              <p>{persone.noScalesHint}</p>
            </EmptyState>
          ) : (
            <ul className="plain-list" aria-label={persone.scales}>
              {rows.map((row) => (
                <li key={row.administrationId} className="card">
                  <div className="row">
                    <Link
                      href={`/scale/${row.administrationId}`}
                      aria-label={persone.openScale(row.title, shortDayOf(row.at))}
                    >
                      <b>{row.title}</b>
                    </Link>
                    <span className="row push tight">
                      <span className="num">{row.score}</span>
                      {row.bandLabel && <Tag tone={toneOf(row.tone)}>{row.bandLabel}</Tag>}
                      {row.corrected && <Tag>{persone.scaleCorrected}</Tag>}
                    </span>
                  </div>
                  <span className="quiet">{persone.scaleBy(shortDayOf(row.at), row.by)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
