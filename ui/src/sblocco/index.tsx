import './sblocco.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ArchiveStatus, call, type SessionView } from '../ipc';
import { Begin } from './Begin';
import { Create } from './Create';
import { Door } from './Door';
import { Recover } from './Recover';
import { Restore } from './Restore';
import { Stuck } from './Stuck';
import { Unlock } from './Unlock';

type Step = 'door' | 'create' | 'recover' | 'restore';

/** The door of the archive: create it, open it, recover it, or learn why it does not open. */
export function Sblocco({ archive }: { archive: ArchiveStatus }) {
  const [step, setStep] = useState<Step>('door');
  const client = useQueryClient();
  const enter = (session: SessionView) => {
    client.setQueryData(['archive.status', {}], { ...archive, state: 'open', session });
    void client.invalidateQueries({ queryKey: ['archive.status'] });
  };
  const replace = (status: ArchiveStatus) => client.setQueryData(['archive.status', {}], status);
  const leave = async () => {
    await call('archive.leave_demo', {});
    replace(await call('archive.status', {}));
  };
  const back = () => setStep('door');
  return (
    <Door archive={archive}>
      {step === 'create' ? (
        <Create onEnter={enter} onBack={back} />
      ) : step === 'recover' ? (
        <Recover archive={archive} onEnter={enter} onBack={back} />
      ) : step === 'restore' ? (
        <Restore
          onBack={back}
          onRestored={(status) => {
            replace(status);
            back();
          }}
        />
      ) : archive.state === 'absent' ? (
        <Begin onCreate={() => setStep('create')} onRestore={() => setStep('restore')} onEnter={enter} />
      ) : archive.state === 'busy' || archive.state === 'damaged' ? (
        <Stuck archive={archive} onEnter={enter} onRestore={() => setStep('restore')} />
      ) : (
        <Unlock
          key={archive.folder}
          archive={archive}
          onEnter={enter}
          onForgotten={() => setStep('recover')}
          onRefused={() => void client.invalidateQueries({ queryKey: ['archive.status'] })}
          onLeave={leave}
        />
      )}
    </Door>
  );
}
