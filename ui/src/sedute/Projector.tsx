import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../ipc';
import { Answer } from '../shell/Answer';
import { sedute } from '../words/sedute';
import { Wall } from './Wall';

const words = sedute.projector;

/** One case at a time on the wall, readable from four metres. Nothing that identifies more than the name and the age is shown. */
export function Projector({ meetingId }: { meetingId: string }) {
  const page = useAsk('meeting.page', { meetingId });
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const leave = () => go(`/sedute/${meetingId}`);
  const onEscape = useRef(leave);
  onEscape.current = leave;
  useAlone();
  useEffect(() => {
    box.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onEscape.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="wall" role="dialog" aria-modal="true" aria-label={words.title} tabIndex={-1} ref={box}>
      <Answer of={page}>
        {(meeting) => {
          if (meeting.minutes || meeting.agenda.length === 0)
            return (
              <div className="wall-empty">
                <p>{meeting.minutes ? words.sealed : words.empty}</p>
                <button type="button" className="wall-button" onClick={leave}>
                  {words.leave}
                </button>
              </div>
            );
          return <Wall page={meeting} onLeave={leave} />;
        }}
      </Answer>
    </div>
  );
}

/** Everything behind the wall is out of reach while it is there, for the keyboard and for assistive technology. */
function useAlone() {
  useEffect(() => {
    const behind = [...document.querySelectorAll<HTMLElement>('.side, .top, .ribbon, .skip')];
    for (const each of behind) each.inert = true;
    return () => {
      for (const each of behind) each.inert = false;
    };
  }, []);
}
