import assert from 'node:assert/strict';
import { call, waiting } from '../call.mjs';
import { NURSE, SOCIAL_WORKER, today } from '../clerk.mjs';
import { lock, PASSPHRASE } from '../door.mjs';
import { enter, focusIn, goOn, reach, tabTo } from '../hands.mjs';
import { until } from '../until.mjs';

/** A day so many days from today, `2026-11-23`. */
export const inDays = (days) => {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** As a person types it, `23112026`. */
export const typed = (iso) => iso.split('-').reverse().join('');

/** As the program writes it, `23/11/2026`. */
export const shown = (iso) => iso.split('-').reverse().join('/');

export const APPLIED = inDays(-25);

/** The units asked for, in the order in which the application ends up with them. */
export const UNITS = ['Fondazione Benefattori Cremaschi', 'Fondazione Ospedale Caimi', 'Fondazione RSA Soncino'];

/** The application that the address names. */
export const applicationHere = (page) => page.script('return location.hash.split("/")[2]');

/** The room of the lists, from anywhere. */
export async function toLists(page) {
  await page.keyboard.press('Control+d');
  await page.get('heading', 'Liste d’attesa');
}

/** Opens the one application of the list with Enter. */
export async function openFirst(page, name = /Rossi Maria/) {
  await toLists(page);
  await page.get('row', name);
  await focusIn(page, '#filter-text');
  await page.keyboard.press('Enter');
  await page.get('heading', name, { inside: '.case' });
}

/** Adds a unit by some letters of its name or comune. */
async function unit(page, letters, name) {
  await focusIn(page, '#preferences');
  await page.keyboard.type(letters);
  await page.get('option', new RegExp(name));
  await page.keyboard.press('Enter');
  await page.get('button', new RegExp(`^\\d ?(RSA )?${name}`));
}

/** A person nobody has in file, and the application for three units; the last typed goes up one place. */
export async function apply({ page, look, tell }) {
  const { keyboard } = page;
  await toLists(page);
  await look('liste-vuota');
  await keyboard.press('Alt+n');
  await page.get('heading', 'Nuova domanda');
  await focusIn(page, '#who');
  await keyboard.say('rossi maria');
  await page.get('option', /^Nuova persona/);
  await keyboard.press('Alt+n');
  await focusIn(page, '#code');
  await keyboard.type('RSSMRA38MR5D14NS');
  await until('the date of birth', () => page.script('return document.getElementById("birthDate").value !== ""'));
  await tabTo(page, 'residence');
  await keyboard.type('pandi');
  await page.get('option', /^Pandino/);
  await keyboard.press('Enter', 'Tab');
  await keyboard.say('via Umberto I 12');
  await keyboard.press('Tab');
  await keyboard.type('3381234567');
  await keyboard.press('Tab', 'Tab', 'Space');
  await tabTo(page, 'appliedOn');
  await keyboard.type(typed(APPLIED));
  await keyboard.press('Tab');
  await keyboard.say('Comune di Pandino');
  await tabTo(page, 'preferences');
  await unit(page, 'benef', UNITS[0]);
  await unit(page, 'sonci', UNITS[2]);
  await unit(page, 'caimi', UNITS[1]);
  await reach(page, 'button', new RegExp(`^3 ?(RSA )?${UNITS[1]}`));
  await keyboard.press('Alt+ArrowUp');
  await page.get('button', new RegExp(`^2 ?(RSA )?${UNITS[1]}`));
  await look('domanda-nuova');
  await tabTo(page, 'note', 14);
  await keyboard.say('Non può più restare sola.');
  await keyboard.press('Tab', '2');
  await tabTo(page, 'requesterName');
  await keyboard.say('Lucia Rossi');
  await keyboard.press('Tab');
  await keyboard.type('3397654321');
  await tabTo(page, 'sharingConsentOn');
  await keyboard.type(typed(APPLIED));
  await keyboard.press('Control+Enter');
  const last = shown(inDays(5));
  await page.text(new RegExp(`^Domanda registrata per .*entro il ${last}, giorno compreso`));
  tell('a new person and the application', page.keyboard);
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  await page.text(`entro il ${last}`, { inside: '.steps' });
  await look('domanda-registrata');
  const { form, clock, stage, vmd } = await call(page, 'application.page', { applicationId: await applicationHere(page) });
  assert.equal(stage, 'applied');
  assert.equal(form.preferences.length, 3);
  assert.deepEqual({ lastDay: clock.lastDay, met: clock.met }, { lastDay: inDays(5), met: null });
  assert.equal(form.requesterPhone.replaceAll(' ', ''), '3397654321');
  assert.equal(form.sharingConsentOn, APPLIED);

  // The assessment is one key away, and its clock runs from the day of the application.
  await goOn(page);
  await page.get('heading', 'Rossi Maria', { inside: '.case' });
  assert.equal(await page.script('return location.hash'), `#/vmd/${vmd.vmdId}`);
  await look('domanda-vmd');
  const { row } = await call(page, 'vmd.page', { vmdId: vmd.vmdId });
  assert.equal(row.clock.lastDay, inDays(5));
}

/** What a field of a sheet takes, when it is asked for. */
const fits = ({ kind, options, min }) => {
  switch (kind) {
    case 'choice':
      return options[0].code;
    case 'choices':
      return [options[0].code];
    case 'number':
      return min;
    case 'date':
      return today();
    case 'yesno':
      return 'no';
    default:
      return 'Da sola';
  }
};

/** Both visits and the synthesis, each assessor inside in turn: the journeys of the assessment do it by hand, here through the door. */
export async function assess({ page }, operators) {
  const [{ applicationId }] = (await waiting(page, { scope: 'applied' })).rows;
  const { vmdId } = (await call(page, 'application.page', { applicationId })).vmd;
  for (const [area, name, role, body, bodyName] of [
    ['health', NURSE, 'infermiere', 'asst', 'ASST di Crema'],
    ['social', SOCIAL_WORKER, 'assistente_sociale_comune', 'comune', 'Comune di Pandino'],
  ]) {
    await lock(page);
    await enter(page, name, PASSPHRASE);
    const assessor = { operatorId: operators[name], name, role, body, bodyName };
    await call(page, 'vmd.assign', { vmdId, area, assessor, reason: '' });
    const { sheet, definition } = await call(page, 'vmd.visit_form', { vmdId, area, corrects: null });
    const asked = definition.sections.flatMap(({ fields }) => fields).filter(({ required }) => required);
    const values = Object.fromEntries(asked.map((field) => [field.id, fits(field)]));
    await call(page, 'vmd.close_visit', { sheet: { ...sheet, values, place: 'domicilio' } });
  }
  const form = { summary: 'Vive sola e cade.', domains: [], setting: 'rsa', proposal: 'Lista RSA' };
  await call(page, 'vmd.synthesise', { vmdId, form });
  await page.reload();
  await page.get('navigation', 'Stanze del programma');
  page.keyboard.reset();
}
