import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inDays, shown } from './application.mjs';

const SURNAMES = ['Rossi', 'Bianchi', 'Ferrari', 'Bonizzi', 'Cattaneo', 'Dossena', 'Fusar Poli', 'Guerini', 'Locatelli', 'Mariani', 'Nichetti', 'Oldoni', 'Patrini', 'Raimondi', 'Severgnini', 'Tacchinardi', 'Uberti', 'Vailati', 'Zaninelli', 'D’Adda'];
const WOMEN = ['Maria', 'Teresa', 'Angela', 'Rosa', 'Giuseppina', 'Carla', 'Luisa', 'Agnese', 'Ines', 'Piera'];
const MEN = ['Giovanni', 'Giuseppe', 'Angelo', 'Luigi', 'Mario', 'Pietro', 'Carlo', 'Battista', 'Ernesto', 'Tullio'];
const COMUNI = ['Crema', 'Pandino', 'Soncino', 'Romanengo', 'Vailate', 'Castelleone', 'Offanengo', 'Spino d’Adda'];

/** One row of the list for each number: nobody twice, days of entry spread over three years. */
const row = (n, units) => {
  const woman = n % 3 !== 0;
  const names = woman ? WOMEN : MEN;
  const name = `${names[n % names.length]} ${names[Math.floor(n / names.length) % names.length]}`;
  const born = inDays(-(78 * 365 + ((n * 7919) % (20 * 365))));
  const entered = inDays(-(1 + ((n * 613) % 1_000)));
  return [SURNAMES[n % SURNAMES.length], name, woman ? 'F' : 'M', shown(born), COMUNI[n % COMUNI.length], units[n % units.length], shown(entered)].join(';');
};

/** Writes a list as units keep it, with so many people, and answers with its path. */
export async function writeList(folder, people, units, extra = []) {
  const head = 'Cognome;Nome;Sesso;Data di nascita;Comune di residenza;Struttura;In lista dal';
  const path = join(folder, 'lista.csv');
  await writeFile(path, [head, ...Array.from({ length: people }, (_, n) => row(n, units)), ...extra, ''].join('\r\n'));
  return path;
}
