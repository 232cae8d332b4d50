import type { ClockView } from '../ipc';
import { Days } from '../kit';
import { progetti } from '../words/progetti';
import { clockTone } from './state';

/** How far the next verification is: number, bar and word. The bar empties as the day comes near, and is full again when it is late. */
export function Verification({ clock }: { clock: ClockView | null }) {
  if (!clock) return <span className="quiet">{progetti.noVerification}</span>;
  const late = clock.left < 0;
  return (
    <Days
      days={Math.abs(clock.left)}
      full={late ? 1 : Math.max(1, clock.total)}
      tone={clockTone(clock.tone)}
      word={progetti.daysLeft(clock.left)}
      sentence={clock.sentence}
    />
  );
}
