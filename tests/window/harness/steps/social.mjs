import { SOCIAL_WORKER } from '../clerk.mjs';
import { lock, PASSPHRASE } from '../door.mjs';
import { enter, focusIn, goOn, reach } from '../hands.mjs';
import { answer, close, next, openRound, openScale } from './scales.mjs';
import { fill } from './sheet.mjs';

/** The social worker comes after the nurse: her two scales, her sheet, the synthesis of both. */
export async function socialWorker({ page, look, tell }) {
  await lock(page);
  await enter(page, SOCIAL_WORKER, PASSPHRASE);
  await openRound(page);
  await look('giro-assistente-sociale');
  await openScale(page, 'Gijón');
  await answer(page, '23232');
  await close(page, '12 su 25');
  await next(page, 'LSNS-6');
  await look('scala-lsns');
  await answer(page, '342312');
  await close(page, '9 su 30');
  tell('her two scales', page.keyboard);

  await page.keyboard.press('Escape');
  await page.get('heading', 'Rossi Maria');
  await goOn(page);
  await page.get('heading', 'Visita sociale');
  const sheet = [
    ['living', { press: '1' }],
    ['caregiver', { say: 'Lucia Rossi, la figlia' }],
    ['home_suitable', { press: '2' }],
    ['protection', { press: '1' }],
    ['wishes', { say: 'Vorrebbe restare a casa sua, vicino alla chiesa.' }],
    ['conclusion', { say: 'La figlia regge ancora di giorno, non la notte.' }],
  ];
  await fill(page, sheet, { look, name: 'visita-sociale' });
  await page.text('Visita sociale: visita chiusa.');
  tell('the social visit', page.keyboard);
  await look('vmd-valutata');
}

/** The synthesis: a few lines and where the person should live; the case is then ready for the equipe. */
export async function synthesis({ page, look, tell }) {
  await page.get('button', /^Scrivi la sintesi/);
  await goOn(page);
  await page.get('heading', 'Sintesi per l’equipe');
  await focusIn(page, '#summary');
  await page.keyboard.say('Vive sola; dipendente in due attività, caduta quest’anno. RSSMRA38MR5D14NS, tel. 338 1234567. La figlia è stanca.');
  await look('sintesi-scrivi');
  await reach(page, 'radio', /Domicilio$/);
  await page.keyboard.press('8', 'Control+Enter');
  await page.text('Sintesi registrata.');
  await page.text('È pronta per l’equipe.');
  tell('the synthesis', page.keyboard);
  await look('vmd-sintesi');
}
