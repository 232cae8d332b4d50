import { until } from './until.mjs';

/** Waits until the focus is inside what the selector finds; answers with the id of what has it. */
export const focusIn = (page, selector) =>
  until(`the focus in ${selector}`, async () => {
    const [inside, at] = await page.script(
      `const at = document.activeElement;
       const dialogs = [...document.querySelectorAll('[role=dialog]')].map((each) => each.innerText.slice(0, 40));
       return [at?.closest(arguments[0]) ? at.id || true : null, [at?.outerHTML.slice(0, 200), ...dialogs].join(' | ')]`,
      selector,
    );
    if (!inside) throw new Error(`it is in ${at}`);
    return inside;
  });

const has = (page, element) =>
  page.script('return arguments[0] === document.activeElement || arguments[0].contains(document.activeElement)', element.ref);

/**
 * Presses a key until the focus is on the element with this role and name, as a person does who sees it further down; waits for it first.
 * More presses than `most` fail: nobody goes on for so long.
 */
export async function reach(page, role, name, { by = 'Tab', most = 40, ...options } = {}) {
  await page.get(role, name, options);
  for (let presses = 0; presses <= most; presses += 1) {
    const element = await page.find(role, name, options);
    if (element && (await has(page, element))) return presses;
    await page.keyboard.press(by);
  }
  throw new Error(`${role} «${name}» was not reached with ${most} times ${by}`);
}

/** Tab until the focus is on the field with this id. */
export async function tabTo(page, id, most = 10) {
  const at = () => page.script('return document.activeElement.id');
  for (let steps = 0; steps < most && (await at()) !== id; steps += 1) await page.keyboard.press('Tab');
  await focusIn(page, `#${id}`);
}

/** The key of the one next thing to do, as soon as it is the page's: while a dialog closes, every key is still the dialog's. */
export async function goOn(page) {
  await until('the dialog to close', () => page.script("return document.querySelector('[role=dialog]') === null"));
  await page.keyboard.press('Alt+a');
}

/** Reaches a button, link or box and presses it. */
export async function push(page, role, name, { key = 'Enter', ...options } = {}) {
  await reach(page, role, name, options);
  await page.keyboard.press(key);
}

/** Comes in with the keyboard: the operator's digit, the passphrase, Enter. */
export async function enter(page, operator, passphrase) {
  await focusIn(page, '[role=radiogroup]');
  const place = await page.script(
    `const labels = [...document.querySelectorAll('[role=radiogroup] .pick')].map((each) => each.innerText.trim().replace(/^\\d+\\s*/, ""));
     return labels.indexOf(arguments[0])`,
    operator,
  );
  await page.keyboard.press(String(place + 1), 'Tab');
  await focusIn(page, '#passphrase');
  await page.keyboard.say(passphrase);
  await page.keyboard.press('Enter');
  await page.get('navigation', 'Stanze del programma', { within: 20_000 });
}
