import { openReport } from '../documenti/open';
import type { IconName } from '../kit';
import { lock } from '../shell/lock';
import { rooms } from '../shell/rooms';
import { amministrazione } from '../words/amministrazione';
import { cerca } from '../words/cerca';
import { documenti } from '../words/documenti';
import { shell } from '../words/shell';

export type Action = {
  id: string;
  label: string;
  icon: IconName;
  /** Where it leads; empty when it does something instead. */
  path: string;
  act?: () => void;
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
  {
    id: 'report',
    label: documenti.report.title,
    icon: 'chart-line',
    path: '',
    act: openReport,
    needs: ['report.make'],
  },
  {
    id: 'lock',
    label: shell.lockLong,
    icon: 'locked',
    path: '',
    act: () => void lock(),
    needs: ['session'],
    keys: 'Ctrl L',
  },
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
