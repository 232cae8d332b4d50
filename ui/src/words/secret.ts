import type { PassphraseTrouble, Strength } from '../form/passphrase';
import { count } from './plural';

const lacking = (n: number) =>
  count(n, { one: 'Manca ancora 1 carattere.', many: (many) => `Mancano ancora ${many} caratteri.` });

/** Sentences about passphrases and the recovery code. */
export const secret = {
  passphrase: 'Passphrase',
  newPassphrase: 'Nuova passphrase',
  again: 'Ripeta la passphrase',
  show: 'Mostra la passphrase',
  hide: 'Nascondi la passphrase',
  capsLock: 'Il blocco delle maiuscole è attivo.',
  hint: 'Almeno 12 caratteri. Quattro parole scelte a caso sono facili da ricordare e difficili da indovinare.',
  strength: (of: Strength): string =>
    of.level === 'short'
      ? lacking(of.lacking)
      : {
          repetitive: 'Ripete troppe volte gli stessi caratteri: è facile da indovinare.',
          enough: 'Sufficiente. Con qualche parola in più sarebbe più sicura.',
          good: 'Buona.',
          excellent: 'Ottima.',
        }[of.level],
  trouble: (of: Exclude<PassphraseTrouble, null>): string =>
    ({
      short: 'La passphrase deve avere almeno 12 caratteri.',
      different: 'Le due passphrase non sono uguali.',
    })[of],
  sheetTitle: 'Codice di recupero',
  sheetWhy:
    'Con questo codice si riapre l’archivio quando una passphrase è persa. Lo stampi o lo copi a mano e lo conservi in busta chiusa in un luogo sicuro: non sarà mostrato di nuovo.',
  sheetWarn: 'Chi ha questo codice e il computer può leggere tutto l’archivio.',
  sheetArchive: (name: string) => `Archivio: ${name}`,
  sheetPrintedOn: (day: string) => `Emesso il ${day}`,
  print: 'Stampa il foglio',
  confirmTitle: 'Verifica',
  confirmWhy: 'Per essere certi che il codice sia al sicuro, scriva due dei suoi gruppi.',
  group: (n: number) => `Gruppo ${n} del codice`,
  groupWrong: (n: number) => `Il gruppo ${n} non corrisponde a quello del foglio.`,
  confirm: 'Ho conservato il codice',
  code: 'Codice di recupero',
  codeHint: (groups: number) =>
    count(groups, {
      zero: 'Nove gruppi di quattro caratteri; spazi e trattini non contano.',
      one: '1 gruppo su 9.',
      many: (many) => `${many} gruppi su 9.`,
    }),
  codeMissing: (groups: number) =>
    count(groups, {
      zero: 'Scriva il codice di recupero: nove gruppi di quattro caratteri.',
      one: 'Il codice ha 9 gruppi da 4 caratteri: qui ce n’è 1.',
      many: (many) => `Il codice ha 9 gruppi da 4 caratteri: qui ce ne sono ${many}.`,
    }),
};
