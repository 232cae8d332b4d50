import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, open, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { CLI, Home } from './harness/home.mjs';
import { looker } from './harness/look.mjs';
import { Window } from './harness/window.mjs';

const PASSPHRASE = 'quattro gatti sul tetto';

let whole;

before(async () => {
  whole = await Home.fresh();
  await promisify(execFile)(CLI, ['init', '--name', 'Sportello', '--first-operator', 'Anna Bonizzi'], {
    env: whole.environment({ POLIEDRO_PASSPHRASE: PASSPHRASE }),
  });
});

after(() => whole?.remove());

async function flip(file, at) {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    const byte = Buffer.alloc(1);
    const place = Math.min(at, size - 1);
    await handle.read(byte, 0, 1, place);
    byte[0] ^= 1;
    await handle.write(byte, 0, 1, place);
  } finally {
    await handle.close();
  }
}

const snapshot = async (folder) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).filter((name) => !/^(writer\.lock|bell|archive\.db-(wal|shm))$/.test(name)).sort().map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')]),
    ),
  );

const HARMS = {
  'cut in half': (folder) => truncate(join(folder, 'archive.db'), 6000),
  'emptied': (folder) => truncate(join(folder, 'archive.db'), 0),
  'with one bit changed in its first page': (folder) => flip(join(folder, 'archive.db'), 1000),
  'replaced by something else': (folder) => writeFile(join(folder, 'archive.db'), 'questo non è un archivio\n'.repeat(1000)),
  'whose keys and their copy are not keys': async (folder) => {
    for (const name of ['keys.json', 'keys.json.bak']) await writeFile(join(folder, name), '{"chiavi":');
  },
};

for (const [harm, hurt] of Object.entries(HARMS)) {
  test(`an archive ${harm} says so in a whole sentence and is left as it was`, async (t) => {
    const home = await Home.fresh();
    try {
      await cp(whole.archive, home.archive, { recursive: true });
      await hurt(home.archive);
      const before = await snapshot(home.archive);
      const window = await Window.open(home);
      try {
        const { page } = window;
        // Some harms are seen at the door, others when the key is turned.
        if (await page.find('textbox', /^Passphrase/)) {
          await (await page.get('textbox', /^Passphrase/)).type(PASSPHRASE);
          await (await page.get('button', 'Entra')).click();
        }
        // The door shows the refusal, and then itself: what is wrong and how to mend it.
        await page.get('button', 'Ripristina da una copia', { within: 20_000 });
        const told = await page.text(/(danneggiat|non è un archivio|non è l.archivio|incomplet|non si legg)/i);
        t.diagnostic(await told.text());
        const look = looker(t, page);
        await look(`archivio-${harm.replaceAll(' ', '-')}`);
        assert.equal(await page.find('navigation', 'Stanze del programma'), null);
        look.done();
      } finally {
        await window.close();
      }
      assert.deepEqual(await snapshot(home.archive), before);
    } finally {
      await home.remove();
    }
  });
}
