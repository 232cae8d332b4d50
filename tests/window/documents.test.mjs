import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { looker } from './harness/look.mjs';
import { batch, carried, leaves, letterhead, outdated, preview, report, sealed } from './harness/steps/documents.mjs';
import { inWindow } from './harness/window.mjs';
import { until } from './harness/until.mjs';
import { PASSPHRASE } from './harness/door.mjs';

const LOGO = resolve(import.meta.dirname, '../../icons/128.png');

test('documents, by keyboard: from a case to its pages, into a file, on paper, all of a meeting, with another letterhead', async (t) => {
  await inWindow(
    async ({ page, home }) => {
      const tell = (part, keyboard) => {
        t.diagnostic(`${part}: ${keyboard.counted} keys`);
        keyboard.reset();
      };
      const at = { page, home, look: looker(t, page), tell };
      await page.get('heading', /^Oggi/, { within: 60_000 });
      let plan;
      await t.test('the pages', async () => {
        plan = await preview(at);
      });
      await t.test('into a file and on paper', () => leaves(at, plan));
      await t.test('to be made again', () => outdated(at, plan));
      let meeting;
      await t.test('a draft until it is sealed', async () => {
        meeting = await sealed(at);
      });
      await t.test('all of a meeting', () => batch(at, meeting));
      await t.test('letterheads', () => letterhead(at, LOGO, plan));
      await t.test('what a person takes along', () => carried(at, plan));
      await t.test('the report', () => report(at));
      at.look.done();
    },
    // Which plans run and which cases wait for a meeting depends on the day of the examples.
    { args: ['--demo'], at: '2026-11-23T16:30:00Z' },
  );
});

test('the sheet of the recovery code is printed as a document, with the code on it', async (t) => {
  await inWindow(async ({ page }) => {
    await (await page.get('button', /^Crea un archivio/)).click();
    await (await page.get('textbox', /^Nome dell’archivio/)).type('Sportello PUA di Crema');
    await (await page.get('textbox', /^Il suo nome e cognome/)).type('Anna Bonizzi');
    await (await page.get('textbox', /^Passphrase/)).type(PASSPHRASE);
    await (await page.get('textbox', /^Ripeta la passphrase/)).type(PASSPHRASE);
    await (await page.get('button', 'Crea l’archivio')).click();
    await page.get('heading', 'Conservi il codice di recupero', { within: 20_000 });
    await page.script(
      `window.print = () => {
         window.printed = [...document.querySelectorAll('body > .sheets > img')].map((each) => each.naturalWidth);
         dispatchEvent(new Event('afterprint'));
       };`,
    );
    await (await page.get('button', 'Stampa il foglio')).click();
    const printed = await until('the printed sheet', () => page.script('return window.printed ?? null'), { within: 60_000 });
    assert.equal(printed.length, 1);
    assert.ok(printed[0] > 2000);
    t.diagnostic(join('sheet', String(printed[0])));
  });
});
