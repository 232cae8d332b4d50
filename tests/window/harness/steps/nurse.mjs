import assert from 'node:assert/strict';
import { NURSE } from '../clerk.mjs';
import { PASSPHRASE } from '../door.mjs';
import { enter, focusIn, goOn, push } from '../hands.mjs';
import { Window } from '../window.mjs';
import { answer, close, keptBut, next, onScale, openRound, openScale } from './scales.mjs';
import { fill } from './sheet.mjs';

/** What the nurse finds, question by question, as digits; and what it must give, summed by hand. */
const SCALES = {
  Katz: { digits: '111221', score: '4 su 6' },
  Lawton: { digits: '22322322', score: '5 su 8' },
  // Six errors, less one for who has only elementary schooling.
  SPMSQ: { digits: '11221221122', killedAfter: 6, score: '5 su 10' },
  'Exton-Smith': { digits: '22323', score: '13 su 20' },
  Conley: { digits: '121122', score: '4 su 10' },
};

/**
 * Five scales in one sitting; in the middle of the third the program is killed, and starts again where it was.
 * The desk holds the window that is open: the new one as soon as there is one.
 */
export async function fiveScales({ home, desk, look, tell }) {
  let { page } = desk.window;
  const { Katz, Lawton, SPMSQ, Conley } = SCALES;
  await enter(page, NURSE, PASSPHRASE);
  await page.get('heading', /^Oggi/);
  await look('oggi-infermiera');
  await openRound(page);
  await look('giro');

  await openScale(page, 'Katz');
  await answer(page, Katz.digits.slice(0, 3));
  await keptBut(page, 3);
  await look('scala-a-meta');
  await answer(page, Katz.digits.slice(3));
  await close(page, Katz.score);
  await look('scala-chiusa-ora');
  await next(page, 'Lawton');
  await answer(page, Lawton.digits);
  await close(page, Lawton.score);
  tell('two scales', page.keyboard);

  await next(page, 'SPMSQ');
  await answer(page, SPMSQ.digits.slice(0, SPMSQ.killedAfter));
  await keptBut(page, SPMSQ.digits.length - SPMSQ.killedAfter);
  const before = await onScale(page);
  assert.equal(Object.keys(before.answers).length, SPMSQ.killedAfter);
  await desk.window.kill();

  desk.window = await Window.open(home);
  page = desk.window.page;
  const lookAgain = look.on(page);
  await enter(page, NURSE, PASSPHRASE);
  await lookAgain('oggi-dopo-il-guasto');
  await openRound(page);
  await lookAgain('giro-dopo-il-guasto');
  await openScale(page, 'SPMSQ');
  await page.text(/^Bozza ripresa/);
  assert.deepEqual(await onScale(page), before);
  await lookAgain('scala-ripresa');
  await answer(page, SPMSQ.digits.slice(SPMSQ.killedAfter));
  await close(page, SPMSQ.score);

  await next(page, 'Exton-Smith');
  await answer(page, SCALES['Exton-Smith'].digits);
  await close(page, SCALES['Exton-Smith'].score);
  await next(page, 'Conley');
  await answer(page, Conley.digits);
  await close(page, Conley.score);
  tell('after the break, the rest of the third and two more', page.keyboard);
}

/** The sheet of the health visit: what is asked, field by field, then closed. */
export async function healthVisit({ page, look, tell }) {
  await page.keyboard.press('Escape');
  await page.get('heading', 'Rossi Maria');
  await look('vmd-visite');
  await goOn(page);
  await page.get('heading', 'Visita sanitaria');
  await focusIn(page, '#v-health_summary');
  await push(page, 'button', /^Aggiungi una riga/);
  await focusIn(page, '[id^="v-diagnoses-"]');
  await page.keyboard.say('Scompenso cardiaco');
  await look('visita-sanitaria-righe');
  await fill(page, [
    ['health_summary', { say: 'Scompenso cardiaco e diabete; due ricoveri quest’anno.' }],
    ['allergies_known', { press: '1' }],
    ['nursing_needs', { press: '2' }],
    ['pain', { press: '2' }],
    ['conclusion', { say: 'Non autosufficiente: ha bisogno di assistenza nelle 24 ore.' }],
  ], { look, name: 'visita-sanitaria' });
  await page.text('Visita sanitaria: visita chiusa.');
  await look('vmd-visita-fatta');
  await push(page, 'link', 'Leggi: visita sanitaria');
  await page.text(/Scompenso cardiaco$/, { inside: '.pairs' });
  await look('visita-chiusa');
  await push(page, 'link', 'Correggi');
  await focusIn(page, '#reason');
  await look('visita-correzione');
  tell('the health visit', page.keyboard);
}
