import { test } from 'node:test';
import { looker } from './harness/look.mjs';
import { inWindow } from './harness/window.mjs';

const ANY = /./;

test('every room, section and dialog of the examples can be used by everyone', async (t) => {
  await inWindow(
    async ({ page }) => {
      const look = looker(t, page);
      const click = async (role, name, options) => (await page.get(role, name, options)).click();
      const close = async () => {
        await page.keyboard.press('Escape');
        await page.gone(ANY, { inside: '[role=dialog]' });
      };

      await page.get('heading', /^Oggi/, { within: 30_000 });
      await look('oggi');

      // People: list, file, and each of its sections and dialogs.
      await click('link', /^Persone/);
      const search = await page.get(['searchbox', 'combobox', 'textbox'], /^Cerca una persona/);
      await search.type('ro');
      await page.text(/persone trovate/);
      await look('persone-elenco');
      await page.keyboard.press('ArrowDown', 'Enter');
      await page.get('tab', 'Storia');
      await look('persona-storia');
      for (const tab of ['Percorsi', 'Contatti', 'Anagrafica', 'Consultazioni']) {
        await click('tab', tab);
        await look(`persona-${tab.toLowerCase()}`);
        if (tab === 'Contatti') {
          await click('button', 'Aggiungi un contatto');
          await page.get('dialog', ANY);
          await look('dialogo-contatto');
          await close();
          await click('button', 'Aggiungi un rappresentante');
          await page.get('dialog', ANY);
          await look('dialogo-rappresentante');
          await close();
        }
        if (tab === 'Anagrafica') {
          await click('button', 'Modifica i dati');
          await page.get('button', /^Salva le modifiche/);
          await look('persona-modifica');
          await click('button', 'Lascia senza salvare');
        }
      }
      await click(['link', 'button'], /^Unisci/);
      await page.get('heading', 'Unisci due fascicoli');
      await look('unisci');
      await (await page.get('combobox', /^Cerca l’altro fascicolo/)).type('rossi');
      await page.get('option', ANY);
      await page.keyboard.press('Enter');
      await page.get('button', 'Unisci i due fascicoli');
      await look('unisci-anteprima');

      // A new person who looks like one in file.
      await click('link', /^Persone/);
      await click(['link', 'button'], /^Nuova persona/);
      await page.get('heading', 'Nuova persona');
      await click('button', /^Altri dati/);
      await look('nuova-persona-tutti-i-dati');
      await click('button', /^Salva la persona/);
      await page.text(/punt[oi] da sistemare/);
      await look('nuova-persona-mancanze');

      // Accesses.
      await click('link', /^Accessi PUA/);
      await page.get('heading', 'Accessi PUA');
      await look('accessi-elenco');
      await click('button', /^Altri filtri/);
      await look('accessi-filtri');
      await (await page.get(['textbox', 'searchbox'], /^Cerca fra gli accessi/)).type('a');
      await page.keyboard.press('ArrowDown', 'Enter');
      await page.get('tab', 'Richiesta');
      await look('accesso-richiesta');
      for (const tab of ['Valutazione', 'Esito', 'Storia']) {
        await click('tab', tab);
        await look(`accesso-${tab.toLowerCase()}`);
      }
      if (await page.find('button', 'Annulla l’ultimo fatto')) {
        await click('button', 'Annulla l’ultimo fatto');
        await page.get('dialog', ANY);
        await look('dialogo-annulla');
        await close();
      }
      await click(['link', 'button'], /^Nuovo accesso/);
      await page.get('heading', 'Nuovo accesso');
      const who = await page.get('combobox', /^Per chi è l’accesso/);
      await who.type('rossi');
      await page.get('option', /Rossi/);
      await look('nuovo-accesso-ricerca');
      await page.keyboard.press('Alt+n');
      await page.get('heading', 'Persona nuova');
      await look('nuovo-accesso-persona-nuova');
      await page.keyboard.press('Control+Enter');
      await page.text(/punt[oi] da sistemare/);
      await look('nuovo-accesso-mancanze');

      // Administration.
      await click('link', /^Amministrazione/);
      for (const tab of ['Operatori', 'Territorio', 'Sicurezza', 'Copie', 'Registro accessi']) {
        await click('tab', tab);
        await page.get('tab', tab);
        await look(`amministrazione-${tab.toLowerCase().replace(' ', '-')}`);
        if (tab === 'Operatori') {
          await click('button', /^Aggiungi un operatore/);
          await page.get('dialog', ANY);
          await look('dialogo-operatore');
          await (await page.get('textbox', /^Nome e cognome/)).type('Luca Zanetti');
          await (await page.get('textbox', /^Prima passphrase/)).type('cinque sassi nel fiume');
          await (await page.get('textbox', /^Ripeta la passphrase/)).type('cinque sassi nel fiume');
          await click('checkbox', /PUA/);
          await click('button', 'Aggiungi un operatore', { inside: '[role=dialog]' });
          await page.text(/Luca Zanetti può ora entrare/);
          await look('amministrazione-due-operatori');
          await click('button', /^Nuova passphrase per/);
          await page.get('dialog', ANY);
          await look('dialogo-passphrase');
          await close();
        }
      }
      await click('button', 'Verifica il registro');
      await page.text(/integro/, { within: 30_000 });
      await look('registro-verificato');

      await page.keyboard.press('Control+k');
      await page.get('dialog', ANY);
      await page.keyboard.say('ross');
      await page.get('option', /Rossi/);
      await look('cerca');
      await close();

      // The door, when more than one person works here.
      await page.keyboard.press('Control+l');
      await page.get('heading', 'Apra l’archivio');
      await page.get('radio', 'Luca Zanetti');
      await look('porta-due-operatori');
      look.done();
    },
    // What the examples hold depends on the day.
    { args: ['--demo'], at: '2026-11-23T16:30:00Z' },
  );
});
