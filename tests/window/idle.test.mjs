import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from './harness/door.mjs';
import { until } from './harness/until.mjs';
import { inWindow } from './harness/window.mjs';

const call = (page, name, args) => page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })', name, args);

test('after a minute without anybody the archive locks by itself and the page forgets; what was being typed is kept', async (t) => {
  await inWindow(async ({ page }) => {
    await createArchive(page);
    await call(page, 'setting.set', { key: 'lock.minutes', value: '1' });
    await page.keyboard.press('Control+n');
    await (await page.get('textbox', /^Bisogno espresso/)).type('Zzcanarino chiede aiuto');
    const left = performance.now();
    await page.script('window.beforeTheLock = true');
    await until('the page after the lock', () => page.script('return window.beforeTheLock === undefined'), { within: 90_000 });
    const after = (performance.now() - left) / 1000;
    t.diagnostic(`locked after ${after.toFixed(0)} s`);
    assert.ok(after > 50, `too early: ${after} s`);
    await page.get('heading', 'Apra l’archivio');
    const shown = 'return document.documentElement.outerHTML + [...document.querySelectorAll("input, textarea")].map((field) => field.value).join()';
    assert.ok(!/Zzcanarino/.test(await page.script(shown)));
    await assert.rejects(call(page, 'person.search', { query: 'a', limit: 1 }), /bloccato/);
    await page.back();
    assert.ok(!/Zzcanarino/.test(await page.script(shown)));

    await (await page.get('textbox', /^Passphrase/)).type('quattro gatti sul tetto');
    await (await page.get('button', 'Entra')).click();
    await page.get('navigation', 'Stanze del programma', { within: 20_000 });
    assert.match((await call(page, 'draft.load', { kind: 'intake.new', key: '' })).body, /Zzcanarino/);
  });
});
