import type { IconName } from '../kit';
import { shell } from '../words/shell';

export type Room = {
  path: string;
  label: string;
  icon: IconName /** The operation without which the room stays shut. */;
  needs: string[];
};

/** The rooms of the house, in the order of the side bar. A room shows when one of its operations is allowed. */
export const rooms: readonly Room[] = [
  { path: '/oggi', label: shell.rooms.oggi, icon: 'inbox', needs: ['today.list'] },
  { path: '/persone', label: shell.rooms.persone, icon: 'user', needs: ['person.search'] },
  { path: '/accessi', label: shell.rooms.accessi, icon: 'list', needs: ['intake.list'] },
  {
    path: '/amministrazione',
    label: shell.rooms.amministrazione,
    icon: 'settings',
    needs: ['session', 'operator.read', 'territory.read', 'setting.read', 'audit.read', 'backup'],
  },
];

/** Where a half-filled form is taken up again. */
export const pathOfDraft = (kind: string, about: string) => {
  if (kind === 'person.new') return '/persone/nuova';
  // A relation's draft is about `person:relation`.
  if (kind.startsWith('person.') && about) return `/persone/${about.split(':')[0]}`;
  if (kind.startsWith('intake.') && about) return `/accessi/${about}`;
  return '/accessi/nuovo';
};
