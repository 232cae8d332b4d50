import { UndoLast } from '../form/UndoLast';
import { type ApplicationPage, useDo, useSession } from '../ipc';
import { Button } from '../kit';
import { domanda } from '../words/domanda';
import { domandaGesti } from '../words/domandaGesti';
import type { Doing } from './gesture/gestures';

/** What is done with the application as a whole: suspend, take up again, end; and undoing the last fact. */
export function Ending({ page, onDo }: { page: ApplicationPage; onDo: (doing: Doing) => void }) {
  const { may } = useSession();
  const change = may('application.change');
  const mayUndo = page.may.includes('undo') && page.lastFact;
  const codes = (['suspend', 'resume', 'leave'] as const).filter((code) => change && page.may.includes(code));
  if (codes.length === 0 && !mayUndo) return null;
  return (
    <footer className="foot">
      {page.lastFact && mayUndo && <Undo page={page} factId={page.lastFact} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK */}
      <span className="row push tight" role="group" aria-label={domanda.whole}>
        {codes.map((code) => (
          <Button key={code} kind={code === 'resume' ? 'outline' : 'quiet'} onClick={() => onDo({ code })}>
            {domandaGesti[code].do}
          </Button>
        ))}
      </span>
    </footer>
  );
}

function Undo({ page, factId }: { page: ApplicationPage; factId: string }) {
  const undo = useDo('application.undo');
  const { applicationId } = page;
  return (
    <UndoLast fact={page.lastTitle} undo={(reason) => undo.mutateAsync({ applicationId, factId, reason })} />
  );
}
