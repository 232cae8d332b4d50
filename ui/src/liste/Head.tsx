import { DocumentsButton } from '../documenti/DocumentsButton';
import { formatDate } from '../form/date';
import type { ApplicationPage } from '../ipc';
import { Button, Disc, ExampleTag, Tag } from '../kit';
import { CaseTitle } from '../persone/CaseTitle';
import { ageAndComune, DeceasedTag } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { Clock } from '../vmd/Clock';
import { domanda } from '../words/domanda';
import { persone } from '../words/persone';
import { isOver } from './next';
import { StageTag, UrgencyTag } from './stage';

/** Does an urgency stand, recognised or still to be decided? */
export const isUrgent = ({ urgency }: Pick<ApplicationPage, 'urgency'>) =>
  urgency?.state === 'pending' || urgency?.state === 'granted';

/** Whose application it is, where it stands, and the days left for the assessment. */
export const Head = ({ page, onLeave }: { page: ApplicationPage; onLeave: () => void }) => {
  const { person, urgency, clock } = page;
  return (
    <header>
      <Disc name={person.fullName} large />
      <div>
        <div className="row tight">
          <CaseTitle>{person.fullName}</CaseTitle>
          {urgency &&
            isUrgent(page) &&
            (isOver(page) ? (
              <Tag>{domanda.urgencyWas(urgency.stateLabel)}</Tag>
            ) : (
              <UrgencyTag label={domanda.urgencyTag(urgency.stateLabel)} />
            ))}
          <StageTag row={page} />
          {person.deceased && <DeceasedTag sex={person.sex} />}
          {person.example && <ExampleTag />}
        </div>
        <p className="quiet">
          {ageAndComune(person)} · {person.phone ?? persone.noPhone}
        </p>
        <div className="row tight">
          <span className="quiet">{domanda.of(page.kindLabel, formatDate(page.appliedOn))}</span>
          {clock && <Clock row={{ clock, days: 0 }} />}
        </div>
      </div>
      <div className="push case-ways">
        <div className="row tight">
          <LinkButton
            to={`/persone/${person.personId}`}
            kind="quiet"
            icon="user"
            name={domanda.openPersonOf(person.fullName)}
          >
            {domanda.openPerson}
          </LinkButton>
          <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={onLeave}>
            <span className="visually-hidden">{domanda.close}</span>
          </Button>
        </div>
        <DocumentsButton subject={{ about: 'application', id: page.applicationId, name: person.fullName }} />
      </div>
    </header>
  );
};
