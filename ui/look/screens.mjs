// Every screen, looked at on real archives. `npm run look`.
import { walk } from './browse.mjs';

const PASSPHRASE = 'ombrello verde cavallo lento';
const SECTIONS = ['operatori', 'territorio', 'sicurezza', 'copie', 'registro'];

async function create({ page, look }) {
  await page.getByRole('heading', { name: 'Cominciamo' }).waitFor();
  await look('porta');
  await page.getByRole('button', { name: 'Ripristina da una copia' }).click();
  await look('porta-ripristina');
  await page.getByRole('button', { name: 'Indietro' }).click();
  await page.getByRole('button', { name: 'Crea un archivio' }).click();
  await page.getByRole('button', { name: 'Crea l’archivio' }).click();
  await look('porta-crea-errori');
  await page.getByLabel('Nome dell’archivio').fill('Sportello di prova');
  await page.getByLabel('Il suo nome e cognome').fill('Marta Colombo');
  await page.locator('#passphrase').fill(PASSPHRASE);
  await page.locator('#again').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Conservi il codice di recupero' }).waitFor();
  await look('porta-codice');
  const groups = await page.locator('.recovery .mono').allTextContents();
  for (const field of await page.getByLabel(/^Gruppo \d del codice/).all()) {
    const place = Number((await field.getAttribute('id')).slice('group-'.length));
    await field.fill(groups[place]);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Oggi', level: 1 }).waitFor();
  await look('oggi-vuoto');
}

async function administer({ page, look, go }) {
  for (const section of SECTIONS) {
    await go(`/amministrazione/${section}`);
    await page.getByRole('tab', { selected: true }).waitFor();
    await look(`amministrazione-${section}`);
  }
  await go('/amministrazione/operatori');
  await page.getByRole('button', { name: 'Aggiungi un operatore' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Aggiungi un operatore' }).click();
  await look('operatore-errori');
  await dialog.getByLabel('Nome e cognome').fill('Paolo Sala');
  await page.keyboard.press('Escape');
  await page.getByText('Un operatore da finire di aggiungere').waitFor();
  await look('operatore-da-finire');
  await page.getByRole('button', { name: 'Aggiungi un operatore' }).click();
  await dialog
    .getByRole('textbox', { name: 'Nome e cognome' })
    .and(page.locator('[value="Paolo Sala"]'))
    .waitFor();
  await dialog.getByRole('button', { name: 'Annulla' }).click();
  await go('/amministrazione/territorio');
  await page.getByRole('row', { name: /Camisano/ }).click();
  await look('territorio-comune');
  await go('/amministrazione/copie');
  await page.getByRole('button', { name: 'Fai una copia adesso' }).click();
  await page.getByText('Copia fatta e verificata').waitFor();
  await look('copie-fatta');
}

/** Puts the copy just made in the place of the archive, and comes back in. */
async function restore({ page, look, go, pickCopy }) {
  pickCopy();
  await go('/amministrazione/copie');
  await page.getByRole('button', { name: 'Ripristina una copia…' }).click();
  const dialog = page.getByRole('dialog');
  await look('copie-ripristina');
  await dialog.locator('#passphrase').fill('una frase sbagliata');
  await dialog.getByRole('button', { name: 'Scegli la copia e ripristina' }).click();
  await dialog.getByRole('alert').waitFor();
  await look('copie-ripristina-errore');
  await dialog.locator('#passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Apra l’archivio' }).waitFor();
  await look('copie-ripristinata');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText('Quello di prima è conservato').waitFor();
  await look('oggi-avviso');
}

async function lock({ page, look }) {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'Apra l’archivio' }).waitFor();
  await page.keyboard.type('una frase sbagliata');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await look('porta-sbagliata');
  await page.getByRole('button', { name: 'Ho dimenticato la passphrase' }).click();
  await look('porta-recupero');
  await page.getByRole('button', { name: 'Indietro' }).click();
}

async function examples({ page, look }) {
  await page.getByRole('button', { name: 'Prova con dati di esempio' }).click();
  await page.getByRole('heading', { name: 'Oggi', level: 1 }).waitFor({ timeout: 120_000 });
  await look('esempio-oggi');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ros');
  await page.getByRole('option', { name: /Ros/ }).first().waitFor();
  await look('esempio-cerca');
  await page.keyboard.press('Enter');
}

/** The page of the person just picked in the palette, section by section, then the forms. */
async function people({ page, look, go }) {
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  for (let place = 0; place < (await tabs.count()); place += 1) {
    await tabs.nth(place).click();
    await look(`persona-${place + 1}`);
  }
  await go('/persone');
  await page
    .getByRole('textbox')
    .or(page.getByRole('searchbox'))
    .or(page.getByRole('combobox'))
    .first()
    .fill('ma');
  await page.getByRole('grid').waitFor();
  await look('persone');
  await go('/persone/nuova');
  await page.getByRole('heading', { name: 'Nuova persona' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').first().waitFor();
  await look('persona-nuova-errori');
}

async function intakes({ page, look, go }) {
  await go('/accessi');
  await page.getByRole('grid').waitFor();
  await look('accessi');
  await page.getByRole('row').nth(1).click();
  await page.keyboard.press('Enter');
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  for (let place = 0; place < (await tabs.count()); place += 1) {
    await tabs.nth(place).click();
    await look(`accesso-${place + 1}`);
  }
  await go('/accessi/nuovo');
  await page.getByRole('heading', { name: 'Nuovo accesso' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').first().waitFor();
  await look('accesso-nuovo-errori');
}

const faults = await walk(async (tools) => {
  await create(tools);
  await administer(tools);
  await restore(tools);
  await lock(tools);
  await examples(tools);
  await people(tools);
  await intakes(tools);
});
process.stdout.write(faults === 0 ? 'No faults.\n' : `${faults} faults.\n`);
process.exitCode = faults === 0 ? 0 : 1;
