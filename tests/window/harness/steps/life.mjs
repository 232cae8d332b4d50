import assert from 'node:assert/strict';
import { call } from '../call.mjs';
import { focusIn, goOn, push, tabTo } from '../hands.mjs';
import { until } from '../until.mjs';
import { countdown, dischargeHere, inCase, openFirst } from './discharge.mjs';

const open = (page) => dischargeHere(page).then((dischargeId) => call(page, 'discharge.page', { dischargeId }));

/** Presses the digit that is drawn on one of a few choices; the focus is among them. */
async function choose(page, field, words) {
  await focusIn(page, `[aria-labelledby="${field}-label"]`);
  const digit = await until(`«${words}» in ${field}`, () =>
    page.script(
      `const picks = [...document.querySelectorAll('[aria-labelledby="' + arguments[0] + '-label"] .pick')];
       return picks.findIndex((pick) => pick.innerText.trim().replace(/^\\d+\\s*/, '').startsWith(arguments[1])) + 1 || null`,
      field,
      words,
    ),
  );
  await page.keyboard.press(String(digit));
}

/** The one next thing to do, which is in a window. */
async function next(page, title) {
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  await goOn(page);
  await page.get('dialog', title);
}

/** Another section of the case that is open: with Tab to the one that is shown, then along them. */
async function section(page, name) {
  const at = () => page.script('const at = document.activeElement; return at.role === "tab" || at.getAttribute("role") === "tab" ? at.innerText.trim() : null');
  for (let steps = 0; steps < 60 && (await at()) === null; steps += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 6 && (await at()) !== name; steps += 1) await page.keyboard.press('ArrowRight');
  assert.equal(await at(), name);
  await page.keyboard.press('Enter');
}

/** A PUA access of a person nobody has in file, found complex and sent to the COT: it is a discharge at once, and the clock runs. */
export async function fromPua({ page, look, tell }) {
  const { keyboard } = page;
  await keyboard.press('Control+n');
  await focusIn(page, '#who');
  await keyboard.say('rossi maria');
  await page.get('option', /^Nuova persona/);
  await keyboard.press('Alt+n');
  await focusIn(page, '#code');
  await keyboard.type('RSSMRA38MR5D14NS');
  await until('the date of birth', () => page.script('return document.getElementById("birthDate").value !== ""'));
  await tabTo(page, 'residence');
  await keyboard.type('pandi');
  await page.get('option', /^Pandino/);
  await keyboard.press('Enter', 'Tab');
  await keyboard.say('via Umberto I 12');
  await keyboard.press('Tab');
  await keyboard.type('3381234567');
  await tabTo(page, 'need');
  await keyboard.say('È in ospedale per una frattura: la figlia chiede come potrà tornare a casa.');
  await keyboard.press('Tab', '2', 'Control+Enter');
  await page.text(/^Accesso registrato per/);
  tell('a new person and the access', keyboard);
  await push(page, 'button', /^Valuta il bisogno/);
  await focusIn(page, '#summary');
  await keyboard.say('Da sola non può tornare: serve una dimissione protetta.');
  await tabTo(page, 'complex');
  await keyboard.press('2', 'Control+Enter');
  await page.text('Valutazione registrata.');
  await choose(page, 'to', 'COT');
  await keyboard.press('Tab');
  await keyboard.say('Frattura di femore, vive sola: da valutare in reparto.');
  await keyboard.press('Control+Enter');
  await page.text('Richiesta inviata a COT.');
  await page.get('link', /^Apri: /, { inside: '.case' });
  await look('accesso-inviato-alla-cot');
  await push(page, 'link', /^Apri: /, { inside: '.case' });
  await page.get('heading', 'Dimissioni protette');
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  tell('from the PUA to the COT', keyboard);
  const { stage, form, clock } = await open(page);
  assert.deepEqual([stage, form, clock.met], ['received', null, null]);
  assert.match((await countdown(page, inCase)).said, /^mancano 4[78] h$/);
  await look('dimissione-dal-pua');
}

/** What the ward tells on the phone is added to what the PUA sent. */
export async function completeReport({ page, look, tell }) {
  const { keyboard } = page;
  await section(page, 'Segnalazione');
  await push(page, 'link', /^Completa la segnalazione/);
  await page.get('heading', 'Completa la segnalazione');
  await focusIn(page, '[aria-labelledby=source-label]');
  await keyboard.press('1', 'Tab', 'ArrowDown', 'Tab');
  await keyboard.say('Ortopedia');
  await keyboard.press('Tab');
  await keyboard.say('Frattura di femore operata; non sale le scale.');
  await keyboard.press('Tab');
  await keyboard.type('24112026');
  await keyboard.press('Tab');
  await keyboard.type('22');
  await keyboard.press('Tab');
  await keyboard.type('22112026');
  await keyboard.press('Tab', '1', 'Tab', '1', 'Tab', 'Space');
  await look('segnalazione-completa');
  await keyboard.press('Control+Enter');
  await page.text('Segnalazione completata.');
  tell('the report of the ward', keyboard);
  const { form, brass, clock } = await open(page);
  assert.deepEqual([form.source, form.facility, form.brass, form.socialRisk], ['reparto', 'ospedale_crema', '22', true]);
  assert.match(brass, /22/);
  assert.equal(clock.met, null);
  await look('dimissione-segnalazione');
  await push(page, 'button', 'Prendi in carico');
  await page.text('Dimissione presa in carico.');
  tell('taking it in charge', keyboard);
}

export async function assessInTime({ page, look, tell }) {
  const { keyboard } = page;
  await goOn(page);
  await focusIn(page, '#summary');
  await look('dimissione-valutazione');
  await keyboard.say('Cammina con il deambulatore, da lavare e vestire; la figlia viene la sera.');
  await keyboard.press('Tab', 'Space', 'Control+Enter');
  await page.text('Valutazione registrata.');
  tell('the assessment', keyboard);
  const { assessment, clock } = await open(page);
  assert.deepEqual([assessment.socialNeed, clock.met, clock.word], [true, true, 'valutata in tempo']);
}

/** SAD-LEPS with a cooperative and ADI with the ASST: who, how much, from when. */
export async function plan({ page, look, tell }) {
  const { keyboard } = page;
  await goOn(page);
  await focusIn(page, '[aria-labelledby=components-label]');
  await choose(page, 'components', 'SAD-LEPS');
  await choose(page, 'components', 'ADI');
  for (const [at, provider, intensity] of [[0, 'Cooperativa Igea', '5 accessi alla settimana'], [1, 'ASST Crema', '2 accessi alla settimana']]) {
    await tabTo(page, `part-${at}-provider`);
    const chosen = `const { options, selectedIndex } = document.getElementById('part-${at}-provider'); return options[selectedIndex].text`;
    for (let steps = 0; steps < 8 && (await page.script(chosen)) !== provider; steps += 1) await keyboard.press('ArrowDown');
    assert.equal(await page.script(chosen), provider);
    await keyboard.press('Tab');
    await keyboard.say(intensity);
    await keyboard.press('Tab');
    await keyboard.type('24112026');
  }
  await tabTo(page, 'verifyOn');
  await keyboard.type('27112026');
  await look('dimissione-progetto-scrivi');
  await keyboard.press('Control+Enter');
  await page.text('Progetto salvato.');
  tell('the plan', keyboard);
  const { plan: written, verifyOn } = await open(page);
  assert.deepEqual(written.components.map(({ component, provider, intensity }) => [component, provider, intensity]), [
    ['sad_leps', 'Cooperativa Igea', '5 accessi alla settimana'],
    ['adi', 'ASST Crema', '2 accessi alla settimana'],
  ]);
  assert.equal(verifyOn, '2026-11-27');
  await look('dimissione-progetto');
}

/** Activated, out of the ward, seen at home. */
export async function homeAgain({ page, look, tell }) {
  const { keyboard } = page;
  await next(page, 'Attivazione del progetto');
  await look('dialogo-attiva-dimissione');
  await keyboard.press('Control+Enter');
  await page.text('Progetto attivato.');
  await next(page, 'Dimissione dal reparto');
  await choose(page, 'gesture-to', 'Al proprio domicilio');
  await look('dialogo-dimessa');
  await keyboard.press('Control+Enter');
  await page.text('Dimissione dal reparto registrata.');
  await next(page, 'Verifica dopo la dimissione');
  await choose(page, 'gesture-how', 'Visita a domicilio');
  await keyboard.press('Tab');
  await choose(page, 'gesture-outcome', 'Tutto procede');
  await keyboard.press('Tab');
  await keyboard.say('La casa è in ordine, l’operatrice è venuta.');
  await look('dialogo-verifica');
  await keyboard.press('Control+Enter');
  await page.text('Verifica registrata.');
  tell('activated, discharged, verified', keyboard);
  const { stage, destination, checks } = await open(page);
  assert.deepEqual([stage, destination, checks.length], ['verified', 'Al proprio domicilio', 1]);
  await look('dimissione-verificata');
}

/** Closed, and opened again because it was too early. */
export async function closeAndReopen({ page, look, tell }) {
  const { keyboard } = page;
  await next(page, 'Chiusura della dimissione');
  await choose(page, 'gesture-outcome', 'Obiettivi raggiunti');
  await look('dialogo-chiusura-dimissione');
  await keyboard.press('Control+Enter');
  await page.text('Dimissione chiusa.');
  tell('closed', keyboard);
  assert.equal((await open(page)).stage, 'closed');
  await look('dimissione-chiusa');
  await push(page, 'button', 'Riapri');
  await page.get('dialog', 'Riapertura');
  await keyboard.say('La figlia ha telefonato: è di nuovo in ospedale.');
  await look('dialogo-riapertura');
  await keyboard.press('Control+Enter');
  await page.text('Dimissione riaperta.');
  tell('opened again', keyboard);
}

/** The window where another pathway is linked, and the way to begin it there. */
async function begin(page, name) {
  await openFirst(page);
  await section(page, 'Segnalazione');
  await push(page, 'button', 'Collega un percorso');
  await page.get('dialog', 'Collega un percorso');
  await push(page, 'link', name, { inside: '[role=dialog]' });
}

/** A VMD and an application for an RSA are begun from the discharge, and each leads to the other. */
export async function linked({ page, look, tell }) {
  const { keyboard } = page;
  const dischargeId = await dischargeHere(page);
  const back = async (room) => {
    await push(page, 'link', /^Apri: /, { inside: '.case', most: 60 });
    await page.get('heading', 'Dimissioni protette');
    assert.equal(await dischargeHere(page), dischargeId);
    tell(`${room}, and back`, keyboard);
  };
  keyboard.reset();
  await begin(page, /^Apri una VMD nuova/);
  await page.get('heading', 'Nuova VMD');
  await page.text(/^Sarà collegata alla dimissione protetta/);
  await tabTo(page, 'protocol', 12);
  await choose(page, 'protocol', 'Protocollo RSA');
  await keyboard.press('Tab');
  await choose(page, 'service', 'RSA');
  await keyboard.press('Tab');
  await choose(page, 'route', 'Invio dal PUA');
  await look('vmd-dalla-dimissione');
  await keyboard.press('Control+Enter');
  await page.text(/^VMD aperta per Rossi Maria/);
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  const vmdId = await dischargeHere(page);
  await section(page, 'Richiesta');
  await look('vmd-collegata');
  await back('a linked VMD');

  await begin(page, /^Apri una domanda nuova/);
  await page.get('heading', 'Nuova domanda');
  await page.text(/^Sarà collegata alla dimissione protetta/);
  await tabTo(page, 'preferences', 12);
  await keyboard.type('benef');
  await page.get('option', /Benefattori/);
  await keyboard.press('Enter', 'Control+Enter');
  await page.text(/^Domanda registrata per Rossi Maria/);
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  const applicationId = await dischargeHere(page);
  await section(page, 'Domanda e VMD');
  await look('domanda-collegata');
  await back('a linked application');
  const { links } = await call(page, 'discharge.page', { dischargeId });
  assert.deepEqual(links.map(({ what }) => what).toSorted(), ['application', 'intake', 'vmd']);
  assert.deepEqual(links.filter(({ what }) => what !== 'intake').map(({ id }) => id).toSorted(), [vmdId, applicationId].toSorted());
  await look('dimissione-collegata');
}

/** Admitted again: this one ends, and the next one knows what was known and where it comes from. */
export async function readmitted({ page, look, tell }) {
  const { keyboard } = page;
  const before = await dischargeHere(page);
  await section(page, 'Dopo la dimissione');
  await push(page, 'button', 'Di nuovo ricoverata');
  await page.get('dialog', 'Nuovo ricovero');
  await look('dialogo-ricovero');
  await keyboard.press('Control+Enter');
  await page.text('Nuovo ricovero registrato: questa è la nuova dimissione.');
  await until('the new discharge', async () => (await dischargeHere(page)) !== before);
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  tell('the new admission', keyboard);
  const after = await open(page);
  // Of the new ward nothing is known yet; how she lives is.
  const { facility, ward, admittedOn, socialRisk, home } = after.form;
  assert.deepEqual([after.stage, after.clock, facility, ward], ['referred', null, '', '']);
  assert.deepEqual([admittedOn, socialRisk, home], ['2026-11-23', true, 'idoneo']);
  assert.ok(after.links.some(({ what, id }) => what === 'discharge' && id === before));
  await look('dimissione-nuovo-ricovero');
  await section(page, 'Segnalazione');
  await push(page, 'link', /^Apri: .*[Dd]imissione/, { inside: '.case', most: 60 });
  await until('the discharge before', async () => (await dischargeHere(page)) === before);
  await page.text(/^Conclusa/, { inside: '.remarks' });
  const ended = await open(page);
  assert.equal(ended.stage, 'readmitted');
  assert.ok(ended.links.some(({ what, id }) => what === 'discharge' && id === after.dischargeId));
  tell('back to the one before', keyboard);
  await look('dimissione-di-nuovo-ricoverata');
}

/** What the person's own page must tell, oldest first. */
const TOLD = [
  /^Richiesta registrata/, /^Valutazione di primo livello/, /^Invio a COT/, /^Richiesta arrivata alla COT/,
  /^Segnalazione di dimissione protetta Ospedale Maggiore di Crema, Ortopedia/, /^Dimissione protetta presa in carico/,
  /^Valutazione della COT/, /^Progetto di dimissione SAD-LEPS \(Cooperativa Igea\), ADI \/ C-DOM \(ASST Crema\)/,
  /^Progetto di dimissione attivato/, /^Dimissione dal reparto Al proprio domicilio/, /^Verifica dopo la dimissione Visita a domicilio · Tutto procede/,
  /^Richiesta di VMD/, /^Collegata una VMD/, /^Domanda inserita/, /^Collegata una domanda/, /^Dimissione protetta chiusa Obiettivi raggiunti/,
  /^Dimissione protetta riaperta/, /^Di nuovo ricoverata/, /^Nuovo ricovero: nuova dimissione protetta/,
];

/** One story tells it all, and each line leads to its pathway. */
export async function timeline({ page, look, tell }) {
  await push(page, 'link', /^Fascicolo di/, { most: 60 });
  await page.get('tab', 'Storia');
  const told = await until('the story', async () => {
    const lines = await page.script(
      `return [...document.querySelectorAll('.story > li')].map((each) =>
         [each.querySelector('b').innerText, each.querySelector('.told')?.innerText].filter(Boolean).join(' '))`,
    );
    return lines.length > 0 && lines;
  });
  const missing = TOLD.filter((line) => !told.some((each) => line.test(each)));
  assert.deepEqual(missing, [], told.join('\n'));
  tell('the story of the person', page.keyboard);
  await look('persona-storia-dimissione');
  await section(page, 'Percorsi');
  await page.text('Dimissione protetta', { inside: '.plain-list' });
  await look('persona-percorsi-dimissione');
}
