import { useState } from 'react';
import { CallError, call, type DocumentAsk, useRefresh } from '../ipc';
import { documenti as words } from '../words/documenti';
import { printPdf } from './print';

/**
 * The two ways in which a document leaves: on paper and in a file. Both are recorded by Rust before anything comes out. Only what is on
 * the screen leaves: not while another is being made, and not when the facts have changed since it was.
 */
export function useIssue(ask: DocumentAsk, shown: { sha256: string; stale: boolean; again: () => unknown }) {
  const [busy, setBusy] = useState<'print' | 'save' | null>(null);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  // What is on the screen stays: making it again would be another consultation.
  const refresh = useRefresh('document', 'document.preview');
  const doing = async (what: 'print' | 'save', act: () => Promise<string>) => {
    if (busy || shown.stale) return;
    setBusy(what);
    setSaid('');
    setTrouble('');
    try {
      setSaid(await act());
    } catch (thrown) {
      const error = CallError.from(thrown);
      // Closing the dialog of the computer without choosing is no refusal.
      setSaid('');
      if (error.code !== 'cancelled') setTrouble(error.message);
      if (error.code === 'conflict') shown.again();
    } finally {
      setBusy(null);
      void refresh();
    }
  };
  const print = () =>
    void doing('print', async () => {
      const sheet = await call('document.print', { ask, seen: shown.sha256 });
      await printPdf(sheet.pdf, (page, of) => setSaid(words.printing(page, of)));
      return words.printed;
    });
  const save = () =>
    void doing('save', async () =>
      words.saved((await call('document.save', { ask, seen: shown.sha256 })).file),
    );
  return { busy, said, trouble, print, save };
}
