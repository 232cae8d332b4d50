import { useLocation } from 'wouter';
import { Button, Dialog } from '../../kit';
import { importa as words } from '../../words/importa';
import { leaveFile } from './open';
import type { Way } from './useLeaving';

/** Leaving with a file half-way: stay, go and come back to it, or drop it. */
export function Leave({ way, onClose }: { way: Way; onClose: () => void }) {
  const [, go] = useLocation();
  const drop = () => {
    onClose();
    void leaveFile();
    if (way) go(way);
  };
  return (
    <Dialog title={words.leaveTitle} open={way !== null} onClose={onClose}>
      <div className="stack">
        <p>{words.leaveWhat}</p>
        <div className="row">
          <Button autoFocus onClick={onClose}>
            {words.leaveStay}
          </Button>
          {way && (
            <Button
              kind="outline"
              onClick={() => {
                onClose();
                go(way);
              }}
            >
              {words.leaveKeep}
            </Button>
          )}
          <Button kind="danger" icon="delete" onClick={drop}>
            {words.leaveDrop}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
