import { useState } from 'react';
import { CallError, call, type MeetingPage, useRefresh } from '../ipc';
import { Banner, Button, Dialog, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { sedute } from '../words/sedute';
import { type Obstacle, obstacles, present } from './seal';

const words = sedute.seal;

type Props = { page: MeetingPage; onGo: (at: Obstacle['at']) => void };

/** Closing the minutes: what is missing, each with the way to it; then one confirmation, because it is a legal act. */
export function Seal({ page, onGo }: Props) {
  const toast = useToast();
  const refresh = useRefresh('meeting');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const missing = obstacles(page);
  const press = () => {
    setTried(true);
    setTrouble('');
    setAsking(missing.length === 0);
    if (missing.length > 0) focusSoon('obstacle-0');
  };
  const seal = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const { number, year } = await call('meeting.seal', { meetingId: page.row.meetingId });
      toast({ words: words.done(number, year) });
      await refresh();
      focusSoon('minutes-title');
    } catch (thrown) {
      setTrouble(CallError.from(thrown).message);
      void refresh();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      {tried && missing.length > 0 && (
        <div className="errors" role="alert">
          <p className="errors-title">{words.missing}</p>
          <ul>
            {missing.map(({ key, message, at }, index) => (
              <li key={key}>
                <button
                  type="button"
                  className="link danger"
                  id={`obstacle-${index}`}
                  onClick={() => onGo(at)}
                >
                  {message}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="row">
        <span>
          <Button
            id="seal"
            kind={missing.length === 0 ? 'primary' : 'outline'}
            icon="file-signed"
            onClick={press}
          >
            {words.open}
          </Button>
        </span>
      </div>
      <Dialog title={words.title} open={asking && missing.length === 0} onClose={() => setAsking(false)}>
        <div className="stack">
          {trouble && (
            <Banner tone="danger" live>
              <p>{trouble}</p>
            </Banner>
          )}
          <p>{words.what(page.agenda.length)}</p>
          <p>
            {words.people(
              present(page.people)
                .map((each) => each.name)
                .join(', '),
            )}
          </p>
          <ul className="steps-plain">
            {words.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          {page.warnings.map((remark) => (
            <Banner key={remark} tone="warning">
              <p>{remark}</p>
            </Banner>
          ))}
          <div className="row">
            <Button icon="file-signed" busy={busy} onClick={() => void seal()}>
              {words.do}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {words.back}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
