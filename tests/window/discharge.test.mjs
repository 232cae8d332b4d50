import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from './harness/call.mjs';
import { Clerk, SOCIAL_WORKER } from './harness/clerk.mjs';
import { lock, PASSPHRASE } from './harness/door.mjs';
import { enter, focusIn, goOn, push, tabTo } from './harness/hands.mjs';
import { Home } from './harness/home.mjs';
import { looker } from './harness/look.mjs';
import {
  arrivedAt, bandOf, countdown, counted, dischargeHere, fromWard, inCase, inList, inToday, listed, MARIA, newPerson, openFirst, says,
  toDischarges, toToday, whyAndWhen,
} from './harness/steps/discharge.mjs';
import { assessInTime, closeAndReopen, completeReport, fromPua, homeAgain, linked, plan, readmitted, timeline } from './harness/steps/life.mjs';
import { until } from './harness/until.mjs';
import { Window } from './harness/window.mjs';

/** Runs a journey at a moment, in an archive of its own, with an operator of the Comune at the screen; `prepare` comes before the window opens. */
async function at(moment, t, journey, prepare = async () => {}) {
  const home = await Home.fresh();
  let window;
  try {
    await home.clock.set(moment);
    const clerk = await Clerk.create(home);
    await clerk.hire(SOCIAL_WORKER, 'social_assessor', 'Comune di Pandino');
    await prepare(clerk);
    window = await Window.open(home);
    const { page } = window;
    await enter(page, SOCIAL_WORKER, PASSPHRASE);
    await page.get('heading', /^Oggi/);
    page.keyboard.reset();
    const look = looker(t, page);
    const tell = (part) => {
      t.diagnostic(`${part}: ${page.keyboard.counted} keys, and ${page.keyboard.free} of names and free text`);
      page.keyboard.reset();
    };
    await journey({ home, clerk, window, page, look, tell });
    look.done();
  } catch (error) {
    await window?.page.screenshot(`failed-${moment.replace(/\D/g, '')}`).catch(() => {});
    throw error;
  } finally {
    await window?.close();
    await home.remove();
  }
}

/** What the three places say of the one clock: the list, the case, the page of the day. */
async function everywhere(page, said, { sentence, tone, band, bar }) {
  await openFirst(page);
  const [list, inside] = [await counted(page, inList, said), await counted(page, inCase, said)];
  for (const shown of [list, inside]) assert.deepEqual(shown, { said, sentence, tone, bar });
  await toToday(page);
  const today = await counted(page, inToday, band.said ?? said);
  assert.equal(today.sentence, band.sentence);
  assert.equal(today.bar, bar);
  assert.match(await bandOf(page), band.name);
}

test('the last ten minutes of the COT, and the first ones after', async (t) => {
  await at('2026-11-25T09:20:00+01:00', t, async ({ home, clerk, window, page, look, tell }) => {
    await toDischarges(page);
    await look('dimissioni-vuota');
    page.keyboard.reset();
    await newPerson(page, MARIA);
    await fromWard(page, { day: '23112026', time: '0930' });
    await whyAndWhen(page, { motive: 'Frattura di femore, vive sola.', expected: '27112026', brass: { total: '22', day: '22112026' } });
    await look('segnalazione-nuova');
    await page.keyboard.press('Control+Enter');
    await page.text('Segnalazione registrata per Rossi Maria.');
    tell('a new person and the report of the ward');
    await page.get('heading', 'Rossi Maria', { inside: '.case' });
    await look('dimissione-dieci-minuti');
    const dischargeId = await dischargeHere(page);
    const received = await call(page, 'discharge.page', { dischargeId });
    assert.equal(received.clock.receivedAt, '2026-11-23T08:30:00Z');
    assert.equal(received.clock.dueAt, '2026-11-25T08:30:00Z');

    await everywhere(page, 'mancano 10 min', {
      sentence: 'Mancano 10 minuti: entro le 09:30 del 25/11/2026.', tone: 'warning', bar: 99,
      band: { name: /^Adesso/, sentence: 'Mancano 10 minuti, entro le 09:30 di oggi.' },
    });
    await look('oggi-dieci-minuti');

    // Nobody touches the page of the day: nine minutes later it says so by itself.
    await home.clock.pass(page, 9);
    const one = await counted(page, inToday, 'manca 1 min');
    assert.match(one.sentence, /^Manca 1 minuto/);
    await everywhere(page, 'manca 1 min', {
      sentence: 'Manca 1 minuto: entro le 09:30 del 25/11/2026.', tone: 'warning', bar: 99,
      band: { name: /^Adesso/, sentence: one.sentence },
    });

    // A second before it is not late, to anybody; at the very moment it is, to all.
    const late = async () => (await call(page, 'discharge.list', listed({ late: true }))).total;
    await home.clock.set('2026-11-25T09:29:59+01:00');
    await openFirst(page);
    await counted(page, inCase, 'manca < 1 min');
    assert.equal((await countdown(page, inCase)).tone, 'warning');
    assert.equal(await late(), 0);
    await home.clock.set('2026-11-25T09:30:00+01:00');
    const now = { sentence: 'In ritardo da meno di un minuto: il termine era le 09:30 del 25/11/2026.', tone: 'danger', bar: 100 };
    assert.deepEqual(await counted(page, inCase, 'in ritardo < 1 min'), { said: 'in ritardo < 1 min', ...now });
    assert.deepEqual(await counted(page, inList, 'in ritardo < 1 min'), { said: 'in ritardo < 1 min', ...now });
    // Who hears the page is told once, without asking.
    await says(page, '.clock-band [role=status]', /^In ritardo da meno di un minuto/);
    assert.equal(await late(), 1);
    await look('dimissione-in-ritardo');
    await toToday(page);
    const today = await counted(page, inToday, 'in ritardo di meno di 1 min');
    assert.equal(today.tone, 'danger');
    assert.equal(today.bar, 100);
    assert.match(await bandOf(page), /^In ritardo/);
    await look('oggi-in-ritardo');

    // Late stays late, and can still be done.
    await home.clock.pass(page, 5);
    await push(page, 'link', /Rossi Maria/, { inside: '.due' });
    await page.get('heading', 'Rossi Maria', { inside: '.case' });
    page.keyboard.reset();
    await page.text(/resta fuori termine/, { inside: '.now' });
    await goOn(page);
    await focusIn(page, '#summary');
    await page.keyboard.say('Non autonoma nei passaggi; la figlia viene la sera.');
    await page.keyboard.press('Control+Enter');
    await page.text('Valutazione registrata.');
    tell('the late assessment');
    const done = await counted(page, inCase, 'valutata in ritardo 5 min');
    assert.deepEqual([done.bar, done.tone], [null, 'danger']);
    assert.match(done.sentence, /^Valutata in ritardo di 5 minuti: le 09:35 del 25\/11\/2026, il termine era le 09:30 del 25\/11\/2026\.$/);
    await look('dimissione-valutata-in-ritardo');

    await toDischarges(page);
    await tabTo(page, 'filter-quick');
    await page.keyboard.press('3');
    await page.get('checkbox', /Fuori termine/);
    await says(page, '.list [role=status]', /^1 dimissione$/);
    await counted(page, inList, 'valutata in ritardo 5 min');
    await look('dimissioni-fuori-termine');
    await toToday(page);
    await until('the assessment to leave the page of the day', async () => (await countdown(page, inToday)) === null, { within: 15_000 });

    // A terminal says the same, once nobody has the archive open.
    await window.close();
    const told = await clerk.call('discharge.list', listed({ late: true }));
    assert.deepEqual(told.rows.map(({ fullName, stage, clock }) => [fullName, stage, clock.met, clock.word]), [
      ['Rossi Maria', 'assessed', false, 'valutata in ritardo'],
    ]);
  });
});

for (const change of [
  {
    name: 'forward', now: '2026-03-30T10:59:00+02:00', due: '2026-03-30T11:00:00+02:00', wall: '11:00 del 30/03/2026',
    received: { day: '28032026', time: '1000' }, receivedAt: '2026-03-28T09:00:00Z', dueAt: '2026-03-30T09:00:00Z',
  },
  {
    name: 'back', now: '2026-10-26T08:59:00+01:00', due: '2026-10-26T09:00:00+01:00', wall: '09:00 del 26/10/2026',
    received: { day: '24102026', time: '1000' }, receivedAt: '2026-10-24T08:00:00Z', dueAt: '2026-10-26T08:00:00Z',
  },
]) {
  test(`48 hours are 48 hours when the clocks go ${change.name}`, async (t) => {
    await at(change.now, t, async ({ home, page, look }) => {
      await toDischarges(page);
      await newPerson(page, MARIA);
      if (change.name === 'forward') {
        // Between two and three of that night there is nothing.
        await fromWard(page, { day: '29032026', time: '0230' });
        await whyAndWhen(page, { motive: 'Frattura di femore, vive sola.', expected: '31032026' });
        await page.keyboard.press('Control+Enter');
        await says(page, '#received-time-error', /^Quella notte le lancette sono passate dalle 02:00 alle 03:00/);
        await focusIn(page, '#received-time');
        assert.equal(await page.script('return document.activeElement.getAttribute("aria-invalid")'), 'true');
        await look('segnalazione-ora-saltata');
        await page.keyboard.press('Shift+Tab');
      } else {
        // Half past two of that night was twice: which one is asked, and nothing is taken for granted.
        await fromWard(page, { day: '25102026', time: '0230' });
        await page.get('radio', 'Prima del cambio dell’ora');
        await whyAndWhen(page, { motive: 'Frattura di femore, vive sola.', expected: '28102026' });
        await page.keyboard.press('Control+Enter');
        await says(page, '#received-turn-error', /^Quest’ora è venuta due volte/);
        await focusIn(page, '[role=radiogroup]');
        await look('segnalazione-ora-doppia');
        await page.keyboard.press('2');
        assert.equal(await page.script('return document.querySelector("input[name=received-turn]:checked").value'), 'second');
        await page.keyboard.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
      }
      await arrivedAt(page, change.received);
      assert.equal(await page.find('radio', 'Prima del cambio dell’ora'), null);
      await page.keyboard.press('Control+Enter');
      await page.text('Segnalazione registrata per Rossi Maria.');
      await page.get('heading', 'Rossi Maria', { inside: '.case' });
      const { clock } = await call(page, 'discharge.page', { dischargeId: await dischargeHere(page) });
      assert.deepEqual([clock.receivedAt, clock.dueAt, clock.met], [change.receivedAt, change.dueAt, null]);

      await everywhere(page, 'manca 1 min', {
        sentence: `Manca 1 minuto: entro le ${change.wall}.`, tone: 'warning', bar: 99,
        band: { name: /^Adesso/, sentence: `Manca 1 minuto, entro le ${change.wall.slice(0, 5)} di oggi.` },
      });
      await look(`oggi-cambio-ora-${change.name}`);
      await home.clock.set(change.due);
      await counted(page, inToday, 'in ritardo di meno di 1 min');
      assert.match(await bandOf(page), /^In ritardo/);
      await openFirst(page);
      const sentence = `In ritardo da meno di un minuto: il termine era le ${change.wall}.`;
      for (const where of [inList, inCase])
        assert.deepEqual(await counted(page, where, 'in ritardo < 1 min'), { said: 'in ritardo < 1 min', sentence, tone: 'danger', bar: 100 });
      assert.equal((await call(page, 'discharge.list', listed({ late: true }))).total, 1);
      await look(`dimissione-cambio-ora-${change.name}`);

      // The window's own door says the same of the hours, whatever the page lets through.
      const moment = change.name === 'forward' ? { on: '2026-03-29', at: '02:30', second: false } : { on: '2026-10-26', at: '09:01', second: false };
      await assert.rejects(
        call(page, 'discharge.receive', { dischargeId: await dischargeHere(page), at: moment }),
        change.name === 'forward' ? /non c’è stata/ : /nel futuro/,
      );
    });
  });
}

test('the whole life of a discharge, by keyboard: from the PUA to the new admission', async (t) => {
  await at('2026-11-23T09:00:00+01:00', t, async ({ page, look, tell }) => {
    await lock(page);
    await enter(page, 'Carla Ferri', PASSPHRASE);
    await page.get('heading', /^Oggi/);
    page.keyboard.reset();
    const desk = { page, look, tell };
    for (const part of [fromPua, completeReport, assessInTime, plan, homeAgain, linked, closeAndReopen, readmitted, timeline]) await part(desk);
  });
});

test('a computer that slept: at the first look at the clock the time is right', async (t) => {
  await at('2026-11-25T05:00:00+01:00', t, async ({ home, page, look }) => {
    await openFirst(page);
    await counted(page, inCase, 'mancano 4 h');

    // Less than the idle lock: the page finds out by itself, with nobody at the screen.
    await home.clock.advance(50);
    assert.match((await counted(page, inCase, 'mancano 3 h')).sentence, /^Mancano 3 ore e 40 minuti/);
    await counted(page, inList, 'mancano 3 h');
    await toToday(page);
    await counted(page, inToday, 'mancano 3 h');

    // Three hours at once: more than the idle lock, so that nothing of hers is on the screen, and who comes in finds the time as it is.
    await page.script('window.beforeTheLock = true');
    await home.clock.advance(180);
    await until('the page after the lock', () => page.script('return window.beforeTheLock === undefined'), { within: 30_000 });
    await page.get('heading', 'Apra l’archivio');
    assert.ok(!/Rossi/.test(await page.script('return document.documentElement.outerHTML')));
    await enter(page, SOCIAL_WORKER, PASSPHRASE);
    await page.get('heading', /^Oggi/);
    await counted(page, inToday, 'mancano 40 min', 2_000);
    assert.match(await bandOf(page), /^Adesso/);
    await look('oggi-dopo-il-sonno');
    // And past the term, with the window open: late by itself.
    await home.clock.advance(45);
    await counted(page, inToday, 'in ritardo di 5 min');
    assert.match(await bandOf(page), /^In ritardo/);
  }, async (clerk) => {
    const now = { on: '2026-11-23', at: '09:30', second: false };
    const person = { surname: 'Rossi', name: 'Maria', sex: 'F', birthDate: '1938-08-15', residence: 'G306' };
    const form = { source: 'reparto', facility: 'ospedale_crema', motive: 'Frattura di femore.' };
    await clerk.call('discharge.refer', { dischargeId: null, personId: null, person, distinctFrom: [], referred: now, received: now, form });
    await clerk.call('setting.set', { key: 'lock.minutes', value: '60' });
  });
});
