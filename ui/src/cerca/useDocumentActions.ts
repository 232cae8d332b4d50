import { keyOf } from '../documenti/ask';
import { openDocuments, openPreview, useSubjectNow } from '../documenti/open';
import { useAsk, useSession } from '../ipc';
import { documenti as words } from '../words/documenti';
import type { Action } from './actions';

/** Milliseconds for which what can be made of the open case is not asked again: a person types a name letter by letter. */
const FRESH = 60_000;

/** The documents of what is open in the room: all of them at once, and each by its name while somebody types. */
export function useDocumentActions(typing: boolean): Action[] {
  const { may } = useSession();
  const subject = useSubjectNow();
  const asking = subject !== null && may('document.make');
  const documents = useAsk(
    'document.of',
    { about: subject?.about ?? '', id: subject?.id ?? '' },
    { enabled: asking && typing, staleTime: FRESH },
  );
  if (!asking) return [];
  const needs = ['document.make'];
  const each = (documents.data?.choices ?? [])
    .filter(({ refusal }) => !refusal)
    .map(({ ask, name }) => ({
      id: keyOf(ask),
      label: words.action(name),
      icon: 'print' as const,
      path: '',
      act: () => openPreview(ask, name),
      needs,
    }));
  const all = {
    id: 'documents',
    label: words.actionList(subject.name),
    icon: 'files' as const,
    path: '',
    act: () => openDocuments(subject),
    needs,
    keys: 'Ctrl P',
  };
  return [all, ...(typing ? each : [])];
}
