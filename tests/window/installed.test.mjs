import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { Desk } from './harness/desk.mjs';
import { CLI, Home, INSTALLED_WINDOW, WINDOW } from './harness/home.mjs';
import { pause, until } from './harness/until.mjs';

const run = promisify(execFile);
const PASSPHRASE = 'quattro gatti sul tetto';
/** Words that are nowhere else on this computer: they may be in the archive, encrypted, and in no file as they are. */
const SURNAME = 'Zzcanarino';
const NEED = 'Qwxbisogno';

const poliedro = async (home, ...args) => {
  const { stdout } = await run(CLI, ['--json', ...args], { env: home.environment({ POLIEDRO_PASSPHRASE: PASSPHRASE }) });
  return JSON.parse(stdout);
};

const LIGHT = /^#F[0-9A-F]F[0-9A-F]F[0-9A-F]$/;
const DARK = /^#1[0-9A-F]3[0-9A-F]4[0-9A-F]$/;
const WHITE = /^#FFFFFF$/;
const BLUE = /^#0[0-9A-F]{3}[C-F][0-9A-F]$/;

/** The files of this account in which a word can be read, as this computer or the webview may have written it. */
async function readableIn(home, word) {
  const forms = [word, word.toLowerCase(), word.toUpperCase()].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  const found = [];
  for (const file of await home.files()) {
    const bytes = await readFile(file);
    if (forms.some((form) => bytes.includes(form))) found.push(file);
  }
  return found;
}

test('what is typed into the installed window is nowhere on the disk, and closing loses none of it', async (t) => {
  const home = await Home.fresh();
  let desk;
  try {
    await poliedro(home, 'init', '--name', 'Sportello', '--first-operator', 'Anna Bonizzi');

    desk = await Desk.open(home);
    await desk.type(PASSPHRASE);
    await desk.press('Return');
    await desk.shows('the first room, where the door was', 260, 500, LIGHT);
    await desk.press('ctrl+n');
    await desk.shows('the button that registers', 1180, 738, BLUE);
    await desk.type(`${SURNAME} Rosa`);
    await pause(500);
    await desk.press('alt+n');
    await desk.shows('the column of similar people', 1200, 500, WHITE);
    // From the code to the need: past date, sex, place, residence, address, telephone, doctor, notice, more.
    await desk.press(...Array(10).fill('Tab'));
    await desk.type(NEED);
    await desk.picture('installed');
    // Closed at once: less than the pause after which the page keeps the draft by itself.
    assert.equal(await desk.close(), 0);
    desk = undefined;

    const draft = await poliedro(home, 'call', 'draft.load', '{"kind":"intake.new","key":""}');
    assert.match(draft.body, new RegExp(SURNAME));
    assert.match(draft.body, new RegExp(NEED));

    assert.deepEqual(await readableIn(home, SURNAME), []);
    assert.deepEqual(await readableIn(home, NEED), []);
    assert.deepEqual(await readableIn(home, PASSPHRASE), []);

    // The search does find what is there to be found.
    const trap = join(home.path, 'trappola');
    await writeFile(trap, Buffer.from(`xx${SURNAME}`, 'utf16le'));
    assert.deepEqual(await readableIn(home, SURNAME), [trap]);
    t.diagnostic(`${(await home.files()).length} files searched`);
  } finally {
    await desk?.kill();
    await home.remove();
  }
});

test('what people install has no door for tests', async () => {
  const [tested, installed] = [await readFile(WINDOW), await readFile(INSTALLED_WINDOW)];
  for (const word of ['POLIEDRO_PICK', 'POLIEDRO_CLOCK']) {
    assert.ok(tested.includes(word), word);
    assert.ok(!installed.includes(word), word);
  }
});

test('neither the window nor its webview leaves a core file, nor lets others read its memory', async () => {
  const home = await Home.fresh();
  const desk = await Desk.open(home);
  try {
    const processes = await until('the webview', async () => {
      const all = await desk.processes();
      return all.length >= 3 && all;
    });
    for (const pid of processes) {
      const limits = await readFile(`/proc/${pid}/limits`, 'utf8');
      assert.match(limits, /^Max core file size\s+0\s+0\s/m, `process ${pid}`);
    }
  } finally {
    await desk.kill();
    await home.remove();
  }
});

test('the page grows to twice its size with the keyboard, and comes back', async () => {
  const home = await Home.fresh();
  const desk = await Desk.open(home);
  try {
    // A point of the column on the left, which at twice the size lies above the rest.
    await desk.shows('the column on the left', 260, 400, DARK);
    for (let step = 0; step < 5; step += 1) {
      const before = await desk.fingerprint();
      await desk.press('ctrl+plus');
      await until('a larger page', async () => (await desk.fingerprint()) !== before);
    }
    await desk.shows('the page at twice its size', 260, 570, LIGHT);
    await desk.picture('door-at-200');
    await desk.press('ctrl+0');
    await desk.shows('the column on the left again', 260, 400, DARK);
  } finally {
    await desk.kill();
    await home.remove();
  }
});
