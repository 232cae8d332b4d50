import { type FormEvent, useState } from 'react';
import { recoveryCode, recoveryGroups } from '../form/code';
import { blankTwice, NewPassphrase, twiceMissing } from '../form/NewPassphrase';
import { type ArchiveStatus, call, type SessionView } from '../ipc';
import { Banner, Button, ErrorSummary, TextArea } from '../kit';
import { Title } from '../shell/Page';
import { common } from '../words/common';
import { sblocco } from '../words/sblocco';
import { secret } from '../words/secret';
import { Operator, onlySlot } from './Operator';
import { useAttempt } from './useAttempt';
import { useCountdown } from './useCountdown';

type Props = { archive: ArchiveStatus; onEnter: (session: SessionView) => void; onBack: () => void };

/** A lost passphrase: the code of the printed sheet opens the archive and gives the operator a new one. */
export function Recover({ archive, onEnter, onBack }: Props) {
  const [slotId, setSlotId] = useState(onlySlot(archive.slots));
  const [code, setCode] = useState('');
  const [twice, setTwice] = useState(blankTwice);
  const [attempt, setAttempt] = useState(0);
  const { left, begin } = useCountdown(0);
  const recover = useAttempt(
    () => call('archive.recover', { slotId, code: recoveryCode(code), newPassphrase: twice.passphrase }),
    onEnter,
  );
  const groups = recoveryGroups(code);
  const complete = groups.length === 9 && groups.at(-1)?.length === 4;
  const missing = [
    ...(slotId ? [] : [{ field: 'operator', message: sblocco.operatorMissing }]),
    ...(complete ? [] : [{ field: 'code', message: secret.codeMissing(groups.length) }]),
    ...twiceMissing(twice),
  ];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing.length > 0 || recover.busy || left > 0) return;
    const refused = await recover.run();
    if (refused?.retryAfterSeconds) begin(refused.retryAfterSeconds);
  };
  const said = (field: string) =>
    attempt > 0 ? missing.find((each) => each.field === field)?.message : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Title>{sblocco.recoverTitle}</Title>
      <p>{sblocco.recoverWhy}</p>
      <ErrorSummary title={common.missing(missing.length)} attempt={attempt} missing={missing} />
      {recover.error && (
        <Banner tone="danger" live>
          {recover.error.message}
        </Banner>
      )}
      {left > 0 && <p className="door-wait num">{sblocco.wait(left)}</p>}
      <Operator slots={archive.slots} value={slotId} onChange={setSlotId} error={said('operator')} />
      <TextArea
        id="code"
        label={secret.code}
        hint={secret.codeHint(groups.length)}
        error={said('code')}
        required
        autoFocus
        rows={2}
        value={code}
        onChange={setCode}
      />
      <div className="columns">
        <NewPassphrase value={twice} onChange={setTwice} tried={attempt > 0} label={secret.newPassphrase} />
      </div>
      <div className="row">
        <Button type="submit" icon="key" busy={recover.busy}>
          {sblocco.recoverDo}
        </Button>
        <Button kind="quiet" icon="arrow-left" onClick={onBack}>
          {common.back}
        </Button>
      </div>
    </form>
  );
}
