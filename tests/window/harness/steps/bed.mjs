import assert from 'node:assert/strict';
import { call, waiting } from '../call.mjs';
import { lock, PASSPHRASE } from '../door.mjs';
import { enter, focusIn, goOn, push, reach } from '../hands.mjs';
import { until } from '../until.mjs';
import { APPLIED, applicationHere, inDays, openFirst, shown, toLists, typed, UNITS } from './application.mjs';

/** The places of the application that is open. */
const places = async (page) => (await call(page, 'application.page', { applicationId: await applicationHere(page) })).entries;

const card = (place) => ({ inside: `.entries > li:nth-child(${place})` });

/** Sealing the minutes was enough: the person is in the three lists, and waits without a plan, which is an exception. */
export async function listed({ page, look, tell }) {
  await toLists(page);
  await page.get('row', /Rossi Maria/);
  page.keyboard.reset();
  const { rows, uncovered } = await waiting(page);
  assert.deepEqual(rows.map(({ fullName, plan }) => [fullName, plan]), [['Rossi Maria', 'none']]);
  assert.deepEqual(rows[0].places.map(({ unit, turn }) => [unit.replace(/^RSA /, ''), turn]), UNITS.map((unit) => [unit, 'waiting']));
  assert.equal(uncovered, 1);
  await page.text(/^Progetto: manca/);
  await look('liste-una');
  for (const { unitId } of rows[0].places) assert.equal((await waiting(page, { unitId })).total, 1);
  await openFirst(page);
  await page.text(/^Manca il progetto temporaneo/);
  for (const place of [1, 2, 3]) await page.text(new RegExp(`^In lista dal ${shown(inDays(0))}`), card(place));
  tell('the list, and the application in it', page.keyboard);
  await look('domanda-in-lista');
}

/** The way to the temporary plan is the one next thing. */
export async function beginPlan({ page, tell }) {
  await page.get('button', /^Apri il progetto temporaneo/, { inside: '.now' });
  await goOn(page);
  await page.text('Progetto temporaneo aperto.');
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  tell('opening the temporary plan', page.keyboard);
}

/** With a plan that runs the exception is gone, from the list and from the application. */
export async function covered({ page, look }) {
  await openFirst(page);
  await page.text(/^Che cosa è in corso/);
  assert.equal(await page.find('text', /^Manca il progetto temporaneo/), null);
  const { rows, uncovered } = await waiting(page);
  assert.deepEqual([rows[0].plan, uncovered], ['active', 0]);
  await look('domanda-con-progetto');
}

/** The social worker starts the procedure: what was lost, when, the report. */
export async function startUrgency({ page, look, tell }) {
  const { keyboard } = page;
  keyboard.reset();
  await push(page, 'tab', 'Liste', { key: 'ArrowRight' });
  await keyboard.press('Enter');
  await page.text('Nessuna procedura d’urgenza');
  await look('urgenza-nessuna');
  await push(page, 'button', 'Avvia la procedura d’urgenza');
  await focusIn(page, '[role=radiogroup]');
  // Two motives only, and the report is required.
  assert.equal(await page.script('return document.querySelectorAll("input[name=motive]").length'), 2);
  await keyboard.press('Control+Enter');
  await page.text(/punti da sistemare/);
  await look('urgenza-mancanze');
  await focusIn(page, '[role=radiogroup]');
  await keyboard.press('2', 'Tab');
  await focusIn(page, '#eventOn');
  await keyboard.type(typed(inDays(-2)));
  await reach(page, 'textbox', /^Relazione/);
  await keyboard.say('La figlia, che la assisteva da sola, è ricoverata da due giorni.');
  await look('urgenza-scrivi');
  await keyboard.press('Control+Enter');
  await page.text(/^Procedura d’urgenza avviata/);
  tell('starting the urgency', keyboard);
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  await look('urgenza-da-decidere');
}

/** The kind of what comes first on Oggi. */
const firstOfToday = (page) => page.script('return document.querySelector(".due [data-due]")?.dataset.due ?? null');

/** It stays on top of everybody's Oggi until it is decided; the coordinator decides. */
export async function decideUrgency({ page, look, tell }) {
  const { keyboard } = page;
  await lock(page);
  await enter(page, 'Carla Ferri', PASSPHRASE);
  await page.get('heading', /^Oggi/);
  await until('the urgency on top', async () => (await firstOfToday(page)) === 'application.urgency');
  await look('oggi-urgenza');
  keyboard.reset();
  await push(page, 'link', /Rossi Maria.*urgenza da decidere/, { inside: '.due' });
  await page.get('button', /^Decidi l’urgenza/, { inside: '.now' });
  await goOn(page);
  await page.get('dialog', 'Decisione sull’urgenza');
  await look('dialogo-decidi-urgenza');
  await focusIn(page, '[role=dialog] [role=radiogroup]');
  await keyboard.press('Space');
  await reach(page, 'textbox', /^Perché/);
  await keyboard.say('Nessun altro può assisterla.');
  await keyboard.press('Control+Enter');
  await page.text('Decisione sull’urgenza registrata.');
  tell('deciding the urgency', keyboard);
  await look('urgenza-riconosciuta');
  await push(page, 'link', /^Oggi/);
  await page.get('heading', /^Oggi/);
  await page.gone(/urgenza da decidere/, { inside: '.due' });
  assert.equal((await waiting(page, { urgent: true })).total, 1);
}

/** One offer is refused, and the person stays; the next one is accepted, and admission ends the other places. */
export async function offers({ page, look, tell }) {
  const { keyboard } = page;
  await openFirst(page);
  keyboard.reset();
  const offer = async (place) => {
    await push(page, 'button', 'Proponi un posto', card(place));
    await page.get('dialog', /^Proposta di posto/);
    await keyboard.press('Control+Enter');
    await page.text('Proposta registrata.');
    await page.get('button', /^Registra la risposta/, { inside: '.now' });
    await goOn(page);
    await focusIn(page, '[id^="answer-"]');
  };
  await offer(1);
  await look('domanda-proposta');
  await push(page, 'button', 'Rifiutata', card(1));
  await page.get('dialog', /^Proposta rifiutata/);
  await look('dialogo-rifiuto');
  await focusIn(page, '[role=dialog] [role=radiogroup]');
  await keyboard.press('2', 'Control+Enter');
  await page.text('Rifiuto registrato.');
  assert.deepEqual((await places(page)).map(({ turn, refusals }) => [turn, refusals]), [['waiting', 1], ['waiting', 0], ['waiting', 0]]);
  await look('domanda-rifiutata');
  tell('an offer and its refusal', keyboard);

  await offer(2);
  await keyboard.press('Enter');
  await page.get('dialog', /^Proposta accettata/);
  await keyboard.press('Control+Enter');
  await page.text('Accettazione registrata.');
  await page.get('button', /^Registra l’ingresso/, { inside: '.now' });
  await look('domanda-accettata');
  await goOn(page);
  await page.get('dialog', /^Ingresso/);
  await look('dialogo-ingresso');
  await keyboard.press('Control+Enter');
  await page.text('Ingresso registrato.');
  tell('an offer, its acceptance and the admission', keyboard);
  await page.text(`Inserimento altrove, ${shown(inDays(0))}`, card(1));
  await page.text(`Ingresso in struttura, ${shown(inDays(0))}`, card(2));
  await page.text(`Inserimento altrove, ${shown(inDays(0))}`, card(3));
  assert.deepEqual((await places(page)).map(({ exit }) => exit), ['elsewhere', 'admitted', 'elsewhere']);
  assert.equal((await waiting(page)).total, 0);
  await look('domanda-conclusa');
}

const longDay = (iso) => new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** What the person's own page must tell, oldest first: the line, and the day that it speaks of. */
const TOLD = [
  [/^Richiesta di VMD Protocollo RSA/, longDay(APPLIED)],
  [new RegExp(`^Domanda inserita RSA · ${UNITS.join(', ')} · Comune di Pandino`), longDay(APPLIED)],
  [/^Visita sanitaria: effettuata Anna Bianchi/, 'oggi'],
  [/^Visita sociale: effettuata Marta Conti/, 'oggi'],
  [/^Sintesi per l’equipe RSA/, 'oggi'],
  [/^Decisione dell’equipe: Lista RSA Verbale 1\/\d{4}/, 'oggi'],
  [new RegExp(`^Inserimento in lista ${UNITS.join(', ')}`), 'oggi'],
  [/^Progetto aperto Progetto temporaneo/, 'oggi'],
  [/^Progetto attivato/, 'oggi'],
  [new RegExp(`^Procedura d’urgenza avviata Perdita del caregiver unico · Dal ${shown(inDays(-2))} · La figlia`), 'oggi'],
  [/^Urgenza riconosciuta Nessun altro può assisterla/, 'oggi'],
  [new RegExp(`^Proposta di posto ${UNITS[0]}`), 'oggi'],
  [new RegExp(`^Posto rifiutato ${UNITS[0]} · Troppo lontana`), 'oggi'],
  [new RegExp(`^Proposta di posto ${UNITS[1]}`), 'oggi'],
  [new RegExp(`^Posto accettato ${UNITS[1]}`), 'oggi'],
  [new RegExp(`^Ingresso in struttura ${UNITS[1]}`), 'oggi'],
];

/** Every date is on the person's timeline, in order. */
export async function timeline({ page, look }) {
  await push(page, 'link', /^Fascicolo di Rossi Maria/);
  await page.get('tab', 'Storia');
  await look('fascicolo-storia');
  const lines = (await page.script('return [...document.querySelectorAll(".story > li")].map((line) => line.innerText)'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .toReversed();
  const places = TOLD.map(([what, day]) => {
    const place = lines.findIndex((line) => what.test(line) && line.includes(` ${day}`));
    assert.notEqual(place, -1, `no line with ${what} and «${day}» among\n${lines.join('\n')}`);
    return place;
  });
  assert.deepEqual(places, places.toSorted((one, other) => one - other), lines.join('\n'));
}
