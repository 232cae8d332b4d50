import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { waiting } from './harness/call.mjs';
import { looker } from './harness/look.mjs';
import { hands } from './harness/steps/room.mjs';
import { inWindow } from './harness/window.mjs';

const ANY = /./;

/** Every application of the examples, in a list or not. */
const everyone = async (page) => {
  const scopes = await Promise.all(['waiting', 'applied', 'over'].map((scope) => waiting(page, { scope }, 200)));
  return scopes.flatMap(({ rows }) => rows);
};

test('every list and every application can be used by everyone', async (t) => {
  await inWindow(
    async ({ page, home }) => {
      const look = looker(t, page);
      const { click, to, close, select } = hands(page);
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
        await select('filter-unit', 'Benefattori');
        await page.get('row', ANY, { nth: 2 });
        await look('liste-una-unita');
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
        await click('button', 'Togli i filtri');
      });

      await t.test('applications in every state', async () => {
        const rows = await everyone(page);
        const stages = [...new Set(rows.map(({ stage }) => stage))];
        assert.ok(stages.length >= 6, stages.join(', '));
        for (const stage of stages) {
          const { applicationId, fullName } = rows.find((row) => row.stage === stage);
          await to(`/liste/${applicationId}`);
          await page.get('heading', fullName, { inside: '.case' });
          const all = ['applied', 'listed', 'admitted'].includes(stage);
          for (const tab of all ? ['Liste', 'Urgenza', 'Domanda e VMD', 'Storia'] : ['Liste']) {
            await click('tab', tab);
            await look(`domanda-${stage}-${tab.split(' ')[0].toLowerCase()}`);
          }
        }
        const urgent = rows.find((row) => row.urgent);
        assert.ok(urgent, 'no example is urgent');
        await to(`/liste/${urgent.applicationId}/urgenza`);
        await page.get('heading', urgent.fullName, { inside: '.case' });
        await click('tab', 'Urgenza');
        await look('domanda-urgente');
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
          const paper = new CSSStyleSheet();
          paper.replaceSync(rules.flatMap((rule) => [...rule.cssRules].map((each) => each.cssText)).join('\\n'));
          document.adoptedStyleSheets = [paper];`);
        assert.equal(await page.script('return getComputedStyle(document.querySelector(".paper")).display'), 'block');
        assert.equal(await page.script('return getComputedStyle(document.getElementById("root")).display'), 'none');
        await page.screenshot('stampa-liste');
        await page.script('document.adoptedStyleSheets = []; dispatchEvent(new Event("afterprint"));');
      });
      look.done();
    },
    // Who waits among the examples, and what presses, depends on the day.
    { args: ['--demo'], at: '2026-11-23T16:30:00Z' },
  );
});
