import assert from 'node:assert/strict';
import { NURSE } from '../clerk.mjs';
import { PASSPHRASE } from '../door.mjs';
import { enter, focusIn } from '../hands.mjs';
import { Window } from '../window.mjs';
import { answer, close, keptBut, onScale, openScale, scored } from './scales.mjs';
import { fill } from './sheet.mjs';

/** What the nurse finds, question by question, as digits. */
const KATZ = '111221';
const LAWTON = '22322322';
const SPMSQ = { before: '112212', after: '21122' };
const EXTON_SMITH = '22323';
const CONLEY = '121122';

/** The day's round, with its one visit. */
export async function openRound(page) {
  await page.keyboard.press('Control+g');
  await page.get('heading', 'Giro visite');
  await page.get('heading', 'Rossi Maria');
}

/** The scale that comes next, with Enter. */
async function next(page, short) {
  await page.get('link', new RegExp(`^Prossima scala: ${short}`));
  await focusIn(page, '.closed-next');
  await page.keyboard.press('Enter');
  await focusIn(page, '.question');
}

/**
 * Five scales in one sitting; in the middle of the third the program is killed, and starts again where it was.
 * Answers with the new window: the old one is gone.
 */
export async function fiveScales({ home, window, look, tell }) {
  let { page } = window;
  await enter(page, NURSE, PASSPHRASE);
  await page.get('heading', /^Oggi/);
  await look('oggi-infermiera');
  await openRound(page);
  await look('giro');

  await openScale(page, 'Katz');
  await answer(page, KATZ.slice(0, 3));
  await keptBut(page, 3);
  await look('scala-katz-a-meta');
  await answer(page, KATZ.slice(3));
  await close(page);
  tell(`Katz: ${await scored(page)}`);
  await look('scala-chiusa');

  await next(page, 'Lawton');
  await answer(page, LAWTON);
  await close(page);
  tell(`Lawton: ${await scored(page)}`);

  await next(page, 'SPMSQ');
  await answer(page, SPMSQ.before);
  await keptBut(page, SPMSQ.after.length);
  const before = await onScale(page);
  assert.equal(Object.keys(before.answers).length, SPMSQ.before.length);

  const keyboard = page.keyboard;
  await window.kill();
  const again = await Window.open(home);
  page = again.page;
  // One person, one count of keys.
  page.keyboard.counted = keyboard.counted;
  page.keyboard.free = keyboard.free;
  const lookAgain = look.on(page);
  await enter(page, NURSE, PASSPHRASE);
  await lookAgain('oggi-dopo-il-guasto');
  await openRound(page);
  await lookAgain('giro-dopo-il-guasto');
  await openScale(page, 'SPMSQ');
  await page.text(/^Bozza ripresa/);
  assert.deepEqual(await onScale(page), before);
  await lookAgain('scala-ripresa');
  await answer(page, SPMSQ.after);
  await close(page);
  tell(`SPMSQ: ${await scored(page)}`);

  await next(page, 'Exton-Smith');
  await answer(page, EXTON_SMITH);
  await close(page);
  tell(`Exton-Smith: ${await scored(page)}`);

  await next(page, 'Conley');
  await answer(page, CONLEY);
  await close(page);
  tell(`Conley: ${await scored(page)}`);
  return again;
}

/** The sheet of the health visit: what is asked, field by field, then closed. */
export async function healthVisit({ page, look }) {
  await page.keyboard.press('Escape');
  await page.get('heading', 'Rossi Maria');
  await look('vmd-visite');
  await page.keyboard.press('Alt+a');
  await page.get('heading', 'Visita sanitaria');
  await fill(page, [
    ['health_summary', { say: 'Scompenso cardiaco e diabete; due ricoveri quest’anno.' }],
    ['allergies_known', { press: '1' }],
    ['nursing_needs', { press: '2' }],
    ['pain', { press: '2' }],
    ['conclusion', { say: 'Non autosufficiente: ha bisogno di assistenza nelle 24 ore.' }],
  ], { look, name: 'visita-sanitaria' });
  await page.text('Visita sanitaria: visita chiusa.');
  await look('vmd-visita-fatta');
}
