import { useEffect } from 'react';
import { SessionContext, useAsk, whenLocked } from '../ipc';
import { Toasts } from '../kit';
import { Sblocco } from '../sblocco';
import { Answer } from './Answer';
import { House } from './House';
import { forget } from './lock';

/** The house when the archive is open, its door otherwise. */
export function App() {
  const status = useAsk('archive.status', {});
  const session = status.data?.session ?? null;
  const inside = session !== null;

  useEffect(() => {
    // On the door screen a locked archive is the normal state: only from inside does it mean "start again".
    whenLocked(inside ? forget : () => {});
  }, [inside]);

  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('input, textarea'))
        event.preventDefault();
    };
    addEventListener('contextmenu', onMenu);
    return () => removeEventListener('contextmenu', onMenu);
  }, []);

  return (
    <Answer of={status}>
      {(archive) =>
        session ? (
          <SessionContext.Provider value={session}>
            <Toasts>
              <House />
            </Toasts>
          </SessionContext.Provider>
        ) : (
          <Sblocco archive={archive} />
        )
      }
    </Answer>
  );
}
