import { count } from './plural';

/** Sentences of the sheet of a visit. */
export const visita = {
  circumstances: 'Quando, dove, con chi',
  day: 'Giorno',
  time: 'Ora',
  place: 'Luogo',
  none: 'Scelga dall’elenco',
  present: 'Chi era presente, oltre alla persona',
  joint: 'Visita congiunta',
  jointHint: (areas: string) => `Un solo incontro, valido anche per: ${areas}.`,
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  before: (day: string, words: string) => `Il ${day}: ${words}`,
  beforeRows: (day: string) => `Nella visita del ${day}:`,
  row: (place: number, name: string) => (name ? `Riga ${place}: ${name}` : `Riga ${place}`),
  addRow: 'Aggiungi una riga',
  addRowTo: (table: string) => `Aggiungi una riga: ${table}`,
  removeRow: (place: number, name: string) =>
    name ? `Togli la riga ${place}: ${name}` : `Togli la riga ${place}`,
  rowRemoved: (name: string) => (name ? `Riga tolta: ${name}.` : 'Riga tolta.'),

  index: 'Sezioni della scheda',
  missingIn: (n: number) => count(n, { one: 'manca 1 campo', many: (many) => `mancano ${many} campi` }),
  missing: 'Prima di chiudere',
  missingNone: 'Non manca niente: la visita si può chiudere.',
  scales: 'Scale da compilare',
  scalesNone: 'Per questa visita il protocollo non chiede scale.',
  ifNeeded: 'Se serve',
  toDo: 'Da compilare',
  draftAt: (when: string) => `Bozza: ${when}`,
  openScale: (title: string) => `Compila ${title}`,
  readScale: (title: string) => `Rileggi ${title}`,
  scalesOpen: (n: number) =>
    count(n, {
      zero: 'Le scale chieste dal protocollo sono tutte chiuse.',
      one: 'Resta 1 scala chiesta dal protocollo da compilare.',
      many: (many) => `Restano ${many} scale chieste dal protocollo da compilare.`,
    }),

  close: 'Chiudi la visita',
  closed: (label: string) => `${label}: visita chiusa.`,
  leave: 'Esci',
  back: 'Torna alla valutazione',
  resumed: (when: string) => `Bozza ripresa: l’aveva lasciata ${when}.`,
  saveFailed: 'L’ultima modifica non è ancora salvata: resta qui, non la perde.',
  saveRefused: (why: string) => `La bozza non è stata salvata. ${why}`,
  retry: 'Riprova a salvare',
  cannotClose: 'Per chiudere la visita, quello che ha scritto deve prima essere salvato.',
  cannotLeave: 'Prima di uscire, quello che ha scritto deve essere salvato: riprovi a salvare.',
  dayMissing: 'Scriva il giorno della visita.',
  badDay: 'Il giorno della visita non è una data.',
  badTime: 'L’ora della visita non esiste: scriva per esempio 10:30.',
  asksFor: (label: string) => `Completi: ${label}`,
  keysHint: 'Ctrl Invio chiude la visita. Alt con le frecce su e giù cambia sezione. Canc toglie una scelta.',

  mayNot: 'Il suo ruolo non permette di scrivere le visite. Quelle chiuse si leggono dalla valutazione.',

  sealed: 'Visita chiusa',
  when: 'Quando',
  sealedWhen: 'Chiusa',
  by: 'Chi l’ha fatta',
  where: 'Dove',
  who: 'Presenti',
  alone: 'Soltanto la persona',
  version: 'Versione della scheda',
  notSaid: 'Non indicato',
  isJoint: 'Congiunta',
  correct: 'Correggi',
  correctHint: 'La visita chiusa resta com’è. La correzione è una visita nuova che rimanda a questa.',
  correctReason: 'Perché si corregge',
  correctMissing: 'Scriva perché si corregge.',
  isCorrected: (reason: string) =>
    reason
      ? `Questa visita è stata corretta (${reason}): vale quella nuova.`
      : 'Questa visita è stata corretta: vale quella nuova.',
  correctedBy: 'Apra la visita che la corregge',
  isCorrection: (reason: string) =>
    reason ? `Questa visita ne corregge un’altra (${reason}).` : 'Questa visita ne corregge un’altra.',
  corrects: 'Apra la visita corretta',
  correctedOne: 'Apra la visita che si corregge',
};
