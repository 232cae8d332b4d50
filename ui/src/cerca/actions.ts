import type { IconName } from '../kit';
import { rooms } from '../shell/rooms';
import { amministrazione } from '../words/amministrazione';
import { cerca } from '../words/cerca';
import { shell } from '../words/shell';

export type Action = {
  id: string;
  label: string;
  icon: IconName;
  path: string;
  needs: readonly string[];
  keys?: string;
};

/** Everything that can be done from anywhere by typing its name. */
export const actions: readonly Action[] = [
  {
    id: 'new-intake',
    label: shell.newIntake,
    icon: 'plus',
    path: '/accessi/nuovo',
    needs: ['intake.register'],
    keys: 'Ctrl N',
  },
  {
    id: 'new-person',
    label: shell.newPerson,
    icon: 'user',
    path: '/persone/nuova',
    needs: ['person.register'],
  },
  {
    id: 'new-vmd',
    label: shell.newVmd,
    icon: 'plus',
    path: '/vmd/nuova',
    needs: ['vmd.request'],
  },
  {
    id: 'new-application',
    label: shell.newApplication,
    icon: 'plus',
    path: '/liste/nuova',
    needs: ['application.register'],
  },
  {
    id: 'new-discharge',
    label: shell.newDischarge,
    icon: 'plus',
    path: '/dimissioni/nuova',
    needs: ['discharge.register'],
  },
  {
    id: 'urgencies',
    label: shell.urgencies,
    icon: 'warning-circle',
    path: '/liste/urgenze',
    needs: ['application.read'],
  },
  ...rooms.map((room) => ({
    id: room.path,
    label: cerca.goTo(room.label),
    icon: room.icon,
    path: room.path,
    needs: room.needs,
    ...(room.keys ? { keys: room.keys } : {}),
  })),
  ...amministrazione.sections.map((section) => ({
    id: section.id,
    label: cerca.goTo(section.label),
    icon: 'settings' as const,
    path: `/amministrazione/${section.id}`,
    needs: section.needs,
  })),
  { id: 'lock', label: shell.lockLong, icon: 'locked', path: '', needs: ['session'], keys: 'Ctrl L' },
];

/** Lower case without accents, as search compares words. */
export const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase();

/** The actions of whose label every word typed begins some word. */
export function actionsFor(query: string, all: readonly Action[]): Action[] {
  const typed = fold(query).split(/\s+/).filter(Boolean);
  return all.filter((action) => {
    const words = fold(action.label).split(/\s+/);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
}
