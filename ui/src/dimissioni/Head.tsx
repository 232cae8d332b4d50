import { useState } from 'react';
import { UrgentTag } from '../accessi/stage';
import { DocumentsButton } from '../documenti/DocumentsButton';
import { groupCode } from '../form/code';
import { stampOf } from '../form/when';
import type { CotView, DischargePage } from '../ipc';
import { Button, Disc, ExampleTag } from '../kit';
import { CaseTitle } from '../persone/CaseTitle';
import { ageAndComune, DeceasedTag } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { dimissioni } from '../words/dimissioni';
import { persone } from '../words/persone';
import { clockAt, isLate } from './clock';
import { LiveClock } from './LiveClock';
import { RiskTag, StageTag } from './stage';

type Props = { page: DischargePage; now: string | undefined; onLeave: () => void };

/** Whose discharge it is, where it stands, and the time there is to assess. */
export const Head = ({ page, now, onLeave }: Props) => {
  const { person, clock } = page;
  return (
    <>
      <header>
        <Disc name={person.fullName} large />
        <div>
          <div className="row tight">
            <CaseTitle>{person.fullName}</CaseTitle>
            {page.urgent && <UrgentTag />}
            <StageTag row={page} />
            {page.form?.socialRisk && <RiskTag />}
            {person.deceased && <DeceasedTag sex={person.sex} />}
            {person.example && <ExampleTag />}
          </div>
          <p className="quiet">
            {ageAndComune(person)} · {person.phone ?? persone.noPhone}
          </p>
          <p className="quiet">
            {person.code ? <span className="mono">{groupCode(person.code)}</span> : persone.noCode}
          </p>
        </div>
        <div className="push case-ways">
          <div className="row tight">
            <LinkButton
              to={`/persone/${person.personId}`}
              kind="quiet"
              icon="user"
              name={dimissioni.openPersonOf(person.fullName)}
            >
              {dimissioni.openPerson}
            </LinkButton>
            <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={onLeave}>
              <span className="visually-hidden">{dimissioni.close}</span>
            </Button>
          </div>
          <DocumentsButton subject={{ about: 'discharge', id: page.dischargeId, name: person.fullName }} />
        </div>
      </header>
      {clock && <Band clock={clock} asked={page.now} now={now} />}
    </>
  );
};

/** The time to assess, in large; what it is counted from. */
function Band({ clock, asked, now }: { clock: CotView; asked: string; now: string | undefined }) {
  const late = isLate(clock, asked, now);
  const [opened] = useState(late);
  return (
    <section className="clock-band" aria-label={dimissioni.clock}>
      <LiveClock clock={clock} asked={asked} now={now} large />
      <p className="quiet num">
        {dimissioni.receivedAt} {stampOf(clock.receivedAt)}
        <br />
        {dimissioni.rule}: {clock.rule}
      </p>
      {/* Said once, when it becomes late before one’s eyes. */}
      <p className="visually-hidden" role="status">
        {late && !opened ? clockAt(clock, asked, now).sentence : ''}
      </p>
    </section>
  );
}
