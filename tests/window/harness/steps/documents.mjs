import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { call } from '../call.mjs';
import { today } from '../clerk.mjs';
import { focusIn, push, reach } from '../hands.mjs';
import { until } from '../until.mjs';
import { hands } from './room.mjs';

const run = promisify(execFile);
const ANY = /./;

/** Cases of a long meeting. */
const MOST_CASES = 30;

/** What a PDF says, read by a program that is not ours. */
const wordsOf = async (file) => (await run('pdftotext', ['-layout', file, '-'])).stdout;

/** The words of a page as the window says them to whoever listens; waits until they are there. */
const spoken = (page, n) =>
  until(`the words of page ${n}`, () =>
    page.script('return document.querySelectorAll(".leaf")[arguments[0]]?.querySelector(".leaf-words, .visually-hidden")?.textContent || null', n - 1),
  );

/** Waits until a page is drawn; answers with how many of its points are not white. */
const drawn = (page, n) =>
  until(
    `page ${n} drawn`,
    () =>
      page.script(
        `const leaf = document.querySelectorAll('.leaf')[arguments[0]];
         const canvas = leaf?.querySelector('canvas');
         if (!leaf?.dataset.drawn || !canvas?.width) return null;
         const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
         let dark = 0;
         for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 600 && data[at + 3] > 0) dark += 1;
         return dark`,
        n - 1,
      ),
    { within: 30_000 },
  );

/** Waits until the pages have the focus, as they do once they are open. */
const pagesOpen = async (page) => {
  await until('the pages to have the focus', () => page.script('return document.activeElement?.matches(".leaves") || null'), { within: 30_000 });
  assert.ok((await drawn(page, 1)) > 500, 'the first page is blank');
};

const pageNow = (page) => page.script('return document.querySelector(".preview-bar [role=status]").textContent');

const closeAll = async (page) => {
  await page.keyboard.press('Escape');
  if (await page.find('dialog', ANY)) await page.keyboard.press('Escape');
  await page.gone(ANY, { inside: '[role=dialog]' });
};

/** The first plan of the examples that is compiled, and whose it is. */
async function somePlan(page) {
  const { rows } = await call(page, 'plan.list', { text: '', mine: false, open: true, offset: 0, limit: 200 });
  return rows.find(({ stateCode }) => stateCode === 'active') ?? rows[0];
}

/** From a case to its pages with the keyboard alone; then through them, larger, smaller and as text. */
export async function preview({ page, look, tell }) {
  const { to } = hands(page);
  const plan = await somePlan(page);
  await to(`/progetti/${plan.planId}`);
  await page.get('heading', plan.fullName, { inside: '.case' });
  page.keyboard.reset();
  await page.keyboard.press('Control+p');
  await focusIn(page, '.document-row');
  await look('documenti-elenco');
  await page.keyboard.press('Enter');
  await pagesOpen(page);
  assert.equal(page.keyboard.counted, 3, 'Ctrl P and Enter');
  tell('from a case to its preview', page.keyboard);
  await look('documenti-anteprima');
  assert.ok((await spoken(page, 1)).includes(plan.fullName), 'the page does not say whose it is');

  const pages = await page.script('return document.querySelectorAll(".leaf").length');
  assert.ok(pages >= 2, `a plan of ${pages} page`);
  assert.equal(await pageNow(page), `Pagina 1 di ${pages}`);
  await page.keyboard.press('PageDown');
  await until('the second page', async () => (await pageNow(page)) === `Pagina 2 di ${pages}`);
  assert.ok((await drawn(page, 2)) > 200, 'the second page is blank');
  await page.keyboard.press('Home');
  await until('the first page', async () => (await pageNow(page)) === `Pagina 1 di ${pages}`);
  const width = () => page.script('return document.querySelector(".leaf").offsetWidth');
  const before = await width();
  await page.keyboard.press('-', '-');
  await until('smaller pages', async () => (await width()) < before);
  await page.keyboard.press('0');
  await until('the width of the window', async () => (await width()) === before);
  await page.keyboard.press('t');
  await page.get('button', 'Guarda le pagine');
  await look('documenti-testo');
  await page.keyboard.press('t');
  return plan;
}

/** Kept in a file, read by another program; printed with a sheet for each page; both are among what left. */
export async function leaves({ page, home, look, tell }, plan) {
  const folder = join(home.path, 'documenti');
  await mkdir(folder);
  await home.choose(folder);
  page.keyboard.reset();
  await page.keyboard.press('Control+s');
  await page.text(/^Salvato nel file/, { within: 30_000 });
  tell('saving', page.keyboard);
  const [name] = await readdir(folder);
  assert.match(name, /\.pdf$/);
  const file = join(folder, name);
  assert.equal((await readFile(file)).subarray(0, 5).toString('latin1'), '%PDF-');
  assert.equal((await stat(file)).mode & 0o777, 0o600, 'others may read it');
  assert.ok((await wordsOf(file)).includes(plan.fullName), 'the file does not say whose it is');
  for (const part of plan.fullName.split(' ')) assert.ok(!name.toLowerCase().includes(part.toLowerCase()), `the name of the file says ${part}`);
  await look('documenti-salvato');

  const pages = await page.script('return document.querySelectorAll(".leaf").length');
  await page.script(
    `window.print = () => {
       const sheets = [...document.querySelectorAll('body > .sheets > img')];
       window.printed = sheets.map((each) => [each.complete, each.naturalWidth, each.naturalHeight]);
       dispatchEvent(new Event('afterprint'));
     };`,
  );
  await page.keyboard.press('Control+p');
  const printed = await until('the printed sheets', () => page.script('return window.printed ?? null'), { within: 60_000 });
  assert.equal(printed.length, pages);
  for (const [complete, width, height] of printed) {
    assert.ok(complete && width >= 1600, `a sheet ${width} points wide`);
    assert.ok(Math.abs(height / width - Math.SQRT2) < 0.01, `a sheet of ${width} × ${height}`);
  }
  await page.text(/richiesta di stampa/);
  assert.equal(await page.script('return document.querySelector(".sheets")'), null);

  await page.keyboard.press('Escape');
  await page.get('heading', 'Già stampati o salvati');
  await page.text(/^stampato ·/);
  await page.text(/^salvato/);
  await look('documenti-usciti');
  await closeAll(page);
}

/** Something changes after it left: it is said, and it is made again from there. */
export async function outdated({ page, look }, plan) {
  const { to } = hands(page);
  await to('/oggi');
  const before = await call(page, 'document.of', { about: 'plan', id: plan.planId });
  assert.ok(before.issued.length >= 2 && before.issued.every((each) => !each.outdated));
  const [state] = (await call(page, 'catalogue.read', {})).lists.goalState;
  const form = { text: 'Andare al mercato da sola', domain: '', measure: '', state: state.code };
  await call(page, 'plan.save_goal', { planId: plan.planId, id: null, form });
  await to(`/progetti/${plan.planId}`);
  await page.get('heading', plan.fullName, { inside: '.case' });
  await page.keyboard.press('Control+p');
  await page.text('Da rifare: i dati sono cambiati');
  await look('documenti-da-rifare');
  await push(page, 'button', /^Rifai/);
  await pagesOpen(page);
  await closeAll(page);
}

/** Until the minutes are sealed they come out as «BOZZA»; afterwards they do not. Answers with the meeting: of every case that is ready. */
export async function sealed({ page, home, look }) {
  const { to } = hands(page);
  const { upcoming } = await call(page, 'meeting.list', {});
  for (const { meetingId } of upcoming) await call(page, 'meeting.agenda', { meetingId, cases: [] });
  const { form } = await call(page, 'meeting.page', { meetingId: upcoming[0].meetingId });
  const { meetingId } = await call(page, 'meeting.plan', { meetingId: null, form: { ...form, on: today(home) } });
  const { ready } = await call(page, 'meeting.page', { meetingId });
  await call(page, 'meeting.agenda', { meetingId, cases: ready.slice(0, MOST_CASES).map(({ vmdId }) => vmdId) });
  const { people, agenda } = await call(page, 'meeting.page', { meetingId });
  await call(page, 'meeting.attendance', { meetingId, people: people.map((each) => ({ ...each, present: true })) });
  const see = async () => {
    await to('/oggi');
    await page.get('heading', /^Oggi/);
    await to(`/sedute/${meetingId}`);
    await page.get('button', /^Documenti di/);
    await page.keyboard.press('Control+p');
    await focusIn(page, '.document-row');
    await page.keyboard.press('Enter');
    await pagesOpen(page);
    return spoken(page, 1);
  };
  assert.match(await see(), /bozza/i);
  await page.text('BOZZA', { inside: '.preview-side' });
  await look('documenti-verbale-bozza');
  await closeAll(page);

  const verifyOn = new Date(Date.parse(today(home)) + 180 * 86_400_000).toISOString().slice(0, 10);
  for (const { vmdId, options, setting, proposedCaseManager } of agenda) {
    const option = options.find((each) => each.follows && !each.postpones) ?? options.find((each) => !each.postpones);
    const nobody = { operatorId: null, name: '', role: '', body: '', bodyName: '' };
    const decision = {
      outcome: option.code, setting: option.follows ? setting : '', motive: 'Come proposto.', responsibilities: '',
      caseManager: option.follows ? proposedCaseManager : nobody, startsOn: '', verifyOn: option.follows ? verifyOn : '', dissent: '',
    };
    await call(page, 'meeting.decide', { meetingId, vmdId, decision });
  }
  await call(page, 'meeting.seal', { meetingId });
  assert.doesNotMatch(await see(), /bozza/i);
  assert.equal(await page.find('text', 'BOZZA', { inside: '.preview-side' }), null);
  await look('documenti-verbale-chiuso');
  await closeAll(page);
  return { meetingId, cases: agenda.length };
}

/** Everything of a meeting at once: how far it is, stopped, then to the end. */
export async function batch({ page, home, look }, { meetingId, cases }) {
  const { to } = hands(page);
  const folder = join(home.path, 'seduta');
  await mkdir(folder);
  await home.choose(folder);
  await to(`/sedute/${meetingId}`);
  await page.get('button', 'Salva tutti i documenti della seduta');
  await push(page, 'button', 'Salva tutti i documenti della seduta');
  await page.text(/^\d+ documenti su \d+$/, { evenHidden: true });
  await (await page.get('button', 'Interrompi')).click();
  await page.text(/^Interrotto/, { within: 60_000 });
  const some = await readdir(folder);
  assert.ok(some.length > 0, 'what was written before the stop is gone');
  await look('documenti-seduta-interrotta');

  const whole = join(home.path, 'seduta-intera');
  await mkdir(whole);
  await home.choose(whole);
  await push(page, 'button', 'Salva tutti i documenti della seduta');
  await until('the first of the files', async () => (await readdir(whole)).length > 0, { within: 60_000 });
  await page.gone(/^Interrotto/, { within: 5_000 });
  await page.text(/^\d+ documenti salvati/, { within: 180_000 });
  const files = await readdir(whole);
  assert.ok(files.length > some.length, `${files.length} files after ${some.length}`);
  assert.ok(files.length >= cases + 1, `${files.length} files of ${cases} cases`);
  await look('documenti-seduta-salvata');

  // The extract of one case says nothing of the others.
  const { minutes } = await call(page, 'meeting.page', { meetingId });
  const [mine, other] = minutes.cases;
  await push(page, 'button', `Estratto del verbale: ${mine.fullName}`, { most: 80 });
  await pagesOpen(page);
  const said = await spoken(page, 1);
  assert.ok(said.includes(mine.fullName) && !said.includes(other.fullName));
  await look('documenti-estratto');
  await closeAll(page);
}

/** A letterhead with its sign, seen as it comes out while it is written; then on a document. */
export async function letterhead({ page, home, look }, logo, plan) {
  const { to, click, select } = hands(page);
  await home.choose(logo);
  await to('/amministrazione/intestazioni');
  await page.get('button', 'Aggiungi un’intestazione');
  await drawn(page, 1);
  await look('intestazioni');
  await push(page, 'button', 'Aggiungi un’intestazione');
  await focusIn(page, '#letterhead-edit');
  await reach(page, 'textbox', /^Nome dell’ente/);
  await page.keyboard.say('Comune di Roccabruna');
  await page.keyboard.press('Tab');
  await page.keyboard.say('Servizio sociale, via Garibaldi 1');
  await push(page, 'button', 'Scegli il logo…');
  await until('the sign', () => page.script('return document.querySelector(\'img[alt="Logo di Comune di Roccabruna"]\')?.naturalWidth || null'), { within: 20_000 });
  await until('the letterhead on the page', async () => (await spoken(page, 1)).includes('Comune di Roccabruna'), { within: 20_000 });
  await look('intestazioni-nuova');
  assert.ok((await drawn(page, 1)) > 500, 'the page beside the form is blank');
  await click('button', 'Salva');
  await page.text(/^Intestazione «Comune di Roccabruna» salvata/);
  await look('intestazioni-salvata');

  await to(`/progetti/${plan.planId}`);
  await page.get('heading', plan.fullName, { inside: '.case' });
  await page.keyboard.press('Control+p');
  await focusIn(page, '.document-row');
  await page.keyboard.press('Enter');
  await pagesOpen(page);
  assert.ok(!(await spoken(page, 1)).includes('Comune di Roccabruna'));
  await select('preview-letterhead', 'Comune di Roccabruna');
  await until('the plan of Roccabruna', async () => (await spoken(page, 1)).includes('Comune di Roccabruna'), { within: 20_000 });
  await look('documenti-altra-intestazione');
  await closeAll(page);
}

/** What a person takes along: everything held, to be read and as data; and the clinical data for other programs. */
export async function carried({ page, home, look }, plan) {
  const { to, click } = hands(page);
  const { person } = await call(page, 'plan.page', { planId: plan.planId });
  const folder = join(home.path, 'copie-dati');
  await mkdir(folder);
  await home.choose(folder);
  await to(`/persone/${person.personId}`);
  await click('tab', 'Documenti');
  await page.get('heading', 'Portare con sé i dati');
  await look('persona-documenti');
  await click('button', 'Copia dei dati (art. 15)');
  await page.get('dialog', ANY);
  await look('dialogo-copia-dati');
  await push(page, 'button', 'Scelga la cartella e scriva la copia');
  await page.text(/^Copia dei dati scritta/, { within: 60_000 });
  const files = (await readdir(folder)).toSorted();
  assert.deepEqual(files.map((each) => each.replace(/.*\./, '')), ['json', 'pdf']);
  const [json, pdf] = files.map((each) => join(folder, each));
  const held = JSON.stringify(JSON.parse(await readFile(json, 'utf8')));
  const surname = person.fullName.split(' ')[0];
  assert.ok(held.includes(surname), 'the data do not name the person');
  assert.ok((await wordsOf(pdf)).includes(surname), 'the copy does not name the person');

  await click('button', 'File FHIR');
  await push(page, 'button', 'Scelga la cartella e scriva il file');
  await page.text(/^File FHIR scritto/, { within: 60_000 });
  const added = (await readdir(folder)).find((each) => !files.includes(each));
  const bundle = JSON.parse(await readFile(join(folder, added), 'utf8'));
  assert.equal(bundle.resourceType, 'Bundle');
  assert.ok(bundle.entry.some(({ resource }) => resource.resourceType === 'Patient'));
}

/** The report of a year, from the palette. */
export async function report({ page, look }) {
  const { to } = hands(page);
  await to('/oggi');
  await page.get('heading', /^Oggi/);
  await page.keyboard.press('Control+k');
  await focusIn(page, '#cerca');
  await page.keyboard.say('relazione');
  await page.get('option', /Relazione dell’attività/);
  await page.keyboard.press('Enter');
  await page.get('dialog', 'Relazione dell’attività');
  await look('relazione');
  await push(page, 'button', 'Vedi l’anteprima');
  await pagesOpen(page);
  await look('relazione-anteprima');
  await closeAll(page);
}
