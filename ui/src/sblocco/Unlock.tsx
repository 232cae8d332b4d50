import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type ArchiveStatus, CallError, call, type SessionView } from '../ipc';
import { Banner, Button, focusField, PassphraseField } from '../kit';
import { Title } from '../shell/Page';
import { sblocco } from '../words/sblocco';
import { secret } from '../words/secret';
import { Operator, onlySlot } from './Operator';
import { useAttempt } from './useAttempt';
import { useCountdown } from './useCountdown';

type Props = {
  archive: ArchiveStatus;
  onEnter: (session: SessionView) => void;
  onForgotten: () => void;
  /** Refused for something else than the passphrase: what is there is to be looked at again. */
  onRefused: () => void;
  /** From the locked examples back to the archive of real people. */
  onLeave: () => Promise<void>;
};

/** Operator and passphrase. A wrong one says so, clears the field and asks for patience, a little more each time. */
export function Unlock({ archive, onEnter, onForgotten, onRefused, onLeave }: Props) {
  const [slotId, setSlotId] = useState(onlySlot(archive.slots));
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { left, begin } = useCountdown(archive.waitSeconds);
  const demo = useAttempt(() => call('archive.open_demo', {}), onEnter);
  const leave = useAttempt(onLeave, () => {});
  const refusedBelow = demo.error ?? leave.error;

  const several = archive.slots.length > 1;
  useEffect(() => {
    if (several) focusField('operator');
  }, [several]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    if (!slotId) return focusField('operator');
    if (!passphrase || left > 0) return field.current?.focus();
    setBusy(true);
    setRefusal(null);
    try {
      const typed = passphrase;
      setPassphrase('');
      onEnter(await call('archive.unlock', { slotId, passphrase: typed }));
    } catch (thrown) {
      const error = CallError.from(thrown);
      setRefusal(error);
      setTried(false);
      if (error.retryAfterSeconds) begin(error.retryAfterSeconds);
      field.current?.focus();
      // It may be the archive and not the passphrase: the door says then how to mend it.
      if (error.code === 'failed') onRefused();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div>
        <Title>{sblocco.unlockTitle}</Title>
        <p className="quiet">{archive.name}</p>
      </div>
      <Operator
        slots={archive.slots}
        value={slotId}
        onChange={(chosen) => {
          setSlotId(chosen);
          setRefusal(null);
        }}
        error={tried && !slotId ? sblocco.operatorMissing : undefined}
      />
      <PassphraseField
        id="passphrase"
        label={secret.passphrase}
        required
        hint={archive.example ? sblocco.demoPassphrase : undefined}
        autoFocus={!several}
        inputRef={field}
        value={passphrase}
        onChange={setPassphrase}
        error={tried && !passphrase && left === 0 ? sblocco.passphraseMissing : undefined}
      />
      {refusal && (
        <Banner tone="danger" live>
          {refusal.message}
        </Banner>
      )}
      {/* The sentence is said once when it appears; the seconds that pass are only seen. */}
      {left > 0 && <p className="door-wait num">{sblocco.wait(left)}</p>}
      <div className="row">
        <Button type="submit" icon="unlocked" busy={busy}>
          {busy ? sblocco.unlockBusy : sblocco.unlock}
        </Button>
        <Button kind="quiet" icon="help-circle" onClick={onForgotten}>
          {sblocco.forgotten}
        </Button>
      </div>
      <hr />
      {refusedBelow && (
        <Banner tone="danger" live>
          {refusedBelow.message}
        </Banner>
      )}
      <div className="row">
        <Button kind="quiet" icon="presentation" busy={demo.busy} onClick={() => void demo.run()}>
          {demo.busy ? sblocco.demoBusy : archive.example ? sblocco.demoAgain : sblocco.demo}
        </Button>
        {archive.example && (
          <Button kind="quiet" icon="arrow-left" busy={leave.busy} onClick={() => void leave.run()}>
            {sblocco.leaveDemo}
          </Button>
        )}
      </div>
    </form>
  );
}
