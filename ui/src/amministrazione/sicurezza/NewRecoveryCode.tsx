import { useState } from 'react';
import { FormNotes } from '../../form/FormNotes';
import { RecoverySheet } from '../../form/RecoverySheet';
import { useForm } from '../../form/useForm';
import { useDo, useSession } from '../../ipc';
import { Button, Dialog, PassphraseField, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { sblocco } from '../../words/sblocco';

const words = amministrazione.security;

/** A new sheet when the old one is lost: one's passphrase again, then the code, shown once. */
export function NewRecoveryCode() {
  const { archiveName } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const make = useDo('session.new_recovery_code');
  const say = useToast();
  const form = useForm({
    missing: passphrase ? [] : [{ field: 'own-passphrase', message: words.currentMissing }],
    sending: { error: make.error, isPending: make.isPending, send: () => make.mutateAsync({ passphrase }) },
    done: ({ recoveryCode }) => {
      setPassphrase('');
      setCode(recoveryCode);
      make.reset();
    },
  });
  const kept = () => {
    setCode(null);
    say({ words: words.recoveryKept });
  };
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <h2>{words.recoveryTitle}</h2>
      <p>{words.recoveryWhat}</p>
      <FormNotes form={form} />
      <PassphraseField
        id="own-passphrase"
        label={words.current}
        required
        value={passphrase}
        error={code ? undefined : form.said('own-passphrase')}
        onChange={setPassphrase}
      />
      <div>
        <Button type="submit" kind="outline" icon="file-signed" busy={make.isPending}>
          {words.recoveryDo}
        </Button>
      </div>
      <Dialog title={sblocco.sheetTitle} open={code !== null} onClose={kept} wide closeable={false}>
        {code && <RecoverySheet code={code} archiveName={archiveName} onKept={kept} />}
      </Dialog>
    </form>
  );
}
