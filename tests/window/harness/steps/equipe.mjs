import assert from 'node:assert/strict';
import { focusIn, push, reach } from '../hands.mjs';
import { SOCIAL_WORKER, today } from '../clerk.mjs';
import { PASSPHRASE } from '../door.mjs';
import { enter } from '../hands.mjs';
import { until } from '../until.mjs';

const [year, month, day] = today().split('-');

const call = (page, name, args) => page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })', name, args);

/** The meeting that the address names. */
const meetingHere = (page) => page.script('return location.hash.split("/")[2]');

/** Convenes a meeting for today and puts the case that is ready on its agenda. */
export async function convene({ page, look, tell }) {
  await push(page, 'link', /^Sedute/);
  await page.get('heading', 'Sedute d’equipe');
  await look('sedute-elenco-vuoto');
  await push(page, 'button', /^Nuova seduta/);
  await focusIn(page, '#on');
  await page.keyboard.type(`${day}${month}${year}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('14:30');
  await page.keyboard.press('Tab', '1', 'Tab');
  await page.keyboard.say('Casa di Comunità, sala 2');
  await look('dialogo-seduta');
  await page.keyboard.press('Control+Enter');
  await page.text('Seduta convocata.');
  await page.get('tab', 'Ordine del giorno');
  await look('seduta-vuota');
  await push(page, 'button', 'Aggiungi il caso pronto');
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  tell('convening and agenda', page.keyboard);
  await look('seduta-ordine-del-giorno');
}

/** Both assessors are there. */
export async function attendance({ page, look, tell }) {
  await push(page, 'tab', 'Ordine del giorno', { key: 'ArrowRight' });
  await page.keyboard.press('Enter');
  await page.text('Nessun presente.');
  await reach(page, 'checkbox', 'Anna Bianchi è presente');
  await page.keyboard.press('Space', 'ArrowDown', 'Space');
  await page.text(/^2 presenti\. Presenze salvate\./);
  tell('attendance', page.keyboard);
  await look('seduta-presenze');
}

/** Every text that is seen while the wall is up, notices too, and is smaller than it may be, with its size. */
const SMALL = `
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement;
    if (!node.data.trim() || at.getClientRects().length === 0 || at.closest('.visually-hidden, [inert]')) continue;
    const size = Number.parseFloat(getComputedStyle(at).fontSize);
    if (size < 24) found.push(size + ' px: ' + node.data.trim());
  }
  return found;`;

/** The case on the wall, readable from afar and without codes; decided with a digit and Enter. */
export async function project({ page, look, tell }) {
  await push(page, 'link', 'Proietta');
  await page.get('heading', 'Rossi Maria', { inside: '.wall' });
  assert.deepEqual(await page.script(SMALL), []);
  const whole = await page.script('return document.documentElement.outerHTML');
  assert.ok(!whole.includes('RSSMRA38MR5D14NS'), 'the codice fiscale is on the page that is projected');
  assert.ok(!/338 ?123/.test(whole), 'a telephone is on the page that is projected');
  await look('proiezione');
  tell('to the wall', page.keyboard);
  await page.keyboard.press('1', 'Enter');
  await page.text(/^Deciso\./, { inside: '.wall-outcome' });
  assert.equal(page.keyboard.counted, 2);
  tell('the decision', page.keyboard);
  assert.deepEqual(await page.script(SMALL), []);
  await look('proiezione-decisa');
  const { agenda } = await call(page, 'meeting.page', { meetingId: await meetingHere(page) });
  assert.equal(agenda[0].decision.outcome, 'lista_rsa');
}

/** The minutes take their number and digest; nothing changes them any more but a document of its own. */
export async function seal({ page, look, tell }) {
  await page.keyboard.press('Escape');
  await page.get('tab', 'Ordine del giorno');
  const meetingId = await meetingHere(page);
  const [{ vmdId, decision }] = (await call(page, 'meeting.page', { meetingId })).agenda;
  await look('seduta-decisa');
  await push(page, 'button', 'Chiudi il verbale');
  await page.get('dialog', 'Chiudere il verbale?');
  await look('dialogo-verbale');
  await push(page, 'button', 'Chiudi e numera il verbale');
  await page.text(`Verbale 1/${year} chiuso.`);
  await page.get('heading', `Verbale 1/${year}`);
  const digest = await until('the digest', () => page.script('return document.querySelector(".digest .mono")?.innerText.replaceAll(" ", "")'));
  assert.match(digest, /^[0-9a-f]{64}$/);
  tell('sealing', page.keyboard);
  await look('verbale');

  // No way to change it is offered, and the window's own door refuses with the way to correct.
  for (const name of [/^Conferma la decisione/, /^Cambia/, /^Ritira/, /^Modifica/]) assert.equal(await page.find('button', name), null);
  await assert.rejects(call(page, 'meeting.decide', { meetingId, vmdId, decision: { ...decision, outcome: 'rinuncia' } }), (error) => {
    assert.match(error.message, /verbale integrativo/i);
    return true;
  });
  for (const [name, args] of [
    ['meeting.undecide', { meetingId, vmdId }],
    ['meeting.agenda', { meetingId, cases: [] }],
    ['meeting.attendance', { meetingId, people: [] }],
    ['meeting.cancel', { meetingId, reason: 'Per prova.' }],
    ['meeting.seal', { meetingId }],
  ]) {
    await assert.rejects(call(page, name, args), (error) => /\S/.test(error.message), name);
  }
  const { minutes } = await call(page, 'meeting.page', { meetingId });
  assert.equal(minutes.sha256, digest);
  assert.equal(minutes.intact, true);

  await push(page, 'button', 'Aggiungi un verbale integrativo');
  await focusIn(page, '#reason');
  await page.keyboard.say('Manca il nome della struttura scelta.');
  await page.keyboard.press('Tab');
  await page.keyboard.say('La famiglia ha scelto due strutture: Pandino e Crema.');
  await look('verbale-integrativo-scrivi');
  await page.keyboard.press('Control+Enter');
  await page.get('dialog', 'Chiudere il verbale integrativo?');
  await look('dialogo-verbale-integrativo');
  await push(page, 'button', 'Chiudi e numera');
  await page.text(`Verbale integrativo 2/${year} chiuso.`);
  const after = await call(page, 'meeting.page', { meetingId });
  assert.equal(after.minutes.sha256, digest);
  assert.equal(after.addenda.length, 1);
  tell('the integrative minutes', page.keyboard);
  await look('verbale-con-integrativo');
}
