import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ArchiveStatus, call, type SessionView } from '../ipc';
import { Banner, Button } from '../kit';
import { Title } from '../shell/Page';
import { common } from '../words/common';
import { sblocco } from '../words/sblocco';
import { useAttempt } from './useAttempt';

const words = {
  busy: { title: sblocco.busyTitle, what: '' },
  damaged: { title: sblocco.damagedTitle, what: sblocco.damagedWhat },
};

/** The archive is there but does not open: why, and what to do about it. */
export function Stuck({
  archive,
  onEnter,
  onRestore,
}: {
  archive: ArchiveStatus;
  onEnter: (session: SessionView) => void;
  onRestore: () => void;
}) {
  const client = useQueryClient();
  const [rung, setRung] = useState(false);
  const again = useAttempt(
    async () => {
      // Locking what is locked forgets what was found wrong: it is looked at again.
      await call('archive.lock', {});
      return call('archive.status', {});
    },
    (status) => client.setQueryData(['archive.status', {}], status),
  );
  const ring = useAttempt(
    () => call('archive.ring', {}),
    () => setRung(true),
  );
  const demo = useAttempt(() => call('archive.open_demo', {}), onEnter);
  const state = archive.state === 'damaged' ? 'damaged' : 'busy';
  const refused = again.error ?? ring.error ?? demo.error;
  return (
    <div className="stack">
      <Title>{words[state].title}</Title>
      {archive.trouble && <Banner tone={state === 'busy' ? 'info' : 'danger'}>{archive.trouble}</Banner>}
      {words[state].what && <p>{words[state].what}</p>}
      {refused && (
        <Banner tone="danger" live>
          {refused.message}
        </Banner>
      )}
      {rung && (
        <Banner tone="success" live>
          {sblocco.ringed}
        </Banner>
      )}
      <div className="row">
        {state === 'busy' && (
          <Button icon="software" busy={ring.busy} onClick={() => void ring.run()}>
            {sblocco.busyDo}
          </Button>
        )}
        {state === 'damaged' && (
          <Button icon="restore" onClick={onRestore}>
            {sblocco.restore}
          </Button>
        )}
        <Button kind="outline" icon="refresh" busy={again.busy} onClick={() => void again.run()}>
          {common.retry}
        </Button>
        {state !== 'busy' && (
          <Button kind="quiet" icon="presentation" busy={demo.busy} onClick={() => void demo.run()}>
            {demo.busy ? sblocco.demoBusy : sblocco.demo}
          </Button>
        )}
      </div>
    </div>
  );
}
