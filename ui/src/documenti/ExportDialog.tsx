import { useState } from 'react';
import { CallError, call, useRefresh } from '../ipc';
import { Banner, Button, Dialog, useToast } from '../kit';
import { common } from '../words/common';
import { documenti } from '../words/documenti';

const words = documenti.person;

/** What of a person is written out of the archive: everything held, to be read; or the clinical data, for other programs. */
export type Export = 'copy' | 'fhir';

const write: Record<Export, (personId: string) => Promise<string>> = {
  copy: async (personId) => words.exports.copy.done((await call('export.person', { personId })).files),
  fhir: async (personId) => words.exports.fhir.done([(await call('export.save_fhir', { personId })).file]),
};

type Props = { what: Export | null; personId: string; fullName: string; onClose: () => void };

/** One confirmation before anything of a person leaves: what it holds, and that nothing protects it any longer. */
export function ExportDialog({ what, personId, fullName, onClose }: Props) {
  return (
    <Dialog title={what ? words.exports[what].title(fullName) : ''} open={what !== null} onClose={onClose}>
      {what && <Sure what={what} personId={personId} onClose={onClose} />}
    </Dialog>
  );
}

function Sure({ what, personId, onClose }: { what: Export; personId: string; onClose: () => void }) {
  const toast = useToast();
  const refresh = useRefresh('export');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const said = words.exports[what];
  const go = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const done = await write[what](personId);
      onClose();
      toast({ words: done });
      void refresh();
    } catch (thrown) {
      const error = CallError.from(thrown);
      // Closing the dialog of the computer without choosing is no refusal.
      if (error.code !== 'cancelled') setTrouble(error.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      {trouble && (
        <Banner tone="danger" live>
          <p>{trouble}</p>
        </Banner>
      )}
      <p>{said.what}</p>
      <Banner tone="warning">
        <p>{said.sure}</p>
      </Banner>
      <div className="row">
        <Button icon="folder" busy={busy} onClick={() => void go()}>
          {said.do}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
