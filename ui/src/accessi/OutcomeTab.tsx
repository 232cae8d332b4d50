import { useRef, useState } from 'react';
import { OfDischarges } from '../dimissioni/OfDischarges';
import { dayOf } from '../form/when';
import { type IntakePage, useSession } from '../ipc';
import { Banner, Button, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { LinkButton } from '../persone/LinkButton';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { accessi } from '../words/accessi';
import { OutcomeForm } from './OutcomeForm';
import type { What } from './outcome';
import { useFact } from './useFact';

/** What came of the access so far, and what is done now. */
export function OutcomeTab({ page, proposed }: { page: IntakePage; proposed: What | '' }) {
  const { may } = useSession();
  return (
    <div className="stack">
      <Done page={page} />
      {may('intake.change') &&
        (page.closedAt === null ? <OutcomeForm page={page} proposed={proposed} /> : <Reopen page={page} />)}
    </div>
  );
}

function Done({ page }: { page: IntakePage }) {
  const { may } = useSession();
  const { services, pathways, referrals, outcome, closedAt } = page;
  const nothing = services.length + pathways.length + referrals.length === 0 && !closedAt;
  return (
    <section className="stack" aria-labelledby="done-title">
      <h3 id="done-title">{accessi.done}</h3>
      {nothing && <p className="quiet">{accessi.nothingDone}</p>}
      <dl className="pairs">
        {services.length > 0 && (
          <>
            <dt>{accessi.doneServices}</dt>
            <dd>{services.join(', ')}</dd>
          </>
        )}
        {pathways.length > 0 && (
          <>
            <dt>{accessi.donePathways}</dt>
            <dd>{pathways.join(', ')}</dd>
          </>
        )}
        {referrals.map((referral) => (
          <div key={referral.requestId} className="pair-row">
            <dt>{accessi.doneReferrals}</dt>
            <dd>
              {accessi.referralOf(referral.toLabel, dayOf(referral.at), referral.motive)}
              {referral.to === 'vmd' && may('vmd.read') && (
                <span className="row">
                  <LinkButton
                    id="open-vmd"
                    to={`/vmd/${referral.requestId}`}
                    kind="outline"
                    icon="arrow-right"
                  >
                    {accessi.openVmd}
                  </LinkButton>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <OfDischarges discharges={page.discharges} />
      {closedAt && (
        <Banner tone="neutral">
          <p>{accessi.isClosed(outcome ?? '', dayOf(closedAt))}</p>
        </Banner>
      )}
    </section>
  );
}

/** A closed access opens again when something changed: a new admission, a mistake. */
function Reopen({ page }: { page: IntakePage }) {
  const { intakeId } = page.row;
  const box = useRef<HTMLDivElement>(null);
  const reopen = useFact('intake.reopen', intakeId);
  const [reason, setReason] = useState('');
  const submit = useSubmit(() =>
    reason.trim() ? [] : [{ field: 'reason', message: accessi.reopenReasonMissing }],
  );
  const store = () =>
    submit.submit(async () => {
      await reopen({ intakeId, reason: reason.trim() }, accessi.reopened);
      focusSoon('what');
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <div className="stack" ref={box}>
      <SubmitNotes submit={submit} />
      <TextField
        id="reason"
        label={accessi.reopenReason}
        required
        value={reason}
        error={submit.error('reason')}
        onChange={setReason}
      />
      <div className="row">
        <Button
          icon="unlocked"
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {accessi.reopen}
        </Button>
      </div>
    </div>
  );
}
