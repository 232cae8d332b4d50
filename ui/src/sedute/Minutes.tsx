import { formatDate, longDate } from '../form/date';
import { stampOf } from '../form/when';
import type { MinutesCase, MinutesView } from '../ipc';
import { Button, Icon } from '../kit';
import { documenti } from '../words/documenti';
import { sedute } from '../words/sedute';

const words = sedute.minutes;

/** Shows what the minutes say of one case alone. */
type OnExtract = (of: MinutesCase) => void;

/** The sealed minutes, whole, as they will always be read. */
export function Minutes({ of, onExtract }: { of: MinutesView; onExtract?: OnExtract }) {
  return (
    <article className="minutes" aria-labelledby="minutes-title">
      <h2 id="minutes-title" tabIndex={-1}>
        {of.title}
      </h2>
      <p>{[longDate(of.on), of.place].filter(Boolean).join(' · ')}</p>
      {of.note && <p className="told">{words.note(of.note)}</p>}
      <p className="quiet">
        <Icon name="locked" small /> {words.sealedBy(of.sealedBy, stampOf(of.sealedAt))}
      </p>
      <h3>{words.present}</h3>
      <Names of={of.present} />
      <h3>{words.absent}</h3>
      {of.absent.length === 0 ? <p className="quiet">{words.nobodyAbsent}</p> : <Names of={of.absent} />}
      <h3>{words.cases}</h3>
      <ol className="minutes-cases">
        {of.cases.map((each) => (
          <Case key={each.vmdId} of={each} onExtract={onExtract} />
        ))}
      </ol>
      <Digest sha256={of.sha256} />
    </article>
  );
}

/** The digest in groups that can be read aloud and compared. */
export const Digest = ({ sha256 }: { sha256: string }) => (
  <p className="digest">
    <span className="quiet">{words.hash}</span>
    <span className="mono">{sha256.match(/.{1,8}/g)?.join(' ')}</span>
  </p>
);

const Names = ({ of }: { of: readonly string[] }) => (
  <ul className="reasons">
    {of.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);

function Case({ of, onExtract }: { of: MinutesCase; onExtract?: OnExtract | undefined }) {
  const day = (iso: string | null) => (iso ? formatDate(iso) : '');
  const pairs: [string, string | readonly string[]][] = [
    [words.visits, of.visits],
    [words.scores, of.scores],
    [words.summary, of.summary],
    [words.needs, of.needs],
    [words.proposal, of.proposal],
    [words.heard, of.heard],
    [words.outcome, of.outcome],
    [words.setting, of.setting],
    [words.motive, of.motive],
    [words.responsibilities, of.responsibilities],
    [words.manager, of.caseManager],
    [words.startsOn, day(of.startsOn)],
    [words.verifyOn, day(of.verifyOn)],
    [words.dissent, of.dissent],
  ];
  return (
    <li>
      <div className="row">
        <h4>{of.fullName}</h4>
        {onExtract && (
          <span className="push">
            <Button
              kind="quiet"
              icon="print"
              aria-label={documenti.meeting.extractOf(of.fullName)}
              onClick={() => onExtract(of)}
            >
              {documenti.meeting.extract}
            </Button>
          </span>
        )}
      </div>
      <p className="quiet">{of.personLine}</p>
      <dl className="pairs">
        {pairs
          .filter(([, value]) => value.length > 0)
          .map(([term, value]) => (
            <div key={term} className={term === words.outcome ? 'pair-row ruled' : 'pair-row'}>
              <dt>{term}</dt>
              <dd className="told">{typeof value === 'string' ? value : <Names of={value} />}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
