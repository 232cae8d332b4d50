import './sblocco.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArchiveStatus, SessionView } from '../ipc';
import { Begin } from './Begin';
import { Create } from './Create';
import { Door } from './Door';
import { Recover } from './Recover';
import { Stuck } from './Stuck';
import { Unlock } from './Unlock';

type Step = 'door' | 'create' | 'recover';

/** The door of the archive: create it, open it, recover it, or learn why it does not open. */
export function Sblocco({ archive }: { archive: ArchiveStatus }) {
  const [step, setStep] = useState<Step>('door');
  const client = useQueryClient();
  const enter = (session: SessionView) => {
    client.setQueryData(['archive.status', {}], { ...archive, state: 'open', session });
    void client.invalidateQueries({ queryKey: ['archive.status'] });
  };
  const replace = (status: ArchiveStatus) => client.setQueryData(['archive.status', {}], status);
  const back = () => setStep('door');
  return (
    <Door archive={archive}>
      {step === 'create' ? (
        <Create onEnter={enter} onBack={back} />
      ) : step === 'recover' ? (
        <Recover archive={archive} onEnter={enter} onBack={back} />
      ) : archive.state === 'absent' ? (
        <Begin onCreate={() => setStep('create')} onEnter={enter} onRestored={replace} />
      ) : archive.state === 'busy' || archive.state === 'damaged' || archive.state === 'newer' ? (
        <Stuck archive={archive} onEnter={enter} />
      ) : (
        <Unlock archive={archive} onEnter={enter} onForgotten={() => setStep('recover')} />
      )}
    </Door>
  );
}
