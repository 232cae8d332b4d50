import { Trend } from '../grafico';
import type { AgendaCase } from '../ipc';
import { Disc, Tag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { sedute } from '../words/sedute';
import { Heard } from './Heard';
import { Scores } from './Scores';

const words = sedute.case;

type Props = {
  of: AgendaCase;
  meetingId: string;
  place: number;
  total: number;
  onTrouble: (words: string) => void;
};

/** Who it is: the head of a case. */
export const CaseHead = ({ of, place, total }: Pick<Props, 'of' | 'place' | 'total'>) => (
  <header>
    <Disc name={of.fullName} large />
    <div>
      <div className="row tight">
        <h2 id="case-title" tabIndex={-1}>
          {of.fullName}
        </h2>
        {of.urgent && (
          <Tag tone="danger" icon="warning-circle">
            {of.urgency ? words.urgentFor(of.urgency) : words.urgent}
          </Tag>
        )}
        <Tag tone={of.integrated ? 'success' : 'warning'}>
          {of.integrated ? words.integrated : words.notIntegrated}
        </Tag>
      </div>
      <p className="quiet">
        {[ageAndComune(of), of.service, of.protocol, words.days(of.days)].filter(Boolean).join(' · ')}
      </p>
    </div>
    <div className="row push tight">
      <span className="quiet nowrap">{words.of(place, total)}</span>
      <LinkButton to={`/vmd/${of.vmdId}`} kind="quiet" icon="files" name={words.openVmdOf(of.fullName)}>
        {words.openVmd}
      </LinkButton>
    </div>
  </header>
);

/** Scores that were taken more than once: only those have a course. */
const inTime = ({ trends }: AgendaCase) =>
  trends.filter(({ points }) => points.filter((point) => point.score !== null).length > 1);

/** What the two assessors wrote of a person, as the equipe reads it. */
export const CaseView = ({ of, meetingId, onTrouble }: Omit<Props, 'place' | 'total'>) => (
  <div className="case-view">
    {!of.ready && <p className="field-warning">{sedute.agenda.incomplete}</p>}
    <section aria-labelledby="summary-head">
      <h3 id="summary-head">{words.summary}</h3>
      <p className={of.summary ? 'told' : 'quiet'}>{of.summary || words.noSummary}</p>
    </section>
    <section aria-labelledby="proposal-head">
      <h3 id="proposal-head">{words.proposal}</h3>
      <p className={of.proposal ? 'told' : 'quiet'}>{of.proposal || words.noProposal}</p>
      {of.settingLabel && <p>{words.setting(of.settingLabel)}</p>}
    </section>
    <section className="wide" aria-labelledby="scores-head">
      <h3 id="scores-head">{words.domains}</h3>
      <Scores of={of} />
    </section>
    {inTime(of).length > 0 && (
      <section className="wide" aria-labelledby="trends-head">
        <h3 id="trends-head">{words.trends}</h3>
        <div className="trends">
          {inTime(of).map((trend) => (
            <Trend key={trend.instrument} trend={trend} />
          ))}
        </div>
      </section>
    )}
    <section aria-labelledby="visits-head">
      <h3 id="visits-head">{words.visits}</h3>
      {of.visits.length === 0 ? (
        <p className="quiet">{words.noVisits}</p>
      ) : (
        <ul className="reasons">
          {of.visits.map((visit) => (
            <li key={visit}>{visit}</li>
          ))}
        </ul>
      )}
    </section>
    <Heard key={of.vmdId} of={of} meetingId={meetingId} onTrouble={onTrouble} />
  </div>
);
