import { useState } from 'react';
import { type DischargePage, useAsk, useSession } from '../ipc';
import { Button, Select, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { dimissioni } from '../words/dimissioni';
import { useFact } from './useFact';

const words = dimissioneGesti.assign;

/** Who has the discharge in charge: one key to take it, a name and a reason to pass it. */
export function Charge({ page }: { page: DischargePage }) {
  const { operatorId } = useSession();
  const { dischargeId, assignedTo } = page;
  const assign = useFact('discharge.assign', dischargeId);
  const [passing, setPassing] = useState(false);
  const take = useSubmit(() => []);
  const open = page.may.includes('assign');
  return (
    <section className="card stack" aria-labelledby="charge-title">
      <div className="row">
        <h3 id="charge-title">{dimissioni.charge}</h3>
        <span>{page.assignedName || dimissioni.nobodyYet}</span>
        {open && (
          <span className="row push tight">
            {assignedTo === null && (
              <Button
                id="take"
                kind="outline"
                icon="check"
                busy={take.busy}
                onClick={() =>
                  void take.submit(async () => {
                    await assign({ dischargeId, to: operatorId, reason: '' }, words.taken);
                    focusSoon('case-title');
                  })
                }
              >
                {words.take}
              </Button>
            )}
            <Button kind="quiet" icon="share" aria-expanded={passing} onClick={() => setPassing(!passing)}>
              {assignedTo === null ? words.give : words.do}
            </Button>
          </span>
        )}
      </div>
      <SubmitNotes submit={take} />
      {passing && open && <Pass page={page} onDone={() => setPassing(false)} />}
    </section>
  );
}

/** To whom it passes, and why when it was somebody’s. */
function Pass({ page, onDone }: { page: DischargePage; onDone: () => void }) {
  const { dischargeId, assignedTo } = page;
  const { may } = useSession();
  const assign = useFact('discharge.assign', dischargeId);
  const operators = useAsk('operator.list', {}, { enabled: may('operator.read'), staleTime: 300_000 });
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const submit = useSubmit(
    () => [
      ...(to ? [] : [{ field: 'to', message: words.toMissing }]),
      ...(assignedTo && !reason.trim() ? [{ field: 'reason', message: words.reasonMissing }] : []),
    ],
    { values: { to, reason } },
  );
  const others = (operators.data ?? []).filter((each) => each.active && each.operatorId !== assignedTo);
  return (
    <>
      <SubmitNotes submit={submit} />
      <Select
        id="to"
        label={words.to}
        none={words.none}
        required
        value={to}
        error={submit.error('to') ?? operators.error?.message}
        choices={others.map((each) => ({ value: each.operatorId, label: each.name }))}
        onChange={setTo}
      />
      <TextField
        id="reason"
        label={words.reason}
        required={assignedTo !== null}
        value={reason}
        error={submit.error('reason')}
        onChange={setReason}
      />
      <div className="row">
        <Button
          busy={submit.busy}
          onClick={() =>
            void submit.submit(async () => {
              await assign({ dischargeId, to, reason: reason.trim() }, words.said);
              onDone();
              focusSoon('case-title');
            })
          }
        >
          {words.save}
        </Button>
      </div>
    </>
  );
}
