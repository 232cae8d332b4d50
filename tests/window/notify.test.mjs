import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bus } from './harness/bus.mjs';
import { call } from './harness/call.mjs';
import { Clerk } from './harness/clerk.mjs';
import { lock, PASSPHRASE, unlock } from './harness/door.mjs';
import { Home } from './harness/home.mjs';
import { pause, until } from './harness/until.mjs';
import { Window } from './harness/window.mjs';

/** Words that only the archive has: none of them may be on the bus. */
const PEOPLE = [
  { surname: 'Zzcanarino', name: 'Qwxpettirosso', residence: 'D142', residenceAddress: 'via Wkxmerlo 7', phone: '3399123457' },
  { surname: 'Zzpassero', name: 'Qwxfringuello', residence: 'G306', residenceAddress: 'via Wkxtordo 9', phone: '3399123458' },
  { surname: 'Zzallodola', name: 'Qwxrondine', residence: 'G306', residenceAddress: 'via Wkxgazza 3', phone: '3399123459' },
];
const OPERATOR = 'Vvoperatrice Yyferri';
const SECRETS = [
  ...PEOPLE.flatMap((person) => [person.surname, person.name, person.residenceAddress, person.phone]),
  'Crema', 'Pandino', 'Wkxreparto', 'Wkxmotivo', OPERATOR, 'Distretto di prova', PASSPHRASE,
];

/** Two ticks of the window, and time for what they send to arrive. */
const SETTLE_MS = 2_500;

/** The request of a person that reached the COT now, reported by a ward. */
async function received(clerk, person) {
  const { personId } = await clerk.call('person.register', { form: person, distinctFrom: [] });
  const now = { on: '', at: '', second: false };
  const form = {
    source: 'reparto', facility: 'ospedale_crema', ward: 'Wkxreparto', contact: '', phone: '', admittedOn: '', expectedOn: '', brass: '',
    brassOn: '', motive: 'Wkxmotivo', diagnosis: '', eligibility: [], socialRisk: false, home: '', caregiver: '', aids: [],
    nursing: [], followedBy: [], consentOn: '', note: '',
  };
  const args = { dischargeId: null, personId, person: null, distinctFrom: [], referred: now, received: now, form };
  return (await clerk.call('discharge.refer', args)).dischargeId;
}

/** An account whose COT received one request at 8:00 and the others at 9:00, with the window open, an hour before any presses. */
async function journey(environment, walk, [first, ...others] = PEOPLE) {
  const home = await Home.fresh();
  try {
    await home.clock.set('2026-11-16T08:00:00+01:00');
    const clerk = await Clerk.create(home, OPERATOR);
    await received(clerk, first);
    await home.clock.advance(60);
    for (const person of others) await received(clerk, person);
    await clerk.call('setting.set', { key: 'lock.minutes', value: '60' });
    await home.clock.set('2026-11-17T19:00:00+01:00');
    const window = await Window.open(home, { environment });
    try {
      await unlock(window.page);
      // The first tick begins to count.
      await pause(SETTLE_MS);
      await walk({ home, window, page: window.page });
    } finally {
      await window.close();
    }
  } finally {
    await home.remove();
  }
}

/** In which of their forms the archive's words were on the bus. */
function secretsIn(bytes) {
  const forms = (word) => [word, word.toLowerCase(), word.toUpperCase()].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  return SECRETS.filter((word) => forms(word).some((form) => bytes.includes(form)));
}

test('a term that enters its last quarter is told on the desktop, once, as a number and nothing else', async (t) => {
  const bus = await Bus.open();
  try {
    await journey({ DBUS_SESSION_BUS_ADDRESS: bus.address }, async ({ home, window, page }) => {
      assert.deepEqual(bus.notices, []);
      // 36 hours after the first request, minus a minute; then the minute.
      await home.clock.pass(page, 59);
      await pause(SETTLE_MS);
      assert.deepEqual(bus.notices, []);
      await home.clock.pass(page, 1);
      await until('the notice', () => bus.notices.length > 0);
      const [first] = bus.notices;
      assert.deepEqual([first.title, first.body], ['Poliedro', '1 scadenza entra nell’ultimo quarto del suo tempo.']);
      assert.deepEqual([first.actions, first.hints, first.icon], [[], {}, 'poliedro-desktop']);

      // It is told once, also when people go on working.
      await home.clock.pass(page, 30);
      await pause(SETTLE_MS);
      assert.equal(bus.notices.length, 1);

      // The next hour brings two together, while another program is in front.
      await page.script('window.stillHere = true');
      await home.clock.pass(page, 30);
      await until('the second notice', () => bus.notices.length > 1);
      assert.equal(bus.notices[1].body, '2 scadenze entrano nell’ultimo quarto del loro tempo.');
      assert.equal(await page.script('return window.stillHere'), true);
      await pause(SETTLE_MS);
      assert.equal(bus.notices.length, 2);

      const bytes = await bus.bytes();
      assert.ok(bytes.includes('2 scadenze entrano'), 'the ear hears what goes by');
      assert.deepEqual(secretsIn(bytes), []);
      assert.deepEqual(secretsIn(Buffer.concat([bytes, Buffer.from('xxZZPASSERO', 'utf16le')])), ['Zzpassero']);
      assert.ok(!/panicked/.test(window.said()), window.said());
      t.diagnostic(`${bytes.length} bytes went by`);

      // The page has no way of its own to the desktop.
      for (const command of ['notify', 'is_permission_granted', 'request_permission', 'register_listener']) {
        const asked = page.promise('return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])', `plugin:notification|${command}`, {
          options: { title: 'x' },
        });
        await assert.rejects(asked, /not allowed/i, command);
      }
      assert.match(await page.script('return String(window.Notification)'), /native code/);
      assert.equal(bus.notices.length, 2);
    });
  } finally {
    await bus.close();
  }
});

test('a locked archive tells nothing, and tells once it is open again', async () => {
  const bus = await Bus.open();
  try {
    await journey({ DBUS_SESSION_BUS_ADDRESS: bus.address }, async ({ home, page }) => {
      await lock(page);
      await home.clock.advance(60);
      await pause(SETTLE_MS);
      await home.clock.advance(60);
      await pause(SETTLE_MS);
      assert.deepEqual(bus.notices, []);
      await unlock(page);
      await until('the notice', () => bus.notices.length > 0);
      assert.deepEqual(bus.notices.map((notice) => notice.body), ['3 scadenze entrano nell’ultimo quarto del loro tempo.']);
      assert.deepEqual(secretsIn(await bus.bytes()), []);
    });
  } finally {
    await bus.close();
  }
});

test('without a bus, or without a place for notices on it, work goes on', async () => {
  const bus = await Bus.open({ desktop: false });
  try {
    for (const address of ['unix:path=/nonexistent/bus', bus.address]) {
      const walk = async ({ home, window, page }) => {
        await home.clock.pass(page, 61);
        await pause(SETTLE_MS);
        assert.equal((await call(page, 'discharge.list', { filter: {}, offset: 0, limit: 10 })).total, 1);
        assert.ok(!/panicked/.test(window.said()), window.said());
      };
      await journey({ DBUS_SESSION_BUS_ADDRESS: address }, walk, PEOPLE.slice(0, 1));
    }
    assert.ok((await bus.bytes()).includes('org.freedesktop.Notifications'), 'it was tried');
  } finally {
    await bus.close();
  }
});
