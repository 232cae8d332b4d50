import type { CotView } from '../ipc';
import { Countdown } from '../kit';
import { clockAt } from './clock';

type Props = {
  clock: CotView;
  /** The moment at which the archive read it (UTC). */
  asked: string;
  /** The moment it is (UTC), when known. */
  now: string | undefined;
  large?: boolean;
};

/** The COT’s clock as it is at this minute; once assessed, only whether it was in time. */
export function LiveClock({ clock, asked, now, large = false }: Props) {
  const shown = clockAt(clock, asked, now);
  return (
    <Countdown
      number={shown.number}
      word={shown.word}
      sentence={shown.sentence}
      tone={shown.tone}
      gone={clock.met === null ? shown.gone : null}
      large={large}
    />
  );
}
