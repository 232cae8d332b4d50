import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from './harness/call.mjs';
import { focusIn, goOn } from './harness/hands.mjs';
import { looker } from './harness/look.mjs';
import { listed, says, toDischarges } from './harness/steps/discharge.mjs';
import { hands } from './harness/steps/room.mjs';
import { inWindow } from './harness/window.mjs';

const ANY = /./;

/** The stages of the pathway: the examples have each of them. */
const STAGES = ['referred', 'received', 'assessed', 'planned', 'activated', 'discharged', 'verified', 'closed', 'not_activated', 'readmitted'];

test('every discharge, at every stage, can be read and used by everyone', async (t) => {
  await inWindow(
    async ({ page }) => {
      const look = looker(t, page);
      const { click, to, close, select } = hands(page);
      await page.get('heading', /^Oggi/, { within: 30_000 });
      const every = (filter) => call(page, 'discharge.list', { ...listed(filter), limit: 200 });
      // The examples go on with the calendar: a stage where none stands today is reached by one that stands just before it.
      const before = async (stage) => {
        const { rows } = await every({ stages: [stage] });
        assert.ok(rows.length > 1, `too few examples at «${stage}»`);
        return rows.at(-1);
      };
      const reach = {
        referred: async () => {
          const form = { source: 'reparto', facility: 'ospedale_crema', ward: 'Medicina', motive: 'Frattura di femore.' };
          const referred = { on: '', at: '', second: false };
          const { personId } = await before('closed');
          return call(page, 'discharge.refer', { dischargeId: null, personId, person: null, distinctFrom: [], referred, received: null, form });
        },
        activated: async () => call(page, 'discharge.activate', { dischargeId: (await before('planned')).dischargeId, on: '', note: '' }),
        verified: async () => {
          const { dischargeId } = await before('discharged');
          return call(page, 'discharge.verify', { dischargeId, on: '', how: 'telefonata', outcome: 'regolare', text: 'Sta bene.', next: '' });
        },
      };
      for (const [stage, bring] of Object.entries(reach)) if ((await every({ stages: [stage] })).total === 0) await bring();
      const found = await Promise.all(STAGES.map(async (stage) => [stage, (await every({ stages: [stage] })).rows[0]]));
      const first = Object.fromEntries(found);
      const at = (stage) => first[stage];
      const opened = async (row, tab) => {
        await to(`/dimissioni/${row.dischargeId}`);
        await page.get('heading', row.fullName, { inside: '.case' });
        if (tab) await click('tab', tab);
      };

      await t.test('the list and its filters', async () => {
        await toDischarges(page);
        await page.get('row', ANY, { nth: 3 });
        await look('dimissioni-elenco');
        await click('button', /^Altri filtri/);
        await page.get('combobox', 'Struttura');
        await look('dimissioni-filtri');
        await select('filter-facility', 'Ospedale Maggiore');
        await says(page, '.list [role=status]', /^\d+ dimission|^Nessuna dimissione/);
        await look('dimissioni-una-struttura');
        await click('button', 'Togli i filtri');
        for (const [state, open] of [['Concluse', false], ['Tutte', null]]) {
          await click('radio', state);
          const { total } = await every({ open });
          await says(page, '.list [role=status]', total === 1 ? /^1 dimissione$/ : new RegExp(`^${total} dimissioni$`));
          await look(`dimissioni-${state.toLowerCase()}`);
        }
        await click('button', 'Togli i filtri');
        for (const [name, filter] of [['Rischio sociale', { socialRisk: true }], ['Fuori termine', { late: true }]]) {
          await click('checkbox', new RegExp(name));
          const { total } = await every({ open: true, ...filter });
          assert.ok(total > 0, `no example for «${name}»`);
          await says(page, '.list [role=status]', total === 1 ? /^1 dimissione$/ : new RegExp(`^${total} dimissioni$`));
          await click('button', 'Togli i filtri');
        }
        await (await page.get('searchbox', /^Cerca fra le dimissioni/)).type('zzzz');
        await page.get('heading', 'Nessuna dimissione con questi filtri').catch(() => page.text('Nessuna dimissione con questi filtri'));
        await look('dimissioni-nessuna');
        await click('button', 'Togli i filtri');
      });

      await t.test('a discharge at every stage, in every section', async () => {
        const missing = STAGES.filter((stage) => !at(stage));
        assert.deepEqual(missing, [], 'stages without an example');
        for (const stage of STAGES) {
          await opened(at(stage));
          for (const tab of ['Segnalazione', 'Valutazione', 'Progetto', 'Dopo la dimissione', 'Storia']) {
            await click('tab', tab);
            await look(`dimissione-${stage}-${tab.split(' ')[0].toLowerCase()}`);
          }
        }
      });

      await t.test('gestures', async () => {
        for (const [stage, tab, names] of [
          ['referred', 'Segnalazione', [['Arrivata alla COT', 'dialogo-arrivo']]],
          ['received', 'Segnalazione', [['Correggi l’arrivo', 'dialogo-correggi-arrivo'], ['Non attivata', 'dialogo-non-attivata'], ['Collega un percorso', 'dialogo-collega']]],
          ['planned', 'Progetto', [['Attiva il progetto', 'dialogo-attiva']]],
          ['activated', 'Dopo la dimissione', [['Dimessa', 'dialogo-dimissione']]],
          ['verified', 'Dopo la dimissione', [['Registra una verifica', 'dialogo-registra-verifica'], ['Di nuovo ricoverata', 'dialogo-nuovo-ricovero'], ['Chiudi la dimissione', 'dialogo-chiudi'], ['Annulla l’ultimo fatto', 'dialogo-annulla-dimissione']]],
          ['not_activated', 'Segnalazione', [['Riapri', 'dialogo-riapri-dimissione']]],
        ]) {
          await opened(at(stage), tab);
          for (const [name, picture] of names) {
            await click('button', name);
            await page.get('dialog', ANY);
            await look(picture);
            if (picture === 'dialogo-non-attivata') {
              await page.keyboard.press('Control+Enter');
              await page.text(/Scelga perché non viene attivata/);
              await look(`${picture}-mancanze`);
            }
            await close();
          }
        }
        await opened(at('received'), 'Segnalazione');
        await click('button', /^(Passa a un’altra persona|Affida a una persona)/);
        await page.get('combobox', /^A chi/);
        await look('dimissione-passa');
        await opened(at('received'), 'Valutazione');
        await click('button', 'Aggiungi chi ha valutato');
        await page.get('textbox', /^Nome e cognome/);
        await page.keyboard.press('Control+Enter');
        await page.text(/punti da sistemare|Scriva il nome/);
        await look('dimissione-valutazione-altri');
        await opened(at('assessed'), 'Progetto');
        await page.get('heading', 'Scrivi il progetto');
        await goOn(page);
        await focusIn(page, '[aria-labelledby=components-label]');
        await page.keyboard.press('Control+Enter');
        await page.text('Indichi almeno un componente del progetto.');
        await look('dimissione-progetto-mancanze');
      });

      await t.test('the report: new, empty, to correct', async () => {
        await to('/dimissioni/nuova');
        await page.get('heading', 'Nuova segnalazione');
        await look('segnalazione-vuota');
        await page.keyboard.press('Control+Enter');
        await page.text(/punt[oi] da sistemare/);
        await look('segnalazione-mancanze');
        await to(`/dimissioni/${at('verified').dischargeId}/segnalazione/scrivi`);
        await page.get('heading', 'Correggi la segnalazione');
        await look('segnalazione-correggi');
      });

      await t.test('the day, the week and the round of the examples', async () => {
        await to('/oggi');
        await page.get('heading', /^In ritardo/);
        await look('esempi-oggi');
        await page.script('for (const each of document.querySelectorAll(".due > header [aria-expanded=false]")) each.click()');
        await page.gone(/^Mostra l/, { inside: '.due > header' });
        await look('esempi-oggi-aperte');
        await click('button', /^Altre azioni: /);
        await page.get('menuitem', ANY);
        await look('esempi-oggi-azioni');
        await page.keyboard.press('Escape');
        await click('link', 'Settimana');
        await page.get('heading', 'La settimana');
        await look('esempi-settimana');
        await to('/giro');
        await page.get('heading', 'Giro visite');
        await click('radio', 'Tutte');
        await look('esempi-giro');
      });
      look.done();
    },
    // Which stages the examples are at, and which terms press, depends on the day.
    { args: ['--demo'], at: '2026-11-23T16:30:00Z' },
  );
});
