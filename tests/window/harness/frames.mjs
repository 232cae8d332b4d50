/** From now on the page notes how long each frame took. */
const WATCH = `
  window.frames_ = [];
  const turn = {};
  window.turn = turn;
  let before = performance.now();
  const each = (now) => {
    if (window.turn !== turn) return;
    window.frames_.push(now - before);
    before = now;
    requestAnimationFrame(each);
  };
  requestAnimationFrame((now) => { before = now; requestAnimationFrame(each); });`;

/** Runs an act and answers with the frames meanwhile, in milliseconds: how many, median, 95th percentile, worst. */
export async function framesDuring(page, act) {
  await page.script(WATCH);
  await act();
  const all = await page.script('window.turn = null; return window.frames_');
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { frames: sorted.length, median: at(0.5), p95: at(0.95), worst: sorted.at(-1) };
}

export const inWords = ({ frames, median, p95, worst }) =>
  `${frames} frames, median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`;
