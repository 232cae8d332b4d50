import assert from 'node:assert/strict';
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

/** Answers with digits, one question after the other; the last one leads to the button that closes, and Enter closes. */
export async function answer(page, digits) {
  await focusIn(page, '.question');
  for (const digit of digits) await page.keyboard.press(digit);
}

export async function close(page) {
  await focusIn(page, '.foot');
  await page.keyboard.press('Enter');
  await page.text('Scala chiusa');
}

/** The score and band of a scale that was just closed. */
export async function scored(page) {
  const shown = await page.script('return document.querySelector(".closed p.row")?.innerText.replace(/\\s+/g, " ")');
  assert.ok(shown, 'no score is shown');
  return shown;
}
