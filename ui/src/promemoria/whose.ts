import type { QueryClient } from '@tanstack/react-query';
import type { PersonHit } from '../ipc';
import type { Asked } from './open';

/** What each room calls the one thing it shows. */
const nouns: Record<string, string> = {
  persone: 'person',
  accessi: 'intake',
  vmd: 'vmd',
  liste: 'application',
  progetti: 'plan',
  dimissioni: 'discharge',
};

/**
 * A reminder begun from a case is of its person. Only what is already on the screen is looked at: opening a file to write a reminder would
 * be a consultation that nobody asked for.
 */
export function reminderFrom(client: QueryClient, path: string): Asked {
  const [, room = '', id = ''] = path.split('?')[0]?.split('/') ?? [];
  const noun = nouns[room];
  const page = noun && client.getQueryData<{ person: PersonHit }>([`${noun}.page`, { [`${noun}Id`]: id }]);
  if (!page) return { personId: null, fullName: '', about: null };
  const { personId, fullName } = page.person;
  return { personId, fullName, about: noun === 'person' ? null : id };
}
