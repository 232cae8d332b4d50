import { useState } from 'react';
import { type IntakePage, useSession } from '../ipc';
import { Banner, Button, ErrorSummary, Select, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useSubmit } from '../persone/useSubmit';
import { accessi } from '../words/accessi';
import { common } from '../words/common';
import { useFact } from './useFact';

/** Who has the access in charge: one key to take it, a name and a reason to pass it. */
export function Charge({ page }: { page: IntakePage }) {
  const { may, operatorId, operatorName } = useSession();
  const { intakeId, assignedTo } = page.row;
  const assign = useFact('intake.assign', intakeId);
  const [passing, setPassing] = useState(false);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const take = useSubmit(() => []);
  const pass = useSubmit(() => [
    ...(to ? [] : [{ field: 'to', message: accessi.passWhoMissing }]),
    ...(assignedTo && !reason.trim() ? [{ field: 'reason', message: accessi.passReasonMissing }] : []),
  ]);
  const mine = assignedTo === operatorName;
  const open = may('intake.change') && page.closedAt === null;
  const mayTake = open && !assignedTo && page.assignable.some((each) => each.operatorId === operatorId);
  const others = page.assignable.filter((each) => each.name !== assignedTo);
  return (
    <section className="card stack" aria-labelledby="charge-title">
      <div className="row">
        <h3 id="charge-title">{accessi.inCharge}</h3>
        <span>{assignedTo ?? accessi.nobody}</span>
        <span className="row push tight">
          {mayTake && !mine && (
            <Button
              kind="outline"
              icon="check"
              busy={take.busy}
              onClick={() =>
                void take.submit(async () => {
                  await assign({ intakeId, to: operatorId, reason: '' }, accessi.taken);
                  focusSoon('case-title');
                })
              }
            >
              {accessi.take}
            </Button>
          )}
          {open && others.length > 0 && (
            <Button kind="quiet" icon="share" aria-expanded={passing} onClick={() => setPassing(!passing)}>
              {accessi.pass}
            </Button>
          )}
        </span>
      </div>
      {(take.general ?? pass.general) && (
        <Banner tone="danger" live>
          <p>{take.general ?? pass.general}</p>
        </Banner>
      )}
      {passing && open && (
        <>
          <ErrorSummary
            title={common.missing(pass.missing.length)}
            missing={pass.missing}
            attempt={pass.attempt}
          />
          <Select
            id="to"
            label={accessi.passTo}
            none={accessi.passNone}
            required
            value={to}
            error={pass.error('to')}
            choices={others.map((each) => ({ value: each.operatorId, label: each.name }))}
            onChange={setTo}
          />
          <TextField
            id="reason"
            label={accessi.passReason}
            required={assignedTo !== null}
            value={reason}
            error={pass.error('reason')}
            onChange={setReason}
          />
          <div className="row">
            <Button
              busy={pass.busy}
              onClick={() =>
                void pass.submit(async () => {
                  const name = others.find((each) => each.operatorId === to)?.name ?? '';
                  await assign({ intakeId, to, reason: reason.trim() }, accessi.passed(name));
                  setPassing(false);
                  focusSoon('case-title');
                  setTo('');
                  setReason('');
                })
              }
            >
              {accessi.passDo}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
