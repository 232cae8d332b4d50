import assert from 'node:assert/strict';

const SIZES = [
  [1024, 768],
  [1366, 768],
];

/** What scrolls sideways inside the page, and the cells whose words are cut without a sign that there is more. */
const CUT = `
  const wide = (each) => each.scrollWidth > each.clientWidth + 1;
  const told = (what) => (each) => what + ' by ' + (each.scrollWidth - each.clientWidth) + ' px: ' + each.tagName + '.' + each.className + ' ' + each.innerText.slice(0, 60);
  const all = [...document.querySelectorAll('#root *, [role=dialog] *')].filter((each) => wide(each) && !each.matches('input, textarea, select'));
  const way = (each) => getComputedStyle(each).overflowX;
  return [
    ...all.filter((each) => /auto|scroll/.test(way(each))).map(told('scrolls sideways')),
    ...all.filter((each) => way(each) === 'hidden' && each.matches('td, th') && ![each, ...each.querySelectorAll('*')].some((one) => getComputedStyle(one).textOverflow === 'ellipsis')).map(told('is cut')),
  ];`;

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
      violations.push(...(await page.script(CUT)));
      if (violations.length > 0) wrong[`${name}-${width}`] = violations;
    }
    t.diagnostic(name);
  };
  /** The same eyes on another window. */
  look.on = (other) => looker(t, other, wrong);
  look.done = () => assert.deepEqual(wrong, {});
  return look;
}
