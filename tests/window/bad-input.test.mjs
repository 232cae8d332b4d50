import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from './harness/door.mjs';
import { looker } from './harness/look.mjs';
import { until } from './harness/until.mjs';
import { inWindow } from './harness/window.mjs';

/** Puts a text into the field that has the focus, as a paste does. */
const paste = (page, text) => page.script('return document.execCommand("insertText", false, arguments[0])', text);

/** The same for a very long text: WebKit takes half a minute to insert ten megabytes by itself, here and anywhere. */
const pour = (page, element, text) =>
  page.script(
    `const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
     set.call(arguments[0], arguments[1]);
     arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));`,
    element.ref,
    text,
  );

const TEN_MEGABYTES = 'lunga nota '.repeat(Math.ceil((10 << 20) / 11));

test('bad input gets a sentence beside its field, and nothing that was typed is lost', async (t) => {
  await inWindow(async ({ page }) => {
    const look = looker(t, page);
    await createArchive(page);
    await (await page.get('link', /^Persone/)).click();
    await (await page.get(['link', 'button'], /^Nuova persona/)).click();
    await page.get('heading', 'Nuova persona');
    const field = (label) => page.get(['textbox', 'combobox'], label);
    const errorOf = (element) =>
      page.script(
        `const field = arguments[0];
         const told = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
         return field.getAttribute('aria-invalid') === 'true' ? told : '';`,
        element.ref,
      );
    const save = async () => (await page.get('button', /^Salva la persona/)).click();

    const surname = await field(/^Cognome/);
    await surname.type('Rossi');
    await (await field(/^Nome/)).type('Maria');
    const born = await field(/^Data di nascita/);
    const address = await field(/^Indirizzo di residenza/);
    await address.type('via Umberto I 12');
    const kept = async () => {
      assert.equal(await surname.value(), 'Rossi');
      assert.equal(await address.value(), 'via Umberto I 12');
    };

    await t.test('an impossible date', async () => {
      await born.type('31/02/1938');
      await save();
      await until('its sentence', async () => /non è una data|non esiste/.test(await errorOf(born)));
      assert.equal(await born.value(), '31/02/1938');
      await kept();
      await look('errore-data');
    });

    await t.test('a birth in the future', async () => {
      await born.clear();
      await born.type('01/01/2090');
      await save();
      await until('its sentence', async () => /futur|dopo|oggi/i.test(await errorOf(born)));
      await kept();
    });

    await t.test('a code that contradicts the date: a warning that does not stop', async () => {
      await born.clear();
      await born.type('16/08/1938');
      await (await field(/^Codice fiscale/)).type('RSSMRA38M55D142R');
      await page.text(/Il codice (dice|indica)|non corrisponde|non concorda|non coincide/i);
      await kept();
      await look('codice-in-contrasto');
    });

    await t.test('a code with a wrong control letter', async () => {
      const code = await field(/^Codice fiscale/);
      await code.clear();
      await code.type('RSSMRA38M55D142X');
      await until('its sentence', async () => /controllo/i.test(await errorOf(code)));
      await kept();
      await code.clear();
    });

    await t.test('ten megabytes pasted into a note', async () => {
      await (await page.get('button', /^Altri dati/)).click();
      const note = await field(/^Nota sull’identità/);
      await pour(page, note, TEN_MEGABYTES);
      await save();
      await until('its sentence', async () => /caratteri|lung/i.test(await errorOf(note)), { within: 30_000 });
      await kept();
      assert.ok((await note.value()).length > 0);
      await note.clear();
      await paste(page, 'È sorda dall’orecchio destro.');
    });

    await t.test('control characters are refused or left out, and never kept', async () => {
      const note = await field(/^Nota sull’identità/);
      await note.click();
      await paste(page, ' Citofono\u0007 rotto\u0000.');
      const code = await page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: "code.check", args: { code: "RSS\\u0000", surname: "", name: "", birthDate: "", sex: "", birthPlace: "" } })');
      assert.equal(code.valid, false);
      await save();
      const outcome = await until('an answer about the control characters', async () => {
        if (await page.find('heading', /Rossi Maria/)) return 'saved';
        const told = await errorOf(note).catch(() => '');
        return /caratter\w+ .*(controllo|ammess|invisibil|non si p)/i.test(told) ? told : null;
      }, { within: 20_000 });
      t.diagnostic(outcome);
      if (outcome === 'saved') {
        const { hits } = await page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: "person.search", args: { query: "rossi maria", limit: 1 } })');
        const file = await page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: "person.page", args: { personId: arguments[0] } })', hits[0].personId);
        const note = file.fields.find((each) => each.field === 'note').value;
        assert.ok(![...note].some((character) => character < ' ' && character !== '\n'), JSON.stringify(note));
      } else {
        await kept();
      }
    });
    look.done();
  });
});

test('an access asks for what is missing, and for a moment that can be', async (t) => {
  await inWindow(async ({ page }) => {
    await createArchive(page);
    await page.keyboard.press('Control+n');
    const need = await page.get('textbox', /^Bisogno espresso/);
    await need.type('Chiede aiuto per il marito.');
    await (await page.get('checkbox', 'Urgente')).click();
    await (await page.get('textbox', /^Ora del contatto/)).type('27:80');
    await (await page.get('button', /^Registra l’accesso/)).click();
    await page.text(/^Ci sono 3 punti da sistemare/);
    for (const sentence of [/^Dica per chi è l’accesso/, /^Indichi il motivo dell’urgenza/, /^L’ora del contatto non esiste/]) {
      await page.text(sentence);
    }
    // Each line of the summary leads to its field.
    await (await page.get('link', /^L’ora del contatto non esiste/)).click();
    assert.equal(await page.script('return document.activeElement.id'), 'contactTime');
    assert.equal(await need.value(), 'Chiede aiuto per il marito.');
    t.diagnostic('nothing was lost');
  });
});
