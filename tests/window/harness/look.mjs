import assert from 'node:assert/strict';

const SIZES = [
  [1024, 768],
  [1366, 768],
];

/**
 * Looks at a screen or dialog as it is now: a picture of both sizes, accessibility, nothing wider than the window.
 * What is wrong is gathered, so that one screen does not hide the next; `done` tells it all.
 */
export function looker(t, page, wrong = {}) {
  const look = async (name) => {
    for (const [width, height] of SIZES) {
      await page.resize(width, height);
      await page.screenshot(`${name}-${width}`);
      const violations = await page.axe();
      const overflow = await page.script('return document.documentElement.scrollWidth - window.innerWidth');
      if (overflow > 0) violations.push(`wider than the window by ${overflow} px`);
      if (violations.length > 0) wrong[`${name}-${width}`] = violations;
    }
    t.diagnostic(name);
  };
  /** The same eyes on another window. */
  look.on = (other) => looker(t, other, wrong);
  look.done = () => assert.deepEqual(wrong, {});
  return look;
}
