import type { DueRow } from '../ipc';
import { pathOfDraft } from '../shell/rooms';

type Place = Pick<DueRow, 'key' | 'of'>;
type May = (operation: string) => boolean;

/** The rooms of what has one page for each thing. */
const roomOf: Record<string, string> = {
  intake: '/accessi',
  meeting: '/sedute',
  plan: '/progetti',
  discharge: '/dimissioni',
};

/** The exact place where an obligation is met; `null` for a reminder, which opens where one is. */
export function placeOf({ key, of }: Place, may: May): string | null {
  switch (of) {
    case 'reminder':
      return null;
    case 'draft':
      return placeOfDraft(key.part);
    case 'vmd':
      return placeOfVmd(key, may);
    case 'application':
      return placeOfApplication(key);
    case 'person':
      return `/persone/${key.of}/${key.kind === 'person.code' ? 'anagrafica' : 'contatti'}`;
    default:
      return `${roomOf[of] ?? '/oggi'}/${key.of}`;
  }
}

/** A draft is named by its form and what it is about: `vmd.visit:ID/health`. */
export function draftOf(part: string) {
  const cut = part.indexOf(':');
  return cut < 0 ? { kind: part, about: '' } : { kind: part.slice(0, cut), about: part.slice(cut + 1) };
}

function placeOfDraft(part: string) {
  const { kind, about } = draftOf(part);
  return pathOfDraft(kind, about);
}

/** A visit is named by its areas and its day: `health+social@2026-11-23`. */
function placeOfVmd({ kind, of, part }: DueRow['key'], may: May) {
  const area = part.split('@')[0]?.split('+')[0];
  switch (kind) {
    case 'vmd.visit':
      return area && may('vmd.visit') ? `/vmd/${of}/visita/${area}` : `/vmd/${of}/visite`;
    case 'vmd.complete':
      return may('vmd.request') ? `/vmd/${of}/richiesta/scrivi` : `/vmd/${of}/richiesta`;
    case 'vmd.synthesise':
      return `/vmd/${of}/sintesi`;
    case 'vmd.schedule':
    case 'vmd.transmit':
      return `/vmd/${of}/decisione`;
    default:
      return `/vmd/${of}`;
  }
}

function placeOfApplication({ kind, of }: DueRow['key']) {
  if (kind === 'application.urgency') return `/liste/${of}/urgenza`;
  if (kind === 'application.consent') return `/liste/${of}/domanda`;
  return `/liste/${of}`;
}

/** What tells an obligation from every other, as text. */
export const nameOf = ({ kind, of, part }: DueRow['key']) => `${kind}|${of}|${part}`;

/** The same, as the id of its row in the page. */
export const rowId = (key: DueRow['key']) => `due-${nameOf(key).replace(/[^\w-]/g, '-')}`;
