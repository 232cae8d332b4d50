import { useEffect, useRef } from 'react';
import { useAsk } from '../ipc';
import { Answer } from '../shell/Answer';
import { Choices, Issued } from './Choices';
import { openPreview, type Shown, type Subject } from './open';

/** The documents of one thing: those that can be made, those that left. `takesFocus` where nothing else is on the screen. */
export function DocumentsOf({ subject, takesFocus }: { subject: Subject; takesFocus?: boolean }) {
  const { about, id } = subject;
  const documents = useAsk('document.of', { about, id });
  const box = useRef<HTMLDivElement>(null);
  const here = documents.data !== undefined;
  useEffect(() => {
    if (takesFocus && here) box.current?.querySelector<HTMLElement>('[data-stop]')?.focus();
  }, [takesFocus, here]);
  const from: Shown | null = takesFocus ? { what: 'list', subject } : null;
  return (
    <div className="stack" ref={box}>
      <Answer of={documents}>
        {({ choices, issued }) => (
          <>
            <Choices of={choices} onOpen={(ask, title) => openPreview(ask, title, from)} />
            <Issued of={issued} onOpen={(ask, title) => openPreview(ask, title, from)} />
          </>
        )}
      </Answer>
    </div>
  );
}
