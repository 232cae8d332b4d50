import { type FormEvent, useState } from 'react';
import { blankTwice, NewPassphrase, twiceMissing } from '../form/NewPassphrase';
import { RecoverySheet } from '../form/RecoverySheet';
import { type Created, call, type SessionView, useCatalogue } from '../ipc';
import { Banner, Button, CheckChips, ErrorSummary, TextField } from '../kit';
import { Title } from '../shell/Page';
import { common } from '../words/common';
import { sblocco } from '../words/sblocco';
import { useAttempt } from './useAttempt';

/** A new archive with its first operator, then the recovery sheet, then the house. */
export function Create({ onEnter, onBack }: { onEnter: (session: SessionView) => void; onBack: () => void }) {
  const [who, setWho] = useState({ archiveName: '', operatorName: '', body: '', roles: ['pua'] });
  const [twice, setTwice] = useState(blankTwice);
  const [attempt, setAttempt] = useState(0);
  const [created, setCreated] = useState<Created | null>(null);
  const roles = (useCatalogue()?.roles ?? []).filter((role) => role.code !== 'administrator');
  const create = useAttempt(
    () => call('archive.create', { ...who, passphrase: twice.passphrase }),
    (made) => {
      setTwice(blankTwice);
      setCreated(made);
    },
  );
  const missing = [
    ...(who.archiveName.trim() ? [] : [{ field: 'archiveName', message: sblocco.archiveNameMissing }]),
    ...(who.operatorName.trim() ? [] : [{ field: 'operatorName', message: sblocco.operatorNameMissing }]),
    ...twiceMissing(twice),
  ];
  const said = (field: string) =>
    attempt > 0
      ? (missing.find((each) => each.field === field)?.message ?? create.error?.on(field))
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing.length === 0 && !create.busy) void create.run();
  };

  if (created)
    return (
      <div className="stack">
        <Title key="sheet">{sblocco.sheetTitle}</Title>
        <RecoverySheet
          code={created.recoveryCode}
          archiveName={created.session.archiveName}
          onKept={() => onEnter(created.session)}
        />
      </div>
    );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Title>{sblocco.createTitle}</Title>
      <ErrorSummary title={common.missing(missing.length)} attempt={attempt} missing={missing} />
      {create.error && (
        <Banner tone="danger" live>
          {create.error.message}
        </Banner>
      )}
      <TextField
        id="archiveName"
        label={sblocco.archiveName}
        hint={sblocco.archiveNameHint}
        required
        autoFocus
        value={who.archiveName}
        error={said('archiveName')}
        onChange={(archiveName) => setWho({ ...who, archiveName })}
      />
      <div className="columns">
        <TextField
          id="operatorName"
          label={sblocco.operatorName}
          required
          value={who.operatorName}
          error={said('operatorName')}
          onChange={(operatorName) => setWho({ ...who, operatorName })}
        />
        <TextField
          id="body"
          label={sblocco.body}
          hint={sblocco.bodyHint}
          value={who.body}
          error={said('body')}
          onChange={(body) => setWho({ ...who, body })}
        />
      </div>
      {roles.length > 0 && (
        <CheckChips
          id="roles"
          label={sblocco.roles}
          hint={sblocco.rolesHint}
          value={who.roles}
          onChange={(chosen) => setWho({ ...who, roles: chosen })}
          choices={roles.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <div className="columns">
        <NewPassphrase value={twice} onChange={setTwice} tried={attempt > 0} />
      </div>
      <div className="row">
        <Button type="submit" icon="key" busy={create.busy}>
          {create.busy ? sblocco.createBusy : sblocco.createDo}
        </Button>
        <Button kind="quiet" icon="arrow-left" onClick={onBack}>
          {common.back}
        </Button>
      </div>
    </form>
  );
}
