import { Button, Dialog } from '../../kit';
import { importa as words } from '../../words/importa';
import { type Import, sure } from './open';

/** A file read anew forgets who the doubtful rows are about: not without a yes. */
export const Sure = ({ state: { waiting, answered } }: { state: Import }) => (
  <Dialog title={words.sureTitle} open={waiting !== null} onClose={() => sure(false)}>
    <div className="stack">
      <p>{words.sureWhat(answered.size)}</p>
      <div className="row">
        <Button autoFocus onClick={() => sure(false)}>
          {words.leaveStay}
        </Button>
        <Button kind="danger" onClick={() => sure(true)}>
          {words.sureDo}
        </Button>
      </div>
    </div>
  </Dialog>
);
