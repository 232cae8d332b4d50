import { focusIn } from '../hands.mjs';
import { until } from '../until.mjs';

/** What is on the page of a scale: where one stands, and every answer that is marked. */
export const onScale = (page) =>
  page.script(`
    return {
      at: document.activeElement?.closest('.question')?.id.replace('question-', '') ?? null,
      answers: Object.fromEntries([...document.querySelectorAll('.question')].flatMap((question) => {
        const marked = question.querySelector('input:checked');
        return marked ? [[question.id.replace('question-', ''), marked.closest('label').innerText.trim()]] : [];
      })),
    }`);

/** Waits until the archive has answered for everything that was typed: the sentence of the score counts what is missing in it. */
export const keptBut = (page, missing) =>
  page.text(new RegExp(missing === 1 ? 'manca( ancora)? 1 risposta' : `mancano( ancora)? ${missing} risposte`), { unseen: true });

/** Opens, in the round, the scale of a person with its digit. */
export async function openScale(page, short) {
  const digit = await until(`${short} in the round`, () =>
    page.script(
      `const link = [...document.querySelectorAll('[data-scale]')].find((each) => each.innerText.includes(arguments[0]));
       return link?.querySelector('kbd')?.innerText`,
      short,
    ),
  );
  await page.keyboard.press('ArrowDown');
  await focusIn(page, '[data-stop]');
  await page.keyboard.press(digit);
  await focusIn(page, '.question');
}

/** Answers with digits, one question after the other. */
export async function answer(page, digits) {
  await focusIn(page, '.question');
  for (const digit of digits) await page.keyboard.press(digit);
}

/** Closes from the button where the last answer led, and reads what the scale gave. */
export async function close(page, score) {
  await focusIn(page, '.foot');
  await page.keyboard.press('Enter');
  await page.text('Scala chiusa');
  await page.text(score, { inside: '.closed' });
}

/** The scale that comes next, with Enter. */
export async function next(page, short) {
  await page.get('link', new RegExp(`^Prossima scala: ${short}`));
  await focusIn(page, '.closed-next');
  await page.keyboard.press('Enter');
  await focusIn(page, '.question');
}

/** The day's round, with its one person. */
export async function openRound(page) {
  await page.keyboard.press('Control+g');
  await page.get('heading', 'Giro visite');
  await page.get('heading', 'Rossi Maria');
}
