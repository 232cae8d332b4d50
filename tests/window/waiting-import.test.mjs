import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { looker } from './harness/look.mjs';
import { writeList } from './harness/steps/crowd.mjs';
import { hands } from './harness/steps/room.mjs';
import { inWindow } from './harness/window.mjs';

const ANY = /./;

test('waits, units and the import can be used by everyone', async (t) => {
  await inWindow(
    async ({ page, home }) => {
      const look = looker(t, page);
      const { click, to, close, select, see } = hands(page);
      await page.get('heading', /^Oggi/, { within: 30_000 });

      await t.test('how long people wait', async () => {
        await to('/liste/attese');
        await page.get('heading', 'Attese');
        await page.get('heading', 'Come va nel tempo');
        await look('attese');
        for (const title of ['Chi aspetta', 'Come va nel tempo', 'A confronto', 'Entrate e uscite', 'Come si calcola', 'Che cosa cambierebbe']) {
          await see(title);
          await look(`attese-${title.toLowerCase().replaceAll(' ', '-')}`);
        }
        await (await page.get('textbox', /^Posti in più/)).type('5');
        await click('button', /^Fai la simulazione/);
        await page.get('heading', 'Su che cosa si regge', { within: 60_000 });
        await look('attese-simulazione');
        for (const title of ['Attesa di chi entra in una struttura', 'Persone in lista a fine mese', 'Su che cosa si regge']) {
          await see(title);
          await look(`attese-${title.toLowerCase().replaceAll(' ', '-')}`);
        }
      });

      await t.test('units', async () => {
        await to('/amministrazione/unita');
        await page.get('row', /Benefattori/);
        await look('unita');
        await click('text', /Benefattori/, { inside: '[role=grid]' });
        await page.get('heading', 'Versioni');
        await look('unita-una');
        await click('button', /^Modifica/);
        await page.get('button', /^Salva/);
        await look('unita-modifica');
        const beds = await page.get('textbox', /^Posti a contratto/);
        await beds.type('abc');
        await click('button', /^Salva/);
        await page.text(/scriva un numero intero/);
        await look('unita-modifica-mancanze');
        await beds.clear();
        await beds.type('60');
        await click('button', /^Salva/);
        await page.text(/dati salvati\.$/);
        await page.get('heading', 'Versioni');
        await look('unita-storia');
        await click('button', 'Non accoglie più…');
        await page.get('dialog', ANY);
        await look('dialogo-unita-chiude');
        await close();
      });

      await t.test('import, step by step', async () => {
        const file = await writeList(home.path, 40, ['Fondazione Benefattori Cremaschi', 'Casa del Sole di Prova'], [
          ';Senza Cognome;F;1/2/1940;Crema;Fondazione Benefattori Cremaschi;01/02/2026',
          'Rossi;Maria;F;31/02/1940;Crema;Fondazione Benefattori Cremaschi;01/02/2026',
        ]);
        await home.choose(file);
        await to('/liste/importa');
        await page.get('heading', 'Scelga il file della lista');
        await look('importa-file');
        await click('button', /^Scegli il file/);
        await page.get('heading', 'Controlli le colonne', { within: 30_000 });
        await look('importa-colonne');
        await page.keyboard.press('Control+Enter');
        await page.get('heading', 'Dica di quali unità sono le liste');
        await look('importa-unita');
        await page.keyboard.press('Control+Enter');
        await page.text(/punt[oi] da sistemare/);
        await look('importa-unita-mancanze');
        await select('Casa del Sole', 'Nuova unità');
        await page.keyboard.press('Control+Enter');
        await page.get('heading', 'Che cosa succede a ogni riga', { within: 30_000 });
        const tabs = await page.script('return [...document.querySelectorAll("[role=tab]")].map((each) => each.innerText)');
        for (const [place, words] of tabs.entries()) {
          await click('tab', words);
          await look(`importa-righe-${place}`);
        }
        await page.keyboard.press('Escape');
        await page.get('dialog', 'Lasciare l’importazione?');
        await look('dialogo-importa-lascia');
        await click('button', 'Resta qui');
        await click('button', /^Importa/, { inside: 'section.card' });
        await page.get('heading', 'Importazione fatta', { within: 60_000 });
        await look('importa-fatta');
        await click('button', 'Importa un altro file');
        await page.get('button', /^Annulla l’importazione di/);
        await look('importa-fatte');
        await click('button', /^Annulla l’importazione di/);
        await page.get('dialog', ANY);
        await look('dialogo-importa-annulla');
        await (await page.get('textbox', /^Perché si annulla/)).type('Era il file di prova.');
        await click('button', 'Annulla l’importazione', { inside: '[role=dialog]' });
        await page.text(/^Annullata il/, { within: 60_000 });
        await look('importa-annullata');
        const broken = join(home.path, 'rotto.xlsx');
        await writeFile(broken, 'PK\u0003\u0004 non è un foglio');
        await home.choose(broken);
        await click('button', /^Scegli il file/);
        await page.get('alert', ANY);
        await look('importa-file-rotto');
      });
      look.done();
    },
    // Who waits among the examples, and since when, depends on the day.
    { args: ['--demo'], at: '2026-11-23T16:30:00Z' },
  );
});
