import { formatDate } from '../../form/date';
import type { UnitRow } from '../../ipc';
import { Banner, Button, Tag } from '../../kit';
import { unita as words } from '../../words/unita';
import { changesAt, type Labels, linesOf } from './version';

type Props = {
  unit: UnitRow;
  labels: Labels;
  mayChange: boolean;
  onEdit: () => void;
  onShut: () => void;
  onReopen: () => void;
};

/** One unit whole: what it is today, who waits for it, and every version of what was known. */
export function UnitText({ unit, labels, mayChange, onEdit, onShut, onReopen }: Props) {
  return (
    <div className="stack">
      <h2 id="unit-title" tabIndex={-1}>
        {unit.label}
      </h2>
      <div className="row">
        <Tag tone="neutral">{unit.kindLabel}</Tag>
        <StateTag unit={unit} />
      </div>
      {unit.endedOn && (
        <Banner tone="info">{words.endedOn(formatDate(unit.endedOn), unit.endedReason)}</Banner>
      )}
      <p>{words.waitingNow(unit.waiting)}</p>
      {mayChange && (
        <div className="row">
          <Button icon="pencil" aria-label={words.editOf(unit.label)} onClick={onEdit}>
            {words.edit}
          </Button>
          {unit.endedOn ? (
            <Button kind="quiet" icon="restore" onClick={onReopen}>
              {words.resume}
            </Button>
          ) : (
            <Button kind="quiet" icon="ban" onClick={onShut}>
              {words.end}
            </Button>
          )}
        </div>
      )}
      <dl className="pairs">
        {linesOf(unit.form, labels).map(({ field, label, value }) => (
          <div className="pair" key={field}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="unit-history">
        <h3 id="unit-history">{words.history}</h3>
        <ol className="story">
          {unit.versions.map((version, at) => {
            const changes = changesAt(unit.versions, at, labels);
            return (
              <li key={version.from ?? 'always'}>
                <b>{version.from ? words.versionFrom(formatDate(version.from)) : words.versionAlways}</b>
                {version.shipped && <Tag tone="neutral">{words.shipped}</Tag>}
                {changes === null ? (
                  <p className="quiet">{words.firstVersion}</p>
                ) : changes.length === 0 ? (
                  <p className="quiet">{words.sameAsBefore}</p>
                ) : (
                  changes.map((sentence) => <p key={sentence}>{sentence}</p>)
                )}
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}

export function StateTag({ unit }: { unit: UnitRow }) {
  if (!unit.open) return <Tag tone="neutral">{words.closed}</Tag>;
  return unit.form.confirmed ? (
    <Tag tone="success">{words.confirmed}</Tag>
  ) : (
    <Tag tone="warning">{words.unconfirmed}</Tag>
  );
}
