import { useEffect } from 'react';
import { useSession } from '../ipc';
import { enter, type Subject } from './open';

/** While it is on the screen, this is what Ctrl P and the palette make documents of. */
export function useSubject({ about, id, name }: Subject) {
  const { may } = useSession();
  const allowed = may('document.make');
  useEffect(() => (allowed ? enter({ about, id, name }) : undefined), [allowed, about, id, name]);
}
