import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWindow } from './harness/window.mjs';

test('the window opens on its first screen, in Italian', async () => {
  await inWindow(async ({ page }) => {
    assert.equal(await page.script('return document.documentElement.lang'), 'it');
    assert.equal(await page.script('return location.protocol + "//" + location.host'), 'tauri://localhost');
    await page.resize(1366, 768);
    await page.screenshot('first-1366');
    assert.deepEqual(await page.axe(), []);
    await page.resize(1024, 768);
    await page.screenshot('first-1024');
    assert.deepEqual(await page.axe(), []);
    assert.equal(await page.script('return document.documentElement.scrollWidth <= window.innerWidth'), true);
  });
});
