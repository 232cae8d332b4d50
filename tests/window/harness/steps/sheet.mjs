import { focusIn } from '../hands.mjs';

/**
 * Fills what a sheet asks for: Ctrl Enter leads to the first field that is missing, and so on until it closes.
 * `[field, { say } | { press } | { type }]` in the order of the sheet.
 */
export async function fill(page, fields, { look, name }) {
  await page.keyboard.press('Control+Enter');
  await page.text(new RegExp(`${fields.length} punti da sistemare`));
  await look(`${name}-mancanze`);
  for (const [field, how] of fields) {
    await focusIn(page, `#v-${field}, [aria-labelledby="v-${field}-label"]`);
    if (how.say) await page.keyboard.say(how.say);
    if (how.press) await page.keyboard.press(how.press);
    if (field === fields.at(-1)[0]) await look(name);
    await page.keyboard.press('Control+Enter');
  }
}
