/** The pause between two looks at the page; short, because most things are there within a frame. */
const STEP_MS = 25;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again until the answer is neither null, undefined nor false.
 * A question that throws counts as "not yet": the last error is told when time is up.
 */
export async function until(what, ask, { within = 10_000 } = {}) {
  const end = performance.now() + within;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`after ${within} ms still waiting for: ${what}${last ? ` (${last.message})` : ''}`);
    }
    await pause(STEP_MS);
  }
}
