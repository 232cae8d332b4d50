import assert from 'node:assert/strict';
import { today } from '../clerk.mjs';
import { focusIn, goOn, push, reach } from '../hands.mjs';
import { until } from '../until.mjs';

const call = (page, name, args) => page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })', name, args);

/** The day three months from now, as a person types it. */
const inThreeMonths = () => {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 3);
  return day.toISOString().slice(0, 10).split('-').reverse().join('');
};

/** From the minutes to the case: the outcome is sent, and the plan is opened. */
export async function transmit({ page, look, tell }) {
  await push(page, 'link', /^VMD/);
  await page.get('heading', 'VMD');
  await page.get('row', /Rossi Maria/);
  await look('vmd-elenco');
  await focusIn(page, '#filter-text');
  await page.keyboard.press('Enter');
  await page.get('button', /^Trasmetti l’esito/);
  await look('vmd-decisione');
  await goOn(page);
  await focusIn(page, '#to');
  await page.keyboard.say('Comune di Pandino e medico di famiglia');
  await page.keyboard.press('Control+Enter');
  await page.text('Trasmissione registrata.');
  await page.get('button', /^Apri il progetto/);
  await goOn(page);
  await focusIn(page, '#new-plan');
  await page.keyboard.press('Enter');
  await page.text('Progetto aperto.');
  tell('transmission and opening the plan', page.keyboard);
  await look('progetto-nuovo');
}

/** Types into the fields of a part, from where the focus is, each with Tab; `null` leaves a field as it is. */
async function through(page, texts) {
  for (const [place, text] of texts.entries()) {
    if (place > 0) await page.keyboard.press('Tab');
    if (text) await page.keyboard.say(text);
  }
}

/** Waits until the focus is in the field of a new intervention, and what it holds is as it must be. */
const kindHeld = (page, what, ok) =>
  until(`${what} in the field of the intervention`, async () => {
    const [id, value] = await page.script('const at = document.activeElement; return [at?.id ?? "", at?.value ?? ""]');
    if (id !== 'int-intervention' || !ok(value)) throw new Error(`«${value}» in #${id}`);
    return true;
  });

/** One intervention, from its first letters. No key goes before the page has taken the one before it. */
async function intervention(page, letters, name, provider, intensity) {
  await reach(page, 'combobox', /^Intervento/);
  await page.keyboard.say(letters);
  await kindHeld(page, letters, (value) => value === letters);
  await page.get('option', name, { inside: '.combo' });
  await page.keyboard.press('ArrowDown');
  await until('a proposal to be the active one', () => page.script('return document.activeElement?.hasAttribute("aria-activedescendant")'));
  await page.keyboard.press('Enter');
  await kindHeld(page, 'what was picked', (value) => name.test(value) && value !== letters);
  await page.keyboard.press('Tab');
  await through(page, [provider, intensity]);
  await page.keyboard.press('Tab', '7', 'Control+Enter');
  await page.text(name, { inside: '.card' });
  // Stored, the form is empty again and takes the focus back: whoever goes on before types into a form that is closing.
  await kindHeld(page, 'nothing', (value) => value === '');
}

/** What the plan must say to be called compiled; consent, first day. */
export async function writePlan({ page, look, tell }) {
  await reach(page, 'textbox', /^Obiettivo/);
  await through(page, ['Restare a casa in sicurezza fino all’ingresso in RSA.', 'Nessuna caduta in tre mesi.']);
  await page.keyboard.press('Control+Enter');
  await page.text('Obiettivo aggiunto.');
  await intervention(page, 'pasti', /pasti/i, 'Comune di Pandino', '7 pasti a settimana');
  await look('progetto-un-intervento');
  await intervention(page, 'telesocc', /telesoccorso/i, 'Comune di Pandino', 'Tutti i giorni');
  await reach(page, 'textbox', /^Responsabilità/);
  await through(page, ['L’assistente sociale segue i servizi, l’infermiere la salute.', 'La figlia passa ogni sera.']);
  await page.keyboard.press('Control+Enter');
  await page.text('Salvato chi fa che cosa.');
  await reach(page, 'textbox', /^Da verificare il/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(inThreeMonths());
  await page.keyboard.press('Enter');
  await page.text(/^Il progetto si verifica il/);
  await look('progetto-scritto');
  await push(page, 'button', 'Dichiara compilato');
  await page.text('Progetto compilato.');
  tell('the plan, compiled', page.keyboard);
  await look('progetto-compilato');

  await push(page, 'tab', 'Progetto', { key: 'ArrowRight' });
  await page.keyboard.press('Enter');
  await reach(page, 'radio', /Accetta/);
  await page.keyboard.press('Space', 'Tab');
  await page.keyboard.press('ArrowDown', 'Tab');
  await page.keyboard.type(today().split('-').reverse().join(''));
  await page.keyboard.press('Tab', 'Space');
  await look('progetto-adesione');
  await page.keyboard.press('Control+Enter');
  await page.text('Adesione registrata.');
  await push(page, 'button', 'Attiva il progetto');
  await page.text('Progetto attivo.');
  const plan = await call(page, 'plan.page', { planId: await page.script('return location.hash.split("/")[2]') });
  assert.equal(plan.stateCode, 'active');
  assert.equal(plan.interventions.length, 2);
  assert.equal(plan.agreement.accepted, true);
  tell('consent and start', page.keyboard);
  await look('progetto-attivo');
  for (const tab of ['Verifiche', 'Storia']) {
    await push(page, 'tab', tab === 'Verifiche' ? 'Consenso e avvio' : 'Verifiche', { key: 'ArrowRight' });
    await page.keyboard.press('Enter');
    await look(`progetto-${tab.toLowerCase()}`);
  }
}

/** Things changed: a new assessment, linked to this one. */
export async function reassess({ page, look, tell }) {
  await push(page, 'link', /^Valutazione di/);
  await page.get('tab', 'Decisione e progetto');
  page.keyboard.reset();
  const vmdId = await page.script('return location.hash.split("/")[2]');
  await push(page, 'button', 'Nuova valutazione');
  await focusIn(page, '#reassess-motive');
  await page.keyboard.say('È tornata dall’ospedale dopo una frattura.');
  await look('nuova-valutazione');
  await page.keyboard.press('Control+Enter');
  await page.text('Nuova valutazione aperta.');
  const nextId = await page.script('return location.hash.split("/")[2]');
  const opened = await call(page, 'vmd.page', { vmdId: nextId });
  assert.equal(opened.previousId, vmdId);
  assert.equal((await call(page, 'vmd.page', { vmdId })).nextId, nextId);
  tell('the re-assessment', page.keyboard);
  await look('vmd-rivalutazione');
}
