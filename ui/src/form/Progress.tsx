import { useEffect, useRef, useState } from 'react';
import { call, useAsk } from '../ipc';
import { Button, Dialog } from '../kit';
import { common } from '../words/common';

/** How often the bar is asked for, in milliseconds. */
const EVERY = 300;

type Props = {
  label: string;
  /** Nothing else is on the page meanwhile: it takes the focus. Otherwise it shows only once there is a way to measure. */
  whole: boolean;
  /** How far it is, in the words of the work. */
  says: (done: number, total: number) => string;
  /** What stopping it leaves behind. */
  stopWhat: string;
};

/** How far the work is, and the way to stop it. Escape asks first. */
export function Progress({ label, whole, says, stopWhat }: Props) {
  const [asking, setAsking] = useState(false);
  const [stopping, setStopping] = useState(false);
  const box = useRef<HTMLElement>(null);
  const job = useAsk('job.progress', {}, { refetchInterval: EVERY, gcTime: 0 });
  const running = job.data?.running ?? false;
  const total = running ? (job.data?.total ?? 0) : 0;
  const done = Math.min(job.data?.done ?? 0, total);
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  useEffect(() => {
    if (whole) box.current?.focus();
  }, [whole]);
  const shown = whole || running;
  useEffect(() => {
    if (!shown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[role="dialog"]'))
        return;
      event.preventDefault();
      setAsking(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [shown]);
  const stop = () => {
    setAsking(false);
    setStopping(true);
    // Whether it stopped is said by the work itself: it may have just ended.
    void call('job.cancel', {}).catch(() => setStopping(false));
  };
  if (!shown) return null;
  return (
    <section className="card stack work-progress" ref={box} tabIndex={-1} aria-label={label}>
      <p>
        <b>{label}</b>
      </p>
      <progress aria-label={common.work.progress} {...(total > 0 && { value: done, max: total })} />
      <p className="num" aria-hidden="true">
        {total > 0 ? says(done, total) : ' '}
      </p>
      {/* A screen reader hears every tenth of the way, not every third of a second. */}
      <p className="visually-hidden" role="status">
        {total > 0 && common.work.percent(Math.floor(percent / 10) * 10)}
      </p>
      <div>
        <Button kind="outline" icon="ban" busy={stopping} onClick={stop}>
          {stopping ? common.work.stopping : common.work.stop}
        </Button>
      </div>
      <Dialog title={common.work.stopTitle} open={asking} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{stopWhat}</p>
          <div className="row">
            <Button autoFocus onClick={() => setAsking(false)}>
              {common.work.goOn}
            </Button>
            <Button kind="danger" icon="ban" onClick={stop}>
              {common.work.stop}
            </Button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}
