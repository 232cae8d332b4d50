import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createArchive, lock, PASSPHRASE, unlock } from './harness/door.mjs';
import { Home } from './harness/home.mjs';
import { looker } from './harness/look.mjs';
import { pause, until } from './harness/until.mjs';
import { inWindow, Window } from './harness/window.mjs';

const NEW_PASSPHRASE = 'una nuova frase molto lunga';

const register = (page, surname, name, phone) =>
  page.promise(
    `return window.__TAURI_INTERNALS__.invoke('call', { name: 'person.register', args: {
      form: { surname: arguments[0], name: arguments[1], sex: 'F', birthDate: '1935-04-09', codeKind: 'none', phone: arguments[2] },
      distinctFrom: [] } });`,
    surname,
    name,
    phone,
  );

const search = async (page, query) => {
  const reply = await page.promise(`return window.__TAURI_INTERNALS__.invoke('call', { name: 'person.search', args: { query: arguments[0], limit: 5 } })`, query);
  return reply.hits;
};

test('a backup is made, verified and brought back on another computer; the recovery code opens it', async (t) => {
  await inWindow(async ({ home, page }) => {
    const look = looker(t, page);
    const code = await createArchive(page);
    await register(page, 'Ghisetti', 'Pierina', '0373 81 02 33');

    await (await page.get('link', /^Amministrazione/)).click();
    await (await page.get('tab', 'Copie')).click();
    // Closing the dialog is no error, and makes no copy.
    await (await page.get('button', /^Fai una copia adesso/)).click();
    await pause(500);
    assert.deepEqual(await readdir(home.backups), []);
    await home.choose(home.backups);
    await (await page.get('button', /^Fai una copia adesso/)).click();
    await page.text('Copia fatta e verificata: contiene 1 persona.', { within: 30_000 });
    await look('copia-fatta');
    const [name] = await readdir(home.backups);
    const copy = join(home.backups, name);

    // What comes after the copy is put aside, not lost, when the copy takes the archive's place.
    await register(page, 'Lodi', 'Cesare', '0373 11 22 33');
    await home.choose(copy);
    await (await page.get('button', /^Ripristina una copia/)).click();
    await page.get('dialog', /./);
    await look('copia-al-posto');
    await (await page.get('textbox', /^Passphrase/)).type(PASSPHRASE);
    await page.script('window.beforeTheLock = true');
    await (await page.get('button', 'Scegli la copia e ripristina')).click();
    await until('the door', () => page.script('return window.beforeTheLock === undefined'), { within: 30_000 });
    await unlock(page);
    await page.text(/Quello di prima è conservato in/);
    await look('rientro-dopo-la-copia');
    assert.equal((await search(page, 'ghisetti')).length, 1);
    assert.equal((await search(page, 'lodi')).length, 0);
    const beside = (await readdir(dirname(home.archive))).filter((folder) => folder.startsWith('archivio') && folder !== 'archivio');
    assert.equal(beside.length, 1, beside.join());
    await lock(page);

    // Another computer, where the same folder is chosen.
    const other = await Home.fresh();
    await other.choose(copy);
    const window = await Window.open(other);
    try {
      const there = window.page;
      const lookThere = looker(t, there);
      await (await there.get('button', /^Ripristina da una copia/)).click();
      await there.get('heading', 'Ripristina da una copia');
      await lookThere('ripristino');
      const restore = async (passphrase) => {
        const field = await there.get('textbox', /^Passphrase/);
        await field.clear();
        await field.type(passphrase);
        await (await there.get('button', 'Scegli la copia e ripristina')).click();
      };
      await restore('un’altra frase sbagliata');
      await there.text(/^La passphrase non apre questa copia/, { within: 30_000 });
      assert.deepEqual(await readdir(other.path).then((names) => names.includes('archivio')), false);
      await restore(PASSPHRASE);
      await there.get('heading', 'Apra l’archivio', { within: 30_000 });
      await unlock(there, PASSPHRASE);
      await there.keyboard.press('Control+k');
      await there.get('dialog', /./);
      await there.keyboard.type('037381 0233');
      await there.get('option', /Ghisetti Pierina/);
      await there.keyboard.press('Escape');
      await there.gone(/./, { inside: '[role=dialog]' });
      await lock(there);

      // The passphrase is lost: the sheet of paper opens the archive and gives a new one.
      await (await there.get('button', 'Ho dimenticato la passphrase')).click();
      await there.get('heading', 'Rientrare con il codice di recupero');
      await lookThere('recupero');
      await (await there.get('textbox', /^Codice di recupero/)).type(code.toLowerCase().replaceAll(' ', '-'));
      await (await there.get('textbox', /^Nuova passphrase/)).type(NEW_PASSPHRASE);
      await (await there.get('textbox', /^Ripeta la passphrase/)).type(NEW_PASSPHRASE);
      await (await there.get('button', /^Cambia la passphrase ed entra/)).click();
      await there.get('navigation', 'Stanze del programma', { within: 30_000 });
      await lock(there);
      await unlock(there, NEW_PASSPHRASE);
      lookThere.done();
    } finally {
      await window.close();
      await other.remove();
    }

    // The first computer knows nothing of it: its passphrase is the old one.
    await unlock(page, PASSPHRASE);
    look.done();
  });
});

test('a second window says that the archive is open elsewhere and calls the first', async (t) => {
  await inWindow(async ({ home, page }) => {
    await createArchive(page);
    const second = await Window.open(home);
    try {
      const look = looker(t, second.page);
      await second.page.get('heading', 'L’archivio è già aperto');
      await look('gia-aperto');
      await (await second.page.get('button', 'Mostra la finestra già aperta')).click();
      await second.page.text('La finestra già aperta è stata chiamata in primo piano.');
      look.done();
    } finally {
      await second.close();
    }
    // The first goes on, and when it has gone another may open.
    assert.ok(await page.get('navigation', 'Stanze del programma'));
    await lock(page);
  });
});

test('a window that was killed leaves the archive free and whole', async () => {
  const home = await Home.fresh();
  try {
    const first = await Window.open(home);
    await createArchive(first.page);
    await register(first.page, 'Ghisetti', 'Pierina', '0373 81 02 33');
    await first.kill();
    const second = await Window.open(home);
    try {
      await unlock(second.page);
      assert.equal((await search(second.page, 'ghisetti')).length, 1);
    } finally {
      await second.close();
    }
  } finally {
    await home.remove();
  }
});
