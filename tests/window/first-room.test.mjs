import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive, lock, OPERATOR, PASSPHRASE, unlock } from './harness/door.mjs';
import { looker } from './harness/look.mjs';
import { until } from './harness/until.mjs';
import { inWindow } from './harness/window.mjs';

/** Rossi Maria, born on 15 August 1938 in Crema: four digits replaced by letters. */
const OMOCODIC = 'RSSMRA38MR5D14NS';

test('from an empty computer to a referral; locked, refused, opened again, found by telephone', async (t) => {
  await inWindow(async ({ page }) => {
    const look = looker(t, page);

    await look('begin');
    await createArchive(page, { look });
    await look('today-empty');

    // A new person with an omocodic code: what the code says is proposed, and nothing else is asked twice.
    await (await page.get('link', /^Persone/)).click();
    await page.get('heading', 'Persone');
    await look('people-empty');
    await (await page.get(['button', 'link'], /^Nuova persona/)).click();
    await page.get('heading', 'Nuova persona');
    await look('new-person');
    await (await page.get('textbox', /^Cognome/)).type('Rossi');
    await (await page.get('textbox', /^Nome/)).type('Maria');
    await (await page.get('textbox', /^Codice fiscale/)).type(OMOCODIC);
    const born = await page.get('textbox', /^Data di nascita/);
    const choices = await until('the birth date', async () => {
      const value = await born.value();
      return value || (await page.find('radio', /1938/)) !== null;
    });
    if (choices === true) await (await page.get('radio', /1938/)).click();
    await until('15/08/1938', async () => (await born.value()) === '15/08/1938');
    assert.match(await (await page.get('combobox', /^Luogo di nascita/)).value(), /^Crema/i);
    assert.equal(await page.script('return document.querySelector("input[name=sex]:checked")?.value'), 'F');
    const residence = await page.get('combobox', /^Comune di residenza/);
    await residence.type('Pandino');
    await (await page.get('option', /^Pandino/)).click();
    await (await page.get('textbox', /^Indirizzo di residenza/)).type('via Umberto I 12');
    await (await page.get('textbox', /^Telefono/)).type('338 12 34 567');
    await (await page.get('checkbox', 'Informativa sulla privacy consegnata oggi')).click();
    await look('new-person-filled');
    await (await page.get('button', 'Salva la persona')).click();
    await page.get('heading', /Rossi Maria/);
    await look('person');

    // Her access.
    await (await page.get(['button', 'link'], /^Nuovo accesso/)).click();
    await page.get('heading', 'Nuovo accesso');
    await page.text('Rossi Maria');
    await (await page.get('textbox', /^Bisogno espresso/)).type('È caduta in casa due volte; la figlia non riesce più ad assisterla da sola.');
    await (await page.get('checkbox', /Attività quotidiane/)).click();
    await (await page.get('checkbox', 'Urgente')).click();
    await (await page.get('radio', /Aggravamento improvviso/)).click();
    await look('new-intake');
    await (await page.get('button', /^Registra l’accesso/)).click();
    await page.text(/Accesso registrato per/);
    await look('intake');

    // First-level assessment, then the referral.
    await (await page.get('tab', 'Valutazione')).click();
    await (await page.get('textbox', /^Sintesi della valutazione/)).type('Non autonoma negli spostamenti, figlia affaticata.');
    await (await page.get('radio', /^Complesso/)).click();
    await look('assessment');
    await (await page.get('button', /^Registra la valutazione/)).click();
    await (await page.get('radio', /Invia a VMD o COT/)).click();
    await (await page.get('radio', /Equipe VMD/)).click();
    await (await page.get('textbox', /^Motivo dell’invio/)).type('Perdita di autonomia e caregiver in difficoltà.');
    await look('referral');
    await (await page.get('button', /^Invia la richiesta/)).click();
    await page.text(/Richiesta inviata a Equipe VMD/);
    await look('referred');

    // Locked: nothing of her is on the page any more.
    await lock(page);
    const shown = 'return document.documentElement.outerHTML';
    assert.ok(!/Rossi|RSSMRA|Pandino/i.test(await page.script(shown)));
    await page.text(OPERATOR);
    await look('locked');

    // Wrong passphrases are refused with a sentence, and each makes the next wait longer.
    const waits = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const field = await page.get('textbox', /^Passphrase/);
      await field.type(`sbagliata ${attempt}`);
      await (await page.get('button', 'Entra')).click();
      await page.text(/non è giusta/);
      assert.equal(await field.value(), '');
      const wait = await page.find('text', /^Potrà riprovare tra/);
      const seconds = wait ? Number(/\d+/.exec(await wait.text())?.[0] ?? 0) : 0;
      waits.push(seconds);
      if (attempt === 3) await look('refused');
      if (seconds > 0) await page.gone(/^Potrà riprovare tra/, { within: (seconds + 3) * 1000 });
    }
    t.diagnostic(`seconds to wait after each wrong passphrase: ${waits.join(', ')}`);
    assert.ok(waits[3] > waits[2] && waits[2] > waits[1], waits.join(', '));

    await unlock(page, PASSPHRASE);
    await page.get('heading', /^Oggi/);
    await look('today');

    // Found by telephone, said in another way than it was written.
    await page.keyboard.press('Control+k');
    await page.get('dialog', /./);
    await page.keyboard.type('3381 234 567');
    await page.get('option', /Rossi Maria/);
    await look('palette');
    await page.keyboard.press('Enter');
    await page.get('heading', /Rossi Maria/);
    look.done();
  });
});
