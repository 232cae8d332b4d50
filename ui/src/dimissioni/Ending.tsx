import type { DischargePage } from '../ipc';
import { Button } from '../kit';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { dimissioni } from '../words/dimissioni';
import type { Code } from './gesture/gestures';
import { UndoLast } from './UndoLast';

type Props = { page: DischargePage; onDo: (code: Code) => void };

/** What is done with the discharge as a whole: end it, take it up again; and undoing the last fact. */
export function Ending({ page, onDo }: Props) {
  const codes = (['not_activate', 'close', 'reopen'] as const).filter((code) => page.may.includes(code));
  const mayUndo = page.lastFact !== null && page.may.includes('undo');
  if (codes.length === 0 && !mayUndo) return null;
  return (
    <footer className="foot ways">
      {page.lastFact !== null && mayUndo && <UndoLast page={page} factId={page.lastFact} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK */}
      <span className="row push tight" role="group" aria-label={dimissioni.whole}>
        {codes.map((code) => (
          <Button key={code} kind={code === 'reopen' ? 'outline' : 'quiet'} onClick={() => onDo(code)}>
            {dimissioneGesti[code].do}
          </Button>
        ))}
      </span>
    </footer>
  );
}
