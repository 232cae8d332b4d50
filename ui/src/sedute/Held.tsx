import { type ReactNode, useRef } from 'react';
import { useLocation } from 'wouter';
import { askOf } from '../documenti/ask';
import { DocumentsButton } from '../documenti/DocumentsButton';
import { openPreview } from '../documenti/open';
import { SaveAll, SaveAllButton } from '../documenti/SaveAll';
import { longDate } from '../form/date';
import { stampOf } from '../form/when';
import { type AddendumView, type MeetingPage, type MinutesView, useSession } from '../ipc';
import { Banner, Button, Icon } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Page } from '../shell/Page';
import { documenti } from '../words/documenti';
import { sedute } from '../words/sedute';
import { Addendum } from './Addendum';
import { Digest, Minutes } from './Minutes';

const words = sedute.addendum;

/** A meeting that is over: its minutes and what was added to them, or why it was not held. Nothing here changes what was decided. */
export function Held({ page, refusal }: { page: MeetingPage; refusal: ReactNode }) {
  const { may } = useSession();
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const { row, minutes } = page;
  useFormKeys(box, { leave: () => go('/sedute') });
  return (
    <div className="held" ref={box}>
      <Page
        title={minutes?.title ?? (row.title || sedute.untitled)}
        sub={[row.title, longDate(row.on)].filter(Boolean).join(' · ')}
        actions={
          <>
            {minutes && (
              <>
                <DocumentsButton subject={{ about: 'meeting', id: row.meetingId, name: minutes.title }} />
                {may('document.make') && (
                  <>
                    <Button
                      kind="outline"
                      icon="print"
                      onClick={() => openPreview(askOf('minutes', row.meetingId), minutes.title)}
                    >
                      {documenti.meeting.print}
                    </Button>
                    <SaveAllButton meetingId={row.meetingId} />
                  </>
                )}
              </>
            )}
            <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={() => go('/sedute')}>
              <span className="visually-hidden">{sedute.close}</span>
            </Button>
          </>
        }
      >
        {refusal}
        <SaveAll meetingId={row.meetingId} />
        {page.warnings.map((warning) => (
          <Banner key={warning} tone="danger">
            <p>{warning}</p>
          </Banner>
        ))}
        {page.cancelled && (
          <Banner tone="neutral">
            <p>{sedute.cancel.was(page.cancelled)}</p>
          </Banner>
        )}
        {minutes && (
          <>
            <Banner tone="info">
              <p>{sedute.minutes.frozen}</p>
            </Banner>
            <Minutes
              of={minutes}
              {...(may('document.make') && {
                onExtract: ({ vmdId, fullName }) =>
                  openPreview(
                    askOf('minutes_case', row.meetingId, vmdId),
                    documenti.meeting.extractOf(fullName),
                  ),
              })}
            />
            <Added addenda={page.addenda} />
            {may('meeting.seal') && <AddOne page={page} minutes={minutes} />}
          </>
        )}
      </Page>
    </div>
  );
}

function AddOne({ page, minutes }: { page: MeetingPage; minutes: MinutesView }) {
  const waiting = useHasDraft('meeting.add', page.row.meetingId);
  const [open, setOpen] = useStart(waiting || undefined, false);
  if (open)
    return (
      <Addendum page={page} minutes={minutes} onClose={() => setOpen(false)} onReopen={() => setOpen(true)} />
    );
  return (
    <div>
      <Button id="add-addendum" icon="plus" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    </div>
  );
}

function Added({ addenda }: { addenda: readonly AddendumView[] }) {
  if (addenda.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="addenda">
      <h2 id="addenda">{words.list}</h2>
      {addenda.map((each) => (
        <article key={each.sha256} className="minutes">
          <h3>{each.title}</h3>
          <p className="quiet">
            <Icon name="locked" small /> {sedute.minutes.sealedBy(each.sealedBy, stampOf(each.sealedAt))}
          </p>
          <dl className="pairs">
            <Pair term={words.case} value={each.fullName || words.everyCase} />
            <Pair term={words.reason} value={each.reason} />
            <Pair term={words.text} value={each.text} />
            {each.decision && <Pair term={words.newDecision} value={each.decision} />}
          </dl>
          <Digest sha256={each.sha256} />
        </article>
      ))}
    </section>
  );
}

const Pair = ({ term, value }: { term: string; value: string }) => (
  <div className="pair-row">
    <dt>{term}</dt>
    <dd className="told">{value}</dd>
  </div>
);
