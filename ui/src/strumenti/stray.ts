/** Milliseconds and pixels within which a second tap is the same finger, still bouncing. */
const BOUNCE = 350;
const NEAR = 16;

type Tap = { question: string; x: number; y: number; at: number };

/**
 * After an answer the page may scroll under the finger, and the second half of a double tap would then answer another question.
 * Says whether a tap is such a one; a tap that is not becomes the one to compare with.
 */
export function strayTaps() {
  let last: Tap | null = null;
  return (tap: Tap): boolean => {
    const stray =
      last !== null &&
      last.question !== tap.question &&
      tap.at - last.at < BOUNCE &&
      Math.hypot(tap.x - last.x, tap.y - last.y) < NEAR;
    if (!stray) last = tap;
    return stray;
  };
}

const ofThisPage = strayTaps();

/** The same for the taps of this page; what no finger did (a key, a screen reader) is never stray. */
export const isStray = (question: string, event: Event): boolean =>
  event instanceof MouseEvent &&
  (event.clientX !== 0 || event.clientY !== 0) &&
  ofThisPage({ question, x: event.clientX, y: event.clientY, at: event.timeStamp });
