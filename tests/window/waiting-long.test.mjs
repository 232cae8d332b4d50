import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waiting } from './harness/call.mjs';
import { Clerk } from './harness/clerk.mjs';
import { unlock } from './harness/door.mjs';
import { framesDuring, inWords } from './harness/frames.mjs';
import { focusIn } from './harness/hands.mjs';
import { Home } from './harness/home.mjs';
import { looker } from './harness/look.mjs';
import { writeList } from './harness/steps/crowd.mjs';
import { until } from './harness/until.mjs';
import { Window } from './harness/window.mjs';

const PEOPLE = 5_000;

/** Rows that may be in the page at once, whatever the length of the list: those in sight, some above and below, the one with the focus. */
const FEW = 60;

/** Far more than any frame may take: a hitch that one sees. The figures are printed; machines are noisy. */
const HITCH_MS = 1_000;

/** The row with the focus, from 1; how many rows are in the page; how many the table says there are. */
const at = (page) =>
  page.script(`
    const grid = document.querySelector('[role=grid]');
    const row = document.activeElement?.closest('tr[aria-rowindex]');
    return {
      row: row ? Number(row.getAttribute('aria-rowindex')) - 1 : null,
      inPage: grid.querySelectorAll('tbody tr[data-index]').length,
      all: Number(grid.getAttribute('aria-rowcount')) - 1,
      last: Math.max(...[...grid.querySelectorAll('tbody tr[data-index]')].map((each) => Number(each.dataset.index) + 1)),
    }`);

test('a list of five thousand people opens at once and scrolls to its end without a hitch', async (t) => {
  const home = await Home.fresh();
  let window;
  try {
    const clerk = await Clerk.create(home);
    const file = await writeList(home.path, PEOPLE, ['Fondazione Benefattori Cremaschi', 'RSA di Prova Nord', 'RSA di Prova Sud']);
    const began = performance.now();
    const told = await clerk.importWaiting(file);
    t.diagnostic(`imported in ${((performance.now() - began) / 1000).toFixed(1)} s, built for tests: ${JSON.stringify(told.done?.applications ?? told.done)}`);
    window = await Window.open(home);
    const { page } = window;
    await unlock(page);
    await page.get('heading', /^Oggi/);
    const { total } = await waiting(page);
    assert.ok(total > PEOPLE * 0.98, `${total} people wait`);

    const opened = await page.promise(`
      const begin = performance.now();
      location.hash = '#/liste';
      while (document.querySelectorAll('[role=grid] tbody tr[data-index]').length < 5) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - begin;`);
    t.diagnostic(`the list is there after ${opened.toFixed(0)} ms`);
    assert.equal((await at(page)).all, total);
    const look = looker(t, page);
    await look('liste-cinquemila');

    // By keyboard, from the first row to the last: pages down, and the end each time that more has come.
    await page.script('document.querySelector("[role=grid] tbody tr[tabindex=\'0\']").focus()');
    await focusIn(page, '[role=grid]');
    const pages = await framesDuring(page, async () => {
      for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('PageDown');
    });
    t.diagnostic(`sixty pages down: ${inWords(pages)}`);
    let most = 0;
    const ends = await framesDuring(page, async () => {
      await until('the last row', async () => {
        await page.keyboard.press('End');
        const now = await at(page);
        most = Math.max(most, now.inPage);
        return now.row === total;
      }, { within: 60_000 });
    });
    t.diagnostic(`to the last of ${total} rows: ${inWords(ends)}; rows in the page at most ${most}`);
    await look('liste-cinquemila-fine');
    await page.keyboard.press('Home');
    await until('the first row', async () => (await at(page)).row === 1);

    // By wheel: all the rows have come by now.
    const wheel = await framesDuring(page, async () => {
      for (let turns = 0; turns < 400 && (await at(page)).last < total; turns += 1) {
        await page.wheel('.sheet', 800);
        most = Math.max(most, (await at(page)).inPage);
      }
    });
    const last = await at(page);
    t.diagnostic(`by wheel to row ${last.last}: ${inWords(wheel)}; rows in the page at most ${most}`);
    assert.equal(last.last, total);
    assert.ok(most <= FEW, `${most} rows in the page`);
    for (const { worst } of [pages, ends, wheel]) assert.ok(worst < HITCH_MS, `a frame of ${worst.toFixed(0)} ms`);
    look.done();
  } catch (error) {
    await window?.page.screenshot('failed-waiting-long').catch(() => {});
    throw error;
  } finally {
    await window?.close();
    await home.remove();
  }
});
