import { createContext, useContext } from 'react';
import type { SessionView } from './generated/commands';

export const SessionContext = createContext<SessionView | null>(null);

/** Who is in. Only inside the house: on the lock screen there is nobody. */
export function useSession(): SessionView & { may: (operation: string) => boolean } {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session on this screen');
  return { ...session, may: (operation) => session.allowed.includes(operation) };
}
