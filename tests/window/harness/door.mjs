import assert from 'node:assert/strict';
import { until } from './until.mjs';

export const PASSPHRASE = 'quattro gatti sul tetto';
export const OPERATOR = 'Anna Bonizzi';

/** Creates an archive from the first screen; answers with the recovery code that was shown once. */
export async function createArchive(page, { look = async () => {} } = {}) {
  await (await page.get('button', /^Crea un archivio/)).click();
  await page.get('heading', 'Crea un archivio');
  await look('create');
  await (await page.get('textbox', /^Nome dell’archivio/)).type('Sportello PUA di Crema');
  await (await page.get('textbox', /^Il suo nome e cognome/)).type(OPERATOR);
  await (await page.get('textbox', /^Ente per cui lavora/)).type('ASST di Crema');
  await (await page.get('textbox', /^Passphrase/)).type(PASSPHRASE);
  await (await page.get('textbox', /^Ripeta la passphrase/)).type(PASSPHRASE);
  await look('create-filled');
  await (await page.get('button', 'Crea l’archivio')).click();
  await page.get('heading', 'Conservi il codice di recupero', { within: 20_000 });
  const groups = await page.script('return [...document.querySelectorAll(".recovery .mono")].map((group) => group.textContent.trim())');
  assert.equal(groups.length, 9);
  assert.ok(groups.every((group) => /^[0-9A-Z]{4}$/.test(group)), groups.join(' '));
  await look('recovery-sheet');

  // Going on without having copied the code is refused.
  await (await page.get('button', 'Ho conservato il codice')).click();
  await page.text(/^Ci sono 2 punti da sistemare/);
  assert.ok(await page.find('heading', 'Conservi il codice di recupero'));
  await look('recovery-sheet-refused');

  const asked = await page.script(
    'return [...document.querySelectorAll("input[id^=group-]")].map((input) => Number(input.id.slice(6)))',
  );
  assert.equal(asked.length, 2);
  for (const place of asked) await (await page.get('textbox', new RegExp(`^Gruppo ${place + 1} del codice`))).type(groups[place]);
  await (await page.get('button', 'Ho conservato il codice')).click();
  await page.get('heading', /^Oggi/);
  return groups.join(' ');
}

/** Unlocks with a passphrase and waits for the first room. */
export async function unlock(page, passphrase = PASSPHRASE) {
  await (await page.get('textbox', /^Passphrase/)).type(passphrase);
  await (await page.get('button', 'Entra')).click();
  await page.get('navigation', 'Stanze del programma', { within: 20_000 });
}

/** Locks as a person does and waits for the new page. */
export async function lock(page) {
  await page.script('window.beforeTheLock = true');
  await page.keyboard.press('Control+l');
  await until('the page after the lock', () => page.script('return window.beforeTheLock === undefined'));
  await page.get('heading', 'Apra l’archivio');
}
