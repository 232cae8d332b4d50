import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from './harness/door.mjs';
import { until } from './harness/until.mjs';
import { inWindow } from './harness/window.mjs';

/** Keys besides names and free text; modifiers count too. */
const BUDGET = { known: 40, new: 80 };

const call = (page, name, args) => page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })', name, args);

const focusIs = (page, id) =>
  until(`the focus on ${id}`, () => page.script('return document.activeElement?.id === arguments[0]', id));

/** The last access of the archive, as Rust has it. */
async function lastIntake(page) {
  const filter = { stages: [], open: null, comune: '', subAmbito: '', from: '', until: '', mine: false, urgent: false, text: '' };
  const { rows } = await call(page, 'intake.list', { filter, offset: 0, limit: 1 });
  return call(page, 'intake.page', { intakeId: rows[0].intakeId });
}

test('an access is registered with the keyboard alone, in few keys', async (t) => {
  await inWindow(async ({ page }) => {
    await createArchive(page);
    await call(page, 'person.register', {
      form: {
        surname: 'Bianchi', name: 'Teresa', sex: 'F', birthDate: '1941-03-02', birthPlace: 'D142', codeKind: 'none',
        residence: 'D142', phone: '0373 25 81 04',
      },
      distinctFrom: [],
    });
    await page.reload();
    await page.get('heading', /^Oggi/);
    const { keyboard } = page;

    await t.test(`for a person in file: at most ${BUDGET.known}`, async () => {
      keyboard.reset();
      await keyboard.press('Control+n');
      await focusIs(page, 'who');
      await keyboard.say('bianchi t');
      await page.get('option', /Bianchi Teresa/);
      await keyboard.press('Enter');
      await focusIs(page, 'need');
      await keyboard.say('Chiede i pasti a domicilio: la badante è tornata al suo paese.');
      await keyboard.press('Tab', '2', '4', 'Control+Enter');
      await page.text(/^Accesso registrato per/);
      t.diagnostic(`known person: ${keyboard.counted} keys, and ${keyboard.free} of names and free text`);
      const { form, person } = await lastIntake(page);
      assert.equal(person.fullName, 'Bianchi Teresa');
      assert.deepEqual(form.needAreas.toSorted(), ['adl', 'sociale']);
      assert.ok(keyboard.counted <= BUDGET.known, String(keyboard.counted));
    });

    await t.test(`for a new person: at most ${BUDGET.new}`, async () => {
      keyboard.reset();
      await keyboard.press('Control+n');
      await focusIs(page, 'who');
      await keyboard.say('rossi maria');
      await page.get('option', /^Nuova persona/);
      await keyboard.press('Alt+n');
      await focusIs(page, 'code');
      await keyboard.type('RSSMRA38MR5D14NS');
      await until('the date of birth', () => page.script('return document.getElementById("birthDate").value !== ""'));
      // Date, sex and place of birth are there already: past them, to where she lives.
      for (let steps = 0; steps < 8 && (await page.script('return document.activeElement.id')) !== 'residence'; steps += 1) {
        await keyboard.press('Tab');
      }
      await focusIs(page, 'residence');
      await keyboard.type('pandi');
      await page.get('option', /^Pandino/);
      await keyboard.press('Enter', 'Tab');
      await keyboard.say('via Umberto I 12');
      await keyboard.press('Tab');
      await keyboard.type('3381234567');
      await keyboard.press('Tab', 'Tab', 'Space');
      for (let steps = 0; steps < 4 && (await page.script('return document.activeElement.id')) !== 'need'; steps += 1) {
        await keyboard.press('Tab');
      }
      await focusIs(page, 'need');
      await keyboard.say('È caduta due volte in casa e vive sola.');
      await keyboard.press('Tab', '2', '7', 'Control+Enter');
      await page.text(/^Accesso registrato per/);
      t.diagnostic(`new person: ${keyboard.counted} keys, and ${keyboard.free} of names and free text`);
      const { form, person } = await lastIntake(page);
      assert.equal(person.fullName, 'Rossi Maria');
      assert.equal(person.birthDate, '1938-08-15');
      assert.equal(person.comune, 'Pandino');
      assert.equal(person.phone?.replaceAll(' ', ''), '3381234567');
      assert.deepEqual(form.needAreas.toSorted(), ['adl', 'caregiver']);
      assert.ok(keyboard.counted <= BUDGET.new, String(keyboard.counted));
    });
  });
});
