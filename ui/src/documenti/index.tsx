import './documenti.css';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../ipc';
import { Dialog } from '../kit';
import { useKeys } from '../shell/useKeys';
import { documenti as words } from '../words/documenti';
import { keyOf } from './ask';
import { DocumentsOf } from './DocumentsOf';
import { openDocuments, type Shown, show, useShown, useSubjectNow } from './open';
import { Preview } from './Preview';
import { Report } from './Report';

const titleOf = (shown: Shown | null) => {
  if (shown?.what === 'list') return words.of(shown.subject.name);
  if (shown?.what === 'preview') return shown.title;
  return words.report.title;
};

/** The documents, from anywhere in the house: Ctrl P, a button, or the palette. Never upon another window. */
export function Documenti() {
  const shown = useShown();
  const subject = useSubjectNow();
  const { may } = useSession();
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    // What was open in a room stays in it.
    if (before.current !== path) show(null);
    before.current = path;
  }, [path]);
  useKeys({
    p: () => {
      if (!document.querySelector('[role="dialog"]') && subject && may('document.make'))
        openDocuments(subject);
    },
  });
  // Escape in the pages of a document leads back to where they were asked for.
  const close = () => show(shown?.what === 'preview' ? shown.from : null);
  return (
    <Dialog
      title={titleOf(shown)}
      open={shown !== null}
      onClose={close}
      wide={shown?.what === 'list'}
      full={shown?.what === 'preview'}
    >
      {shown?.what === 'list' && <DocumentsOf subject={shown.subject} takesFocus />}
      {shown?.what === 'preview' && (
        <Preview
          key={keyOf(shown.ask)}
          ask={shown.ask}
          back={shown.from?.what === 'list' ? words.back : words.close}
          onBack={close}
        />
      )}
      {shown?.what === 'report' && <Report />}
    </Dialog>
  );
}
