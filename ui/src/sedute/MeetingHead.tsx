import { useState } from 'react';
import { useLocation } from 'wouter';
import { DocumentsButton } from '../documenti/DocumentsButton';
import { longDate } from '../form/date';
import { type MeetingPage, useSession } from '../ipc';
import { Button } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { useHasDraft } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { Title } from '../shell/Page';
import { documenti } from '../words/documenti';
import { sedute } from '../words/sedute';
import { CancelMeeting } from './CancelMeeting';
import { Convene } from './Convene';

/** When and where, and what can be done with the meeting as a whole. */
export function MeetingHead({ page }: { page: MeetingPage }) {
  const { may } = useSession();
  const [, go] = useLocation();
  const { row } = page;
  const waiting = useHasDraft('meeting.plan', row.meetingId);
  const [editing, setEditing] = useStart(waiting || undefined, false);
  const [cancelling, setCancelling] = useState(false);
  return (
    <header className="meeting-head">
      <div className="row start">
        <div id="meeting-title">
          <Title window={`${row.title || sedute.untitled} · ${longDate(row.on)}`}>
            {row.title || sedute.untitled}
          </Title>
          <p className="quiet">
            {[longDate(row.on), row.at && sedute.atTime(row.at), row.modeLabel, row.place]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <span className="push">
          <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={() => go('/sedute')}>
            <span className="visually-hidden">{sedute.close}</span>
          </Button>
        </span>
      </div>
      {page.form.note && <p className="told quiet">{page.form.note}</p>}
      <div className="row tight">
        {page.agenda.length > 0 && (
          <LinkButton to={`/sedute/${row.meetingId}/proiezione`} kind="outline" icon="presentation">
            {sedute.project}
          </LinkButton>
        )}
        <DocumentsButton
          subject={{
            about: 'meeting',
            id: row.meetingId,
            name: documenti.meeting.of(row.title || sedute.untitled, longDate(row.on)),
          }}
        />
        {may('meeting.change') && (
          <>
            <Button
              kind="quiet"
              icon="pencil"
              aria-label={sedute.convene.edit}
              onClick={() => setEditing(true)}
            >
              {sedute.convene.editShort}
            </Button>
            <Button kind="quiet" icon="ban" onClick={() => setCancelling(true)}>
              {sedute.cancel.open}
            </Button>
          </>
        )}
      </div>
      {editing && (
        <Convene meeting={page} onClose={() => setEditing(false)} onReopen={() => setEditing(true)} />
      )}
      {cancelling && <CancelMeeting meetingId={row.meetingId} onClose={() => setCancelling(false)} />}
    </header>
  );
}
