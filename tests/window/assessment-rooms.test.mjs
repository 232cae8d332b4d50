import { test } from 'node:test';
import { looker } from './harness/look.mjs';
import { inWindow } from './harness/window.mjs';

const ANY = /./;

const call = (page, name, args) => page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })', name, args);

const everyVmd = {
  stages: [], open: null, protocol: '', comune: '', subAmbito: '', mine: false, urgent: false, late: false, text: '',
};

/** One assessment of the examples that stands at this stage. */
const atStage = async (page, stage) =>
  (await call(page, 'vmd.list', { filter: { ...everyVmd, stages: [stage] }, offset: 0, limit: 1 })).rows[0];

/** One scale of each shape: digits, several choices, many questions, numbers, what is licensed and only typed in. */
const SHAPES = ['barthel', 'brass', 'cirs', 'gds-15', 'nrs', 'mmse', 'tinetti', 'painad', 'sosia'];

test('every room, section and dialog of the assessment can be used by everyone', async (t) => {
  await inWindow(
    async ({ page }) => {
      const look = looker(t, page);
      const click = async (role, name, options) => (await page.get(role, name, options)).click();
      const to = (path) => page.script('location.hash = arguments[0]', `#${path}`);
      const close = async () => {
        await page.keyboard.press('Escape');
        await page.gone(ANY, { inside: '[role=dialog]' });
      };
      await page.get('heading', /^Oggi/, { within: 30_000 });
      await look('vmd-oggi');

      await t.test('assessments', async () => {
        await click('link', /^VMD/);
        await page.get('row', ANY, { nth: 3 });
        await look('vmd-elenco');
        await click('button', /^Altri filtri/);
        await look('vmd-filtri');
        for (const stage of ['ready', 'transmitted', 'visiting', 'received']) {
          const { vmdId, fullName } = await atStage(page, stage);
          await to(`/vmd/${vmdId}`);
          await page.get('heading', fullName, { inside: '.case' });
          for (const tab of ['Richiesta', 'Visite', 'Sintesi', 'Decisione e progetto', 'Storia']) {
            await click('tab', tab);
            await look(`vmd-${stage}-${tab.split(' ')[0].toLowerCase()}`);
          }
        }
      });

      await t.test('a new request', async () => {
        await to('/vmd/nuova');
        await page.get('heading', 'Nuova VMD');
        await look('vmd-nuova');
        await page.keyboard.press('Control+Enter');
        await page.text(/punt[oi] da sistemare/);
        await look('vmd-nuova-mancanze');
        await click('checkbox', /Procedura d’urgenza/);
        await (await page.get('combobox', /^Per chi è la VMD/)).type('ross');
        await page.get('option', /Ross/);
        await look('vmd-nuova-ricerca');
        await page.keyboard.press('Alt+n');
        await page.get('heading', 'Persona nuova');
        await look('vmd-nuova-persona');
      });

      await t.test('giving a case to someone, planning, leaving off', async () => {
        const { vmdId } = await atStage(page, 'planned');
        await to(`/vmd/${vmdId}/visite`);
        await click('tab', 'Visite');
        await click('button', /cambia giorno o luogo/);
        await page.get('button', /^Pianifica$/);
        await look('vmd-pianifica');
        await click('button', /passa a un’altra persona/);
        await look('vmd-passa');
        await click('radio', 'Un’altra persona');
        await look('vmd-altra-persona');
        await click('button', /disdici la visita/);
        await page.get('dialog', ANY);
        await look('dialogo-disdici');
        await close();
        await click('button', 'Annulla l’ultimo fatto');
        await page.get('dialog', ANY);
        await look('dialogo-annulla-vmd');
        await close();
        await click('tab', 'Decisione e progetto');
        await click('button', 'Chiudi la VMD');
        await look('vmd-chiudi');
        await to(`/vmd/${vmdId}/richiesta/scrivi`);
        await page.get('heading', 'Correggi la richiesta');
        await look('vmd-correggi');
        await to('/giro');
        await page.get('heading', 'Giro visite');
        await click('radio', 'Tutte');
        await look('giro-tutte');
      });

      await t.test('scales', async () => {
        const { vmdId, personId } = await atStage(page, 'visiting');
        for (const shape of SHAPES) {
          await to(`/vmd/${vmdId}/scale/${shape}`);
          await page.get('button', 'Chiudi la scala');
          await look(`scala-${shape}`);
        }
        await page.keyboard.press('Control+Enter');
        await page.text(/^Manca/, { inside: '.errors' });
        await look('scala-mancanze');
        await click('button', 'Chiudi incompleta, con motivo');
        await look('scala-incompleta');
        await to(`/persone/${personId}/scale/4at`);
        await page.get('button', 'Chiudi la scala');
        await look('scala-di-persona');
        await to(`/persone/${personId}`);
        await page.get('tab', 'Storia');
        if (await page.find('tab', 'Scale')) {
          await click('tab', 'Scale');
          await look('persona-scale');
        }
        const { areas } = await call(page, 'vmd.page', { vmdId: (await atStage(page, 'transmitted')).vmdId });
        const { administrationId } = areas.flatMap(({ instruments }) => instruments).find((one) => one.administrationId);
        await to(`/scale/${administrationId}`);
        await page.get(['link', 'button'], 'Correggi');
        await look('scala-chiusa');
        await to(`/scale/${administrationId}/correggi`);
        await page.get('textbox', /^Perché si corregge/);
        await look('scala-correzione');
      });

      await t.test('visits', async () => {
        const { vmdId } = await atStage(page, 'transmitted');
        const { areas } = await call(page, 'vmd.page', { vmdId });
        for (const { area, visited, label } of areas.filter((each) => each.visited)) {
          await to(`/vmd/${vmdId}/visita/${area}/${visited.factId}`);
          await page.get('heading', label);
          await look(`visita-chiusa-${area}`);
        }
        const { vmdId: ready } = await atStage(page, 'ready');
        await to(`/vmd/${ready}/sintesi/scrivi`);
        await page.get('heading', 'Sintesi per l’equipe');
        await look('sintesi-di-esempio');
      });

      await t.test('the equipe', async () => {
        const { upcoming, sealed } = await call(page, 'meeting.list', {});
        await to('/sedute');
        await page.get('heading', 'Sedute d’equipe');
        await look('sedute-elenco');
        await click('button', /^Nuova seduta/);
        await page.get('dialog', ANY);
        await look('dialogo-seduta-vuoto');
        await close();
        const [full] = upcoming.toSorted((a, b) => b.cases - a.cases);
        await to(`/sedute/${full.meetingId}`);
        await page.get('tab', 'Presenze');
        await look('seduta-di-esempio');
        await click('button', 'Modifica i dettagli');
        await look('seduta-dettagli');
        await click('tab', 'Presenze');
        await look('seduta-presenze-di-esempio');
        await click('button', /^Non si terrà/);
        await page.get('dialog', ANY);
        await look('dialogo-non-si-terra');
        await close();
        await click('button', 'Chiudi il verbale');
        await look('seduta-mancanze');
        await click('link', 'Proietta');
        await page.get('heading', ANY, { inside: '.wall' });
        await look('proiezione-di-esempio');
        await page.keyboard.press('Escape');
        await to(`/sedute/${sealed.find(({ sealedAt }) => sealedAt).meetingId}`);
        await page.get('button', 'Stampa il verbale');
        await look('verbale-di-esempio');
      });

      await t.test('plans', async () => {
        await to('/progetti');
        await page.get('row', ANY, { nth: 3 });
        await look('progetti-elenco');
        const { rows } = await call(page, 'plan.list', { text: '', mine: false, open: true, offset: 0, limit: 1 });
        await to(`/progetti/${rows[0].planId}`);
        await page.get('tab', 'Verifiche');
        for (const tab of ['Progetto', 'Consenso e avvio', 'Verifiche', 'Storia']) {
          await click('tab', tab);
          await look(`progetto-di-esempio-${tab.split(' ')[0].toLowerCase()}`);
        }
        await click('button', 'Annulla l’ultimo fatto');
        await page.get('dialog', ANY);
        await look('dialogo-annulla-progetto');
        await close();
      });

      await t.test('what the territory keeps itself', async () => {
        for (const tab of ['Strumenti', 'Cataloghi', 'Protocolli']) {
          await to(`/amministrazione/${tab.toLowerCase()}`);
          await page.get('tab', tab);
          await look(`amministrazione-${tab.toLowerCase()}`);
        }
      });
      look.done();
    },
    // What stage the examples are at depends on the day: on this one there is one of each.
    { args: ['--demo'], at: '2026-11-23T16:30:00Z' },
  );
});
