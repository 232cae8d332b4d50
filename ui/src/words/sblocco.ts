import { count } from './plural';

/** Sentences of the door: creating, opening and recovering the archive. */
export const sblocco = {
  claim: 'Il fascicolo di ogni persona, intero e custodito su questo computer.',
  folder: (path: string) => `Cartella dell’archivio: ${path}`,
  version: (version: string) => `Versione ${version}`,

  beginTitle: 'Cominciamo',
  beginWhy: 'Su questo computer non c’è ancora un archivio.',
  create: 'Crea un archivio',
  createNote: 'Vuoto e cifrato, con lei come primo operatore.',
  demo: 'Prova con dati di esempio',
  demoNote: 'Persone inventate, per imparare senza rischi.',
  demoAgain: 'Riapri i dati di esempio',
  demoPassphrase: 'La passphrase dei dati di esempio è «esempio esempio».',
  leaveDemo: 'Torna al suo archivio',
  demoBusy: 'Preparo i dati di esempio…',
  restore: 'Ripristina da una copia',
  restoreNote: 'Da una copia di sicurezza fatta con Poliedro.',

  restoreTitle: 'Ripristina da una copia',
  restoreWhy:
    'Scriva la passphrase di uno degli operatori della copia, oppure il codice di recupero. Poi scelga la cartella della copia: sarà verificata prima di essere usata.',

  createTitle: 'Crea un archivio',
  archiveName: 'Nome dell’archivio',
  archiveNameHint: 'Per esempio: Sportello PUA di Crema.',
  operatorName: 'Il suo nome e cognome',
  body: 'Ente per cui lavora',
  bodyHint: 'Per esempio: ASST Crema, Comune di Pandino.',
  roles: 'I suoi ruoli',
  rolesHint: 'Chi crea l’archivio ne è sempre anche amministratore. I ruoli si possono cambiare più tardi.',
  archiveNameMissing: 'Scriva il nome dell’archivio.',
  operatorNameMissing: 'Scriva il suo nome e cognome.',
  createDo: 'Crea l’archivio',
  createBusy: 'Creo l’archivio…',
  sheetTitle: 'Conservi il codice di recupero',

  unlockTitle: 'Apra l’archivio',
  operator: 'Operatore',
  operatorMissing: 'Scelga chi sta per entrare.',
  choose: 'Scelga il suo nome',
  passphraseMissing: 'Scriva la passphrase.',
  unlock: 'Entra',
  unlockBusy: 'Apro…',
  forgotten: 'Ho dimenticato la passphrase',
  wait: (seconds: number) =>
    count(seconds, {
      zero: 'Ora può riprovare.',
      one: 'Potrà riprovare tra 1 secondo.',
      many: (many) => `Potrà riprovare tra ${many} secondi.`,
    }),

  recoverTitle: 'Rientrare con il codice di recupero',
  recoverWhy: 'Scriva il codice del foglio di recupero e scelga una nuova passphrase per l’operatore.',
  recoverDo: 'Cambia la passphrase ed entra',

  busyTitle: 'L’archivio è già aperto',
  busyDo: 'Mostra la finestra già aperta',
  ringed: 'La finestra già aperta è stata chiamata in primo piano.',
  damagedTitle: 'L’archivio non si può aprire',
  damagedWhat:
    'Niente è stato modificato. Ripristinando una copia, questo archivio viene conservato in una cartella accanto, non cancellato.',
};
