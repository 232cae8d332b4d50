import type { IconName } from '../kit';
import { shell } from '../words/shell';

export type Room = {
  path: string;
  label: string;
  icon: IconName;
  /** The operations of which one is enough for the room to show. */
  needs: string[];
  /** Keys that lead there from everywhere. */
  keys?: string;
};

/** The rooms of the house, in the order of the side bar. A room shows when one of its operations is allowed. */
export const rooms: readonly Room[] = [
  { path: '/oggi', label: shell.rooms.oggi, icon: 'inbox', needs: ['today.list'], keys: 'Ctrl O' },
  { path: '/persone', label: shell.rooms.persone, icon: 'user', needs: ['person.search'] },
  { path: '/accessi', label: shell.rooms.accessi, icon: 'list', needs: ['intake.list'] },
  { path: '/vmd', label: shell.rooms.vmd, icon: 'files', needs: ['vmd.list'] },
  {
    path: '/dimissioni',
    label: shell.rooms.dimissioni,
    icon: 'exchange-circle',
    needs: ['discharge.read'],
    keys: 'Ctrl E',
  },
  { path: '/giro', label: shell.rooms.giro, icon: 'map-marker', needs: ['vmd.list'], keys: 'Ctrl G' },
  { path: '/sedute', label: shell.rooms.sedute, icon: 'presentation', needs: ['meeting.read'] },
  {
    path: '/liste',
    label: shell.rooms.liste,
    icon: 'chart-line',
    needs: ['application.read'],
    keys: 'Ctrl D',
  },
  { path: '/progetti', label: shell.rooms.progetti, icon: 'file-signed', needs: ['plan.read'] },
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
  if (kind === 'reminder.new') return about ? `/oggi/promemoria/${about}` : '/oggi/promemoria';
  if (kind === 'reminder.change') return `/oggi/promemoria/modifica/${about}`;
  // A relation's draft is about `person:relation`.
  if (kind.startsWith('person.') && about) return `/persone/${about.split(':')[0]}`;
  if (kind === 'administration') return pathOfScaleDraft(about);
  if (kind.startsWith('vmd.')) return pathOfVmdDraft(kind, about);
  // What is about a part of it comes after the id.
  if (kind.startsWith('meeting.')) return about ? `/sedute/${idOf(about)}` : '/sedute';
  if (kind.startsWith('plan.')) return about ? `/progetti/${idOf(about)}` : '/progetti';
  if (kind.startsWith('application.')) return pathOfApplicationDraft(kind, about);
  if (kind.startsWith('discharge.')) return pathOfDischargeDraft(kind, about);
  if (kind.startsWith('intake.') && about) return `/accessi/${about}`;
  return '/accessi/nuovo';
};

const idOf = (about: string) => about.split(/[:/]/)[0] ?? '';

/** A scale's draft is about `person/instrument`, then `/vmd` when it serves one, or `/=administration` when it corrects one. */
function pathOfScaleDraft(about: string) {
  const [person = '', instrument = '', of = ''] = about.split('/');
  if (of.startsWith('=')) return `/scale/${of.slice(1)}/correggi`;
  return of ? `/vmd/${of}/scale/${instrument}` : `/persone/${person}/scale/${instrument}`;
}

/** A new application and a correction have a page of their own; the report of an urgency is in the case. */
function pathOfApplicationDraft(kind: string, about: string) {
  if (kind === 'application.new' || !about) return '/liste/nuova';
  return kind === 'application.correct' ? `/liste/${about}/domanda/scrivi` : `/liste/${about}/urgenza`;
}

/** The report of a ward has a page of its own; the assessment and the plan are in the case. */
function pathOfDischargeDraft(kind: string, about: string) {
  if (kind === 'discharge.new' || !about) return '/dimissioni/nuova';
  if (kind === 'discharge.refer' || kind === 'discharge.correct')
    return `/dimissioni/${about}/segnalazione/scrivi`;
  return `/dimissioni/${about}/${kind === 'discharge.plan' ? 'progetto' : 'valutazione'}`;
}

/** Forms with a page of their own; the others are in the case. A visit's draft is about `vmd/area`, then `/fact` when it corrects. */
function pathOfVmdDraft(kind: string, about: string) {
  const [id = '', area = '', corrected = ''] = about.split('/');
  if (kind === 'vmd.new' || !id) return '/vmd/nuova';
  if (kind === 'vmd.complete' || kind === 'vmd.correct') return `/vmd/${id}/richiesta/scrivi`;
  if (kind === 'vmd.synthesise') return `/vmd/${id}/sintesi/scrivi`;
  if (kind === 'vmd.visit' && corrected) return `/vmd/${id}/visita/${area}/${corrected}/correggi`;
  if (kind === 'vmd.visit' && area) return `/vmd/${id}/visita/${area}`;
  return `/vmd/${id}`;
}
