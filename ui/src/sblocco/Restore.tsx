import { type FormEvent, useState } from 'react';
import { recoveryCode, recoveryGroups } from '../form/code';
import { type ArchiveStatus, call } from '../ipc';
import { Banner, Button, ErrorSummary, PassphraseField, RadioChips, TextArea } from '../kit';
import { Title } from '../shell/Page';
import { common } from '../words/common';
import { sblocco } from '../words/sblocco';
import { secret } from '../words/secret';
import { useAttempt } from './useAttempt';

type Key = 'passphrase' | 'code';

const keys = [
  { value: 'passphrase', label: sblocco.restoreWithPassphrase },
  { value: 'code', label: sblocco.restoreWithCode },
] as const;

/** Brings back a copy where there is no archive yet. The folder is picked in a dialog of the computer. */
export function Restore({
  onRestored,
  onBack,
}: {
  onRestored: (archive: ArchiveStatus) => void;
  onBack: () => void;
}) {
  const [key, setKey] = useState<Key>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState(0);
  const groups = recoveryGroups(code);
  const restore = useAttempt(
    () =>
      call('backup.restore', {
        passphrase: key === 'passphrase' ? passphrase : '',
        recoveryCode: key === 'code' ? recoveryCode(code) : '',
      }),
    onRestored,
  );
  const missing =
    key === 'passphrase'
      ? passphrase
        ? []
        : [{ field: 'passphrase', message: sblocco.passphraseMissing }]
      : groups.join('').length === 36
        ? []
        : [{ field: 'code', message: sblocco.recoverCodeMissing(groups.length) }];
  const said = (field: string) =>
    attempt > 0
      ? (missing.find((each) => each.field === field)?.message ?? restore.error?.on(field))
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing.length === 0 && !restore.busy) void restore.run();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Title>{sblocco.restoreTitle}</Title>
      <p>{sblocco.restoreWhy}</p>
      <ErrorSummary title={common.missing(missing.length)} attempt={attempt} missing={missing} />
      {restore.error && (
        <Banner tone="danger" live>
          {restore.error.message}
        </Banner>
      )}
      <RadioChips id="key" label={sblocco.restoreWith} value={key} onChange={setKey} choices={keys} />
      {key === 'passphrase' ? (
        <PassphraseField
          id="passphrase"
          label={secret.passphrase}
          required
          value={passphrase}
          error={said('passphrase')}
          onChange={setPassphrase}
        />
      ) : (
        <TextArea
          id="code"
          label={secret.code}
          hint={secret.codeHint(groups.length)}
          required
          rows={2}
          value={code}
          error={said('code') ?? restore.error?.on('recoveryCode')}
          onChange={setCode}
        />
      )}
      <div className="row">
        <Button type="submit" icon="restore" busy={restore.busy}>
          {restore.busy ? sblocco.restoreBusy : sblocco.restoreDo}
        </Button>
        <Button kind="quiet" icon="arrow-left" onClick={onBack}>
          {common.back}
        </Button>
      </div>
    </form>
  );
}
