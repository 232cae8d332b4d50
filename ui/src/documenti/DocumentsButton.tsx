import { useSession } from '../ipc';
import { Button } from '../kit';
import { documenti as words } from '../words/documenti';
import { openDocuments, type Subject } from './open';
import { useSubject } from './useSubject';

/** The documents of what is open here: a button, and Ctrl P from anywhere in the room. */
export function DocumentsButton({ subject }: { subject: Subject }) {
  const { may } = useSession();
  useSubject(subject);
  if (!may('document.make')) return null;
  return (
    <Button
      kind="quiet"
      icon="print"
      keys="Ctrl P"
      aria-keyshortcuts="Control+P"
      aria-label={words.of(subject.name)}
      onClick={() => openDocuments(subject)}
    >
      {words.short}
    </Button>
  );
}
