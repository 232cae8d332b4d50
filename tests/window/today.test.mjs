import assert from 'node:assert/strict';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { call } from './harness/call.mjs';
import { NURSE, SOCIAL_WORKER } from './harness/clerk.mjs';
import { PASSPHRASE } from './harness/door.mjs';
import { enter, focusIn, push, reach } from './harness/hands.mjs';
import { Home } from './harness/home.mjs';
import { looker } from './harness/look.mjs';
import { dayAtWork, MORNING, PEOPLE } from './harness/steps/day.mjs';
import { ONE_POLL, says, toToday } from './harness/steps/discharge.mjs';
import { until } from './harness/until.mjs';
import { Window } from './harness/window.mjs';

/** Every row that is on the page, in its order: the band, the kind, whose, what the countdown says. */
const ROWS = `
  return [...document.querySelectorAll('section.due')].flatMap((band) =>
    [...band.querySelectorAll('[data-due]')].map((row) => ({
      band: band.querySelector('h2').id.replace('due-', ''),
      kind: row.dataset.due,
      who: row.querySelector('.who b')?.innerText ?? '',
      said: row.querySelector('.countdown .visually-hidden').textContent,
      id: row.id,
    })))`;

const rows = (page) => page.script(ROWS);

/** The same, as Rust has it: everything that is open, or what a filter leaves. */
const due = (page, more = {}) => call(page, 'deadline.list', { band: '', mine: false, kinds: [], personId: null, offset: 0, limit: 200, ...more });

/** Waits until the page of the day shows something like this. */
const shows = (page, what, ask) => until(what, async () => ask(await rows(page)), { within: ONE_POLL });

/** Walks with the arrow to the row of this kind, of this person. */
async function walkTo(page, kind, who = '') {
  const here = () => page.script('const at = document.activeElement; return at.dataset.due === arguments[0] && at.innerText.includes(arguments[1])', kind, who);
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 40; steps += 1) {
    if (await here()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no row ${kind} of ${who} with the arrows`);
}

/** From anywhere to the first row of a page of obligations: the arrow from its heading, Tab from elsewhere. */
async function intoRows(page, there = toToday) {
  await there(page);
  await page.get('link', /./, { inside: '.due, .week' });
  const at = () =>
    page.script('const at = document.activeElement; return at.matches("[data-due]") ? "row" : at.matches(".whole h1") ? "head" : "elsewhere"');
  for (let steps = 0; steps < 60; steps += 1) {
    const here = await at();
    if (here === 'row') return;
    await page.keyboard.press(here === 'head' ? 'ArrowDown' : 'Tab');
  }
  throw new Error('the rows were not reached');
}

/** The bands that are folded show their rows. */
async function unfold(page) {
  while (await page.find('button', /^Mostra l/)) await push(page, 'button', /^Mostra l/, { most: 80 });
}

/** Where each row must lead. */
const PLACES = (ids) => ({
  'discharge.assess Bianchi Teresa': `#/dimissioni/${ids.bianchi}`,
  'discharge.assess Rossi Maria': `#/dimissioni/${ids.rossi}`,
  'discharge.verify Verdi Luigi': `#/dimissioni/${ids.verdi}`,
  'intake.assess Neri Anna': `#/accessi/${ids.intakeId}`,
});

test('the work of a day: what presses first, nothing lost, each row to its place, by keyboard', async (t) => {
  const home = await Home.fresh();
  let window;
  try {
    const ids = await dayAtWork(home);
    window = await Window.open(home);
    const { page } = window;
    const { keyboard } = page;
    const look = looker(t, page);
    const tell = (part) => {
      t.diagnostic(`${part}: ${keyboard.counted} keys, and ${keyboard.free} of names and free text`);
      keyboard.reset();
    };
    await enter(page, SOCIAL_WORKER, PASSPHRASE);
    await page.get('heading', /^Oggi/);
    keyboard.reset();

    await t.test('what presses, what is late, today, the week, later', async () => {
      await page.get('heading', /^Adesso/);
      await look('oggi-fasce');
      await intoRows(page);
      await unfold(page);
      const all = await rows(page);
      const order = ['now', 'late', 'today', 'week', 'later', 'open'];
      const bands = [...new Set(all.map(({ band }) => band))];
      assert.deepEqual(bands, order.filter((band) => bands.includes(band)));
      const of = (kind, who) => all.find((row) => row.kind === kind && row.who.includes(who));
      assert.equal(of('discharge.assess', 'Rossi').band, 'now');
      assert.equal(of('discharge.assess', 'Bianchi').band, 'late');
      assert.equal(of('discharge.verify', 'Verdi').band, 'today');
      assert.equal(all.filter(({ kind }) => kind === 'reminder').map(({ band }) => band).join(), 'week,later');
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      // The page has every obligation of the archive, each once.
      const { total } = await due(page);
      assert.equal(all.length, total);
      await look('oggi-tutte-le-fasce');
      tell('the page of the day, unfolded');
    });

    await t.test('each row opens the exact place', async () => {
      for (const [name, hash] of Object.entries(PLACES(ids))) {
        const [kind, ...who] = name.split(' ');
        await intoRows(page);
        await walkTo(page, kind, who.join(' '));
        await keyboard.press('Enter');
        await page.get('heading', who.join(' '), { inside: '.case' });
        assert.ok((await page.script('return location.hash')).startsWith(hash), name);
      }
      await intoRows(page);
      await walkTo(page, 'reminder', '');
      await keyboard.press('Enter');
      await page.get('dialog', 'Promemoria');
      await page.text(/^Telefonare a Igea/, { inside: '[role=dialog]' });
      await look('dialogo-promemoria');
      await keyboard.press('Escape');
      tell('five rows opened');
    });

    await t.test('assigned, passed on with a reason; mine and everybody’s', async () => {
      await intoRows(page);
      await walkTo(page, 'discharge.assess', 'Rossi Maria');
      await keyboard.press('a');
      await page.get('dialog', 'Assegna la scadenza');
      await focusIn(page, '#due-to');
      await look('dialogo-assegna');
      await keyboard.press('Control+Enter');
      await page.text(`Assegnata a ${SOCIAL_WORKER}.`);
      await page.text(`In carico a ${SOCIAL_WORKER}`, { inside: '[data-due]' });
      tell('taking one on');
      await walkTo(page, 'discharge.assess', 'Rossi Maria');
      await keyboard.press('1');
      await shows(page, 'only what is mine', (shown) => shown.length === 1 && shown[0].who === 'Rossi Maria');
      await look('oggi-mie');
      await keyboard.press('2');
      await shows(page, 'everybody’s', (shown) => shown.length > 1);
      // Given to the nurse: why is asked, and the row keeps its place.
      await walkTo(page, 'discharge.assess', 'Rossi Maria');
      await keyboard.press('a');
      await focusIn(page, '#due-to');
      for (let steps = 0; steps < 6 && !(await page.script('const to = document.getElementById("due-to"); return to.options[to.selectedIndex].text.startsWith(arguments[0])', NURSE)); steps += 1)
        await keyboard.press('ArrowDown');
      await keyboard.press('Control+Enter');
      await says(page, '#due-reason-error', /^Scriva perché passa a un’altra persona\.$/);
      await focusIn(page, '#due-reason');
      await look('dialogo-assegna-motivo');
      await keyboard.say('Domani sono in ferie.');
      await keyboard.press('Control+Enter');
      await page.text(`Assegnata a ${NURSE}.`);
      await shows(page, 'the nurse’s name', async () => (await page.script('return document.querySelector("#due-now")?.closest("section").innerText ?? ""')).includes(NURSE));
      tell('passing it on, with a reason');
      const pressing = await due(page, { band: 'now' });
      assert.deepEqual(pressing.rows.map(({ fullName, assignedTo }) => [fullName, assignedTo]), [['Rossi Maria', ids.operators[NURSE]]]);
    });

    await t.test('waived with a motive, undone, waived again and opened again', async () => {
      await intoRows(page);
      await walkTo(page, 'person.representation', 'Verdi Luigi');
      await keyboard.press('x');
      await page.get('dialog', 'Rinuncia alla scadenza');
      await focusIn(page, '[role=radiogroup]');
      await keyboard.press('Control+Enter');
      await says(page, '#due-motive-error', /^Scelga il motivo\.$/);
      await look('dialogo-rinuncia');
      await keyboard.press('3', 'Control+Enter');
      await page.text('Rinuncia registrata.');
      await shows(page, 'it to leave', (shown) => shown.every(({ kind }) => kind !== 'person.representation'));
      await keyboard.press('Control+z');
      await page.text('La scadenza è di nuovo aperta.');
      await shows(page, 'it to come back', (shown) => shown.some(({ kind }) => kind === 'person.representation'));
      tell('waived and undone');
      await walkTo(page, 'person.representation', 'Verdi Luigi');
      await keyboard.press('x');
      await focusIn(page, '[role=radiogroup]');
      await keyboard.press('2', 'Control+Enter');
      await page.text('Rinuncia registrata.');
      await push(page, 'link', 'Scadenze non dovute', { most: 80 });
      await page.get('heading', 'Scadenze non dovute');
      await page.text(/^Motivo: Già fatta/);
      await look('scadenze-non-dovute');
      await push(page, 'button', /^Riapri: /);
      await page.text('Nessuna rinuncia');
      await toToday(page);
      await shows(page, 'it to be there', (shown) => shown.some(({ kind }) => kind === 'person.representation'));
      tell('waived again, and opened from the list of those');
      // The COT’s clock is not given up: it ends where it is.
      await intoRows(page);
      await walkTo(page, 'discharge.assess', 'Bianchi Teresa');
      await keyboard.press('x');
      await page.text(/^A questa scadenza non si rinuncia/);
      assert.equal(await page.find('dialog', /./), null);
      await assert.rejects(
        call(page, 'deadline.waive', { key: { kind: 'discharge.assess', of: ids.bianchi, part: '' }, motive: 'non_necessaria', note: '' }),
        (error) => /\S/.test(error.message),
      );
      keyboard.reset();
    });

    await t.test('a reminder written, shown, done, and back', async () => {
      await keyboard.press('Control+m');
      await page.get('dialog', 'Nuovo promemoria');
      await focusIn(page, '#reminder-text');
      await look('dialogo-nuovo-promemoria');
      await keyboard.press('Control+Enter');
      await says(page, '#reminder-text-error', /^Scriva che cosa c’è da ricordare\.$/);
      await keyboard.say('Richiamare il reparto per gli ausili');
      await keyboard.press('Tab', 'Tab');
      await keyboard.type('15');
      await keyboard.press('Control+Enter');
      await page.text('Promemoria salvato.');
      const [mine] = await shows(page, 'the reminder of today', (shown) => {
        const found = shown.filter(({ kind, band }) => kind === 'reminder' && band === 'today');
        return found.length === 1 && found;
      });
      assert.match(mine.said, /15:00/);
      tell('a reminder');
      await look('oggi-promemoria');
      await intoRows(page);
      await walkTo(page, 'reminder', 'Richiamare il reparto');
      await keyboard.press('f');
      await page.text('Promemoria fatto.');
      await shows(page, 'it to leave', (shown) => shown.every(({ id }) => id !== mine.id));
      await keyboard.press('Control+z');
      await page.text('Il promemoria è di nuovo aperto.');
      await shows(page, 'it to come back', (shown) => shown.some(({ id }) => id === mine.id));
      tell('done, and undone');
    });

    await t.test('what was left half-way', async () => {
      await keyboard.press('Control+e');
      await focusIn(page, '#filter-text');
      await keyboard.press('Alt+n');
      await focusIn(page, '#who');
      await keyboard.say('bianchi');
      await page.get('option', /Bianchi Teresa/);
      await keyboard.press('Enter');
      await focusIn(page, '#source');
      await keyboard.press('3');
      await page.text(/^Bozza salvata/);
      await toToday(page);
      await page.get('heading', /^Bozze da riprendere/);
      await look('oggi-bozze');
      await push(page, 'link', /^Riprendi: Nuova segnalazione: Bianchi Teresa/);
      await page.get('heading', 'Nuova segnalazione');
      assert.equal(await page.script('return document.querySelector("input[name=source]:checked")?.value'), 'subacuti');
      await toToday(page);
      await push(page, 'button', /^Scarta la bozza: Nuova segnalazione/);
      await page.text('Bozza scartata.');
      await page.gone(/^Bozze da riprendere/);
      tell('a draft, taken up and thrown away');
    });

    await t.test('the side bar counts what the page shows', async () => {
      const { counts, bands } = await call(page, 'today.list', { mine: false });
      const totals = Object.fromEntries(bands.map(({ code, total }) => [code, total]));
      const here = counts.find(({ room }) => room === 'oggi');
      assert.deepEqual([here.total, here.late], [(totals.now ?? 0) + (totals.late ?? 0) + (totals.today ?? 0), totals.late ?? 0]);
      const cot = counts.find(({ room }) => room === 'dimissioni');
      assert.deepEqual([cot.total, cot.late], [2, 1]);
      await page.get('link', /^Oggi ?, \d+ cose da fare, di cui 1 in ritardo/, { inside: 'nav.side' });
      await page.get('link', /^Dimissioni ?, 2 dimissioni da valutare, di cui 1 in ritardo/, { inside: 'nav.side' });
    });

    await t.test('the week, with the keyboard', async () => {
      await toToday(page);
      keyboard.reset();
      await push(page, 'link', 'Settimana');
      await page.get('heading', 'La settimana');
      await page.text('Da 23/11/2026 a 29/11/2026.');
      await look('settimana');
      await keyboard.press('ArrowRight');
      await page.text('Da 30/11/2026 a 06/12/2026.');
      await keyboard.press('ArrowLeft', 'ArrowLeft');
      await page.text('Da 16/11/2026 a 22/11/2026.');
      await keyboard.press('ArrowRight');
      await page.text('Da 23/11/2026 a 29/11/2026.');
      await intoRows(page, async () => {});
      await walkTo(page, 'discharge.verify', 'Verdi Luigi');
      await keyboard.press('Enter');
      await page.get('heading', 'Verdi Luigi', { inside: '.case' });
      await page.back();
      await page.get('heading', 'La settimana');
      await intoRows(page, async () => {});
      await keyboard.press('Escape');
      await page.get('heading', /^Oggi/, { inside: 'main' });
      tell('the week');
    });

    await t.test('a calendar without any name', async () => {
      await home.choose(home.backups);
      await push(page, 'link', 'Settimana');
      await push(page, 'button', /^Scrivi le scadenze in un file di calendario/);
      await page.get('dialog', 'Scadenze in un file di calendario');
      await look('dialogo-calendario');
      await push(page, 'button', /^Scegli la cartella e scrivi/, { inside: '[role=dialog]' });
      await page.text(/^Scritto scadenze-2026-11-25\.ics: \d+ scadenze\.$/);
      tell('the calendar file');
      const [file] = (await readdir(home.backups)).filter((name) => name.endsWith('.ics'));
      const path = join(home.backups, file);
      assert.equal((await stat(path)).mode & 0o777, 0o600);
      const text = await readFile(path, 'utf8');
      const whole = text.replaceAll('\r\n ', '');
      assert.match(whole, /^BEGIN:VCALENDAR\r\nVERSION:2\.0/);
      assert.ok(whole.split('BEGIN:VEVENT').length - 1 >= 5);
      for (const { surname, name, code, residenceAddress, phone } of Object.values(PEOPLE))
        for (const secret of [surname, name, code, residenceAddress, phone].filter(Boolean))
          assert.ok(!whole.toLowerCase().includes(secret.toLowerCase()), `«${secret}» is in the calendar`);
      for (const secret of ['Igea', 'Sala', 'Ambito', 'reparto', 'Medicina', 'femore', 'Crema', 'Pandino', SOCIAL_WORKER, NURSE, 'Distretto di prova'])
        assert.ok(!whole.includes(secret), `«${secret}» is in the calendar`);
      for (const id of [ids.verdi, ids.bianchi, ids.rossi, ids.intakeId]) assert.ok(!whole.includes(id), id);
    });

    await t.test('the round, on paper', async () => {
      await page.script('location.hash = "#/giro/2026-11-25"');
      await page.get('heading', 'Giro visite');
      await page.get('radio', 'Tutte');
      await reach(page, 'radio', 'Le mie');
      await keyboard.press('2');
      await page.get('heading', /Verdi Luigi/);
      await look('giro-verifica');
      await page.script('window.print = () => { window.printed = document.querySelector(".round-paper")?.innerText; };');
      await push(page, 'button', 'Stampa il giro');
      const printed = await until('the printed round', () => page.script('return window.printed ?? null'));
      for (const words of ['Giro visite', 'Verdi Luigi', 'via Mazzini 8', 'Verifica dopo la dimissione', 'Foglio riservato'])
        assert.ok(printed.includes(words), `«${words}» is not on paper: ${printed}`);
      await page.script(`
        const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText === 'print');
        const paper = new CSSStyleSheet();
        paper.replaceSync(rules.flatMap((rule) => [...rule.cssRules].map((each) => each.cssText)).join('\\n'));
        document.adoptedStyleSheets = [paper];`);
      assert.notEqual(await page.script('return getComputedStyle(document.querySelector(".round-paper")).display'), 'none');
      assert.equal(await page.script('return getComputedStyle(document.getElementById("root")).display'), 'none');
      await page.screenshot('stampa-giro');
      await page.script('document.adoptedStyleSheets = []; dispatchEvent(new Event("afterprint"));');
      tell('the printed round');
    });

    await t.test('three weeks later nothing that was late is gone', async () => {
      const terms = (await due(page)).rows.filter(({ dueAt }) => dueAt !== null && dueAt < '2026-12-15');
      await page.script('window.beforeTheLock = true');
      await home.clock.set('2026-12-16T08:00:00+01:00');
      await until('the page after the lock', () => page.script('return window.beforeTheLock === undefined'), { within: 30_000 });
      await page.get('heading', 'Apra l’archivio');
      await enter(page, SOCIAL_WORKER, PASSPHRASE);
      await toToday(page);
      await page.get('heading', /^In ritardo/);
      await look('oggi-tre-settimane-dopo');
      const late = await due(page, { band: 'late' });
      const name = ({ key }) => [key.kind, key.of, key.part].join();
      assert.deepEqual(terms.map(name).filter((each) => !late.rows.map(name).includes(each)), []);
      assert.deepEqual((await rows(page)).filter(({ band }) => band === 'late').length, late.total);
    });
    look.done();
  } catch (error) {
    await window?.page.screenshot(`failed-today-${MORNING.slice(0, 10)}`).catch(() => {});
    throw error;
  } finally {
    await window?.close();
    await home.remove();
  }
});
