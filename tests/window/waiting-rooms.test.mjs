import assert from 'node:assert/strict';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, waiting } from './harness/call.mjs';
import { looker } from './harness/look.mjs';
import { writeList } from './harness/steps/crowd.mjs';
import { inWindow } from './harness/window.mjs';

const ANY = /./;

/** Every application of the examples, in a list or not. */
const everyone = async (page) => {
  const scopes = await Promise.all(['waiting', 'applied', 'over'].map((scope) => waiting(page, { scope }, 200)));
  return scopes.flatMap(({ rows }) => rows);
};

test('every room, step and dialog of the waiting lists can be used by everyone', async (t) => {
  await inWindow(
    async ({ page, home }) => {
      const look = looker(t, page);
      const click = async (role, name, options) => (await page.get(role, name, options)).click();
      const to = (path) => page.script('location.hash = arguments[0]', `#${path}`);
      const close = async () => {
        await page.keyboard.press('Escape');
        await page.gone(ANY, { inside: '[role=dialog]' });
      };
      /** Chooses in a select by the words of an option. */
      const select = (id, pattern) =>
        page.script(
          `const box = document.getElementById(arguments[0]);
           const option = [...box.options].find((each) => new RegExp(arguments[1]).test(each.text));
           Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(box, option.value);
           box.dispatchEvent(new Event('change', { bubbles: true }));
           return option.text`,
          id,
          pattern,
        );
      await page.get('heading', /^Oggi/, { within: 30_000 });

      await t.test('lists', async () => {
        await to('/liste');
        await page.get('row', ANY, { nth: 3 });
        await look('liste-distretto');
        await click('button', /^Altri filtri/);
        await page.get('combobox', 'Sub-ambito');
        await look('liste-filtri');
        await (await page.get('textbox', /^In lista da più di/)).type('x');
        await page.text(/^Scriva un numero di giorni/);
        await look('liste-filtro-sbagliato');
        await click('button', 'Togli i filtri');
        const said = await select('filter-unit', 'Benefattori|Caimi|Brunenghi');
        await page.get('row', ANY, { nth: 2 });
        await look('liste-una-unita');
        t.diagnostic(said);
        await click('button', 'Togli i filtri');
        for (const scope of ['In valutazione', 'Concluse']) {
          await click('radio', scope);
          await page.get('row', ANY, { nth: 1 });
          await look(`liste-${scope.toLowerCase().replace(' ', '-')}`);
        }
        await click('radio', 'In lista');
        await click('button', /Senza progetto$/);
        await page.get('row', ANY, { nth: 1 });
        await look('liste-senza-progetto');
      });

      await t.test('applications in every state', async () => {
        const rows = await everyone(page);
        const stages = [...new Set(rows.map(({ stage }) => stage))];
        t.diagnostic(`stages of the examples: ${stages.join(', ')}`);
        for (const stage of stages) {
          const { applicationId, fullName } = rows.find((row) => row.stage === stage);
          await to(`/liste/${applicationId}`);
          await page.get('heading', fullName, { inside: '.case' });
          for (const tab of ['Liste', 'Urgenza', 'Domanda e VMD', 'Storia']) {
            await click('tab', tab);
            await look(`domanda-${stage}-${tab.split(' ')[0].toLowerCase()}`);
          }
        }
        const urgent = rows.find(({ urgent }) => urgent);
        if (urgent) {
          await to(`/liste/${urgent.applicationId}/urgenza`);
          await page.get('heading', urgent.fullName, { inside: '.case' });
          await click('tab', 'Urgenza');
          await look('domanda-urgente');
        }
      });

      await t.test('gestures', async () => {
        const { rows } = await waiting(page, {}, 200);
        const opened = async (row) => {
          await to(`/liste/${row.applicationId}`);
          await page.get('heading', row.fullName, { inside: '.case' });
          await click('tab', 'Liste');
        };
        const dialogs = async (names) => {
          for (const [name, picture] of names) {
            await click('button', name);
            await page.get('dialog', ANY);
            await look(picture);
            await page.keyboard.press('Control+Enter');
            await close();
          }
        };
        await opened(rows.find(({ stage, urgent }) => stage === 'listed' && !urgent));
        await dialogs([
          ['Sospendi', 'dialogo-sospendi'],
          ['Concludi la domanda', 'dialogo-concludi'],
          ['Esce da questa lista', 'dialogo-esce'],
          ['Conferma l’interesse', 'dialogo-conferma'],
          ['Annulla l’ultimo fatto', 'dialogo-annulla-domanda'],
        ]);
        await click('button', 'Proponi un posto');
        await page.get('dialog', /^Proposta di posto/);
        await look('dialogo-proposta');
        await close();
        await click('tab', 'Urgenza');
        await click('button', 'Avvia la procedura d’urgenza');
        await page.get('textbox', /^Relazione/);
        await page.keyboard.press('Control+Enter');
        await page.text(/punti da sistemare/);
        await look('urgenza-modulo');
        const offered = rows.find(({ stage }) => stage === 'offered');
        assert.ok(offered, 'no example has an offer');
        await opened(offered);
        for (const [name, picture] of [['Accettata', 'dialogo-accettata'], ['Rifiutata', 'dialogo-rifiutata'], ['Ritirata', 'dialogo-ritirata']]) {
          await click('button', name);
          await page.get('dialog', ANY);
          await look(picture);
          await close();
        }
        const suspended = rows.find(({ suspended: is }) => is);
        assert.ok(suspended, 'no example is suspended');
        await opened(suspended);
        await click('button', 'Riprendi');
        await page.get('dialog', 'Ripresa');
        await look('dialogo-riprendi');
        await close();
        await to(`/liste/${suspended.applicationId}/domanda/scrivi`);
        await page.get('heading', 'Correggi la domanda');
        await look('domanda-correggi');
      });

      await t.test('a new application', async () => {
        await to('/liste/nuova');
        await page.get('heading', 'Nuova domanda');
        await look('domanda-nuova-vuota');
        await page.keyboard.press('Control+Enter');
        await page.text(/punt[oi] da sistemare/);
        await look('domanda-nuova-mancanze');
      });

      await t.test('how long people wait', async () => {
        await to('/liste/attese');
        await page.get('heading', 'Attese');
        await page.get('heading', 'Come va nel tempo');
        await look('attese');
        const parts = await page.script('return [...document.querySelectorAll("main h2")].map((each) => { each.id ||= "h-" + Math.random(); return [each.id, each.innerText]; })');
        for (const [id, words] of parts) {
          await page.script('document.getElementById(arguments[0]).scrollIntoView()', id);
          await look(`attese-${words.toLowerCase().replace(/[^a-z]+/g, '-')}`);
        }
        await (await page.get('textbox', /^Posti in più/)).type('5');
        await click('button', /^Fai la simulazione/);
        await page.get('heading', 'Su che cosa si regge', { within: 60_000 });
        await look('attese-simulazione');
        for (const title of ['Attesa di chi entra in una struttura', 'Persone in lista a fine mese', 'Su che cosa si regge']) {
          await page.script('[...document.querySelectorAll("h3, h4, figcaption")].find((each) => each.innerText.startsWith(arguments[0]))?.scrollIntoView()', title);
          await look(`attese-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`);
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
        await page.script(`
          const box = [...document.querySelectorAll('select')].find((each) => /Casa del Sole/.test(each.getAttribute('aria-label')));
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(box, 'new');
          box.dispatchEvent(new Event('change', { bubbles: true }));`);
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

      await t.test('the list of one unit in a file, and on paper', async () => {
        await home.choose(home.backups);
        await to('/liste');
        await page.get('row', ANY, { nth: 2 });
        await click('button', 'Esporta');
        await page.get('dialog', ANY);
        await click('button', /^Scegli la cartella/);
        await page.text(/^Scelga di quale unità/);
        await look('dialogo-esporta');
        for (const [format, end] of [['Excel (XLSX)', '.xlsx'], ['Testo (CSV)', '.csv']]) {
          if (!(await page.find('dialog', ANY))) await click('button', 'Esporta');
          await select('export-unit', 'Benefattori');
          await click('radio', format);
          await click('button', /^Scegli la cartella/);
          await page.text(/^File «lista-.* (scritto|nessuna)/);
          await page.gone(ANY, { inside: '[role=dialog]' });
          const file = (await readdir(home.backups)).find((name) => name.endsWith(end));
          assert.ok(file, `no ${end} file`);
          const { mode, size } = await stat(join(home.backups, file));
          assert.equal(mode & 0o777, 0o600, file);
          assert.ok(size > 0);
        }
        await look('liste-esportata');

        // On paper: no printer here, so the page is kept as it is when it would be printed.
        await page.script('window.print = () => { window.printed = document.querySelector(".paper")?.outerHTML; };');
        await click('button', 'Stampa');
        const { total } = await waiting(page);
        const printed = await page.promise(`
          for (let tries = 0; tries < 100 && !window.printed; tries += 1) await new Promise((done) => setTimeout(done, 50));
          const box = document.createElement('div');
          box.innerHTML = window.printed ?? '';
          return { rows: box.querySelectorAll('tbody tr').length, sheets: box.querySelectorAll('section').length, first: box.querySelector('h1')?.textContent };`);
        assert.equal(printed.rows, total);
        assert.ok(printed.sheets >= Math.ceil(total / 16));
        assert.match(printed.first, /^Liste d’attesa/);
        // The rules for paper, as if this were paper.
        await page.script(`
          const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText === 'print');
          const style = document.createElement('style');
          style.id = 'as-paper';
          style.textContent = rules.flatMap((rule) => [...rule.cssRules].map((each) => each.cssText)).join('\\n');
          document.head.append(style);`);
        await page.screenshot('stampa-liste');
        await page.script('document.getElementById("as-paper").remove(); dispatchEvent(new Event("afterprint"));');
      });
      look.done();
    },
    { args: ['--demo'] },
  );
});
