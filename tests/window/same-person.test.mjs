import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from './harness/door.mjs';
import { looker } from './harness/look.mjs';
import { until } from './harness/until.mjs';
import { inWindow } from './harness/window.mjs';

const call = (page, name, args) => page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })', name, args);

const hits = async (page, query) => (await call(page, 'person.search', { query, limit: 10 })).hits;

test('a person already in file is shown with the reason before saving; two files are merged and separated again', async (t) => {
  await inWindow(async ({ page }) => {
    const look = looker(t, page);
    await createArchive(page);
    await call(page, 'person.register', {
      form: {
        surname: 'Rossi', name: 'Maria', sex: 'F', birthDate: '1938-08-15', birthPlace: 'D142', codeKind: 'cf',
        code: 'RSSMRA38M55D142R', residence: 'D142', phone: '0373 25 81 04',
      },
      distinctFrom: [],
    });
    await page.reload();
    await page.get('heading', /^Oggi/);

    // The same telephone, the surname and name in another order, the date one day off: somebody wrote it by ear.
    await (await page.get('link', /^Persone/)).click();
    await (await page.get(['link', 'button'], /^Nuova persona/)).click();
    await page.get('heading', 'Nuova persona');
    await (await page.get('textbox', /^Cognome/)).type('Rosi');
    await (await page.get('textbox', /^Nome/)).type('Maria');
    await (await page.get('textbox', /^Data di nascita/)).type('15/08/1938');
    await (await page.get('textbox', /^Telefono/)).type('0373258104');
    await page.get('button', 'Usa questa persona: Rossi Maria');
    await page.text(/telefono/i);
    await look('persone-simili');

    // Saving asks first.
    await (await page.get('button', /^Salva la persona/)).click();
    await page.text(/^Prima di salvare, dica se/);
    assert.equal((await hits(page, 'maria')).length, 1);
    await look('persone-simili-domanda');
    await (await page.get('button', 'Rossi Maria è un’altra persona')).click();
    await (await page.get('button', /^Salva la persona/)).click();
    await page.get('heading', /Rosi Maria/);
    assert.equal((await hits(page, 'maria')).length, 2);

    // It was the same person after all.
    await (await page.get(['link', 'button'], /^Unisci/)).click();
    await page.get('heading', 'Unisci due fascicoli');
    await (await page.get('combobox', /^Cerca l’altro fascicolo/)).type('rossi');
    await page.get('option', /Rossi Maria/);
    await page.keyboard.press('Enter');
    await page.get('button', 'Unisci i due fascicoli');
    await look('unione');
    await (await page.get('button', 'Unisci i due fascicoli')).click();
    await page.text('Fascicoli uniti.');
    await until('one file', async () => (await hits(page, 'maria')).length === 1);
    // Found by either name.
    assert.equal((await hits(page, 'rossi')).length, 1);
    assert.equal((await hits(page, 'rosi')).length, 1);

    await page.keyboard.press('Control+z');
    await page.text('I fascicoli sono di nuovo separati.');
    assert.equal((await hits(page, 'maria')).length, 2);
    look.done();
  });
});

test('the last fact is undone with one key, and stays readable', async () => {
  await inWindow(async ({ page }) => {
    await createArchive(page);
    const { intakeId } = await call(page, 'intake.register', {
      personId: null,
      person: { surname: 'Bianchi', name: 'Teresa', codeKind: 'none' },
      distinctFrom: [],
      form: {
        contactAt: '', channel: 'telefono', requesterKind: 'persona', requesterName: '', requesterPhone: '', need: 'Chiede i pasti.',
        needAreas: ['sociale'], alreadyFollowedBy: [], urgent: false, urgency: '',
      },
    });
    await page.script('location.hash = "#/accessi/" + arguments[0]', intakeId);
    await (await page.get('tab', 'Esito')).click();
    await (await page.get('radio', /Orienta ai servizi/)).click();
    await (await page.get('checkbox', /Pasti a domicilio/)).click();
    await (await page.get('button', /^Registra l’orientamento/)).click();
    await page.text('Orientamento registrato.');
    assert.equal((await call(page, 'intake.page', { intakeId })).services.length, 1);
    await page.keyboard.press('Control+z');
    await page.text('Fatto annullato.');
    assert.equal((await call(page, 'intake.page', { intakeId })).services.length, 0);
    await (await page.get('tab', 'Storia')).click();
    await page.text(/annullato/i);
  });
});
