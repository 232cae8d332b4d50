import { count } from './plural';

/** Sentences of the assessment scales. */
export const strumenti = {
  questions: 'Domande della scala',
  question: (place: number, of: number) => `Domanda ${place} di ${of}`,
  circumstances: 'Quando, dove, con chi',
  day: 'Giorno',
  time: 'Ora',
  place: 'Luogo',
  placeNone: 'Scelga il luogo',
  respondent: 'Chi risponde',
  respondentNone: 'Scelga chi risponde',
  respondentName: 'Nome di chi risponde',
  note: 'Annotazioni',
  optional: 'Facoltativa',
  points: (points: number, text: string) => (points === 1 ? '1 punto' : `${text} punti`),
  before: (day: string, answer: string) => `Il ${day}: ${answer}`,
  beforeOption: 'risposta precedente',
  proposalHint: (value: string) => `L’archivio propone ${value}: Invio lo accetta.`,
  proposalUse: (value: string) => `Usa ${value}`,
  numberHint: (min: string, max: string) => `Da ${min} a ${max}, poi Invio.`,
  numberShape: 'Scriva un numero, per esempio 7 oppure 17,5.',
  numberRange: (min: string, max: string) => `Il numero deve stare fra ${min} e ${max}.`,
  numberStep: (step: string) => `Il numero deve andare di ${step} in ${step}.`,
  keysHint:
    'Le cifre rispondono e vanno avanti. Le frecce su e giù cambiano domanda, Canc toglie la risposta, Ctrl Z annulla.',
  multipleHint: 'Più risposte possibili: le cifre segnano, Invio va avanti.',

  score: 'Punteggio',
  answered: (n: number, of: number) =>
    count(n, {
      zero: `Nessuna risposta su ${of}`,
      one: `1 risposta su ${of}`,
      many: (many) => `${many} risposte su ${of}`,
    }),
  range: (lo: string, hi: string, max: string, missing: number) =>
    lo === hi
      ? count(missing, {
          zero: `${lo} su ${max}`,
          one: `${lo} su ${max}, ma manca ancora 1 risposta`,
          many: (many) => `${lo} su ${max}, ma mancano ancora ${many} risposte`,
        })
      : count(missing, {
          zero: `Tra ${lo} e ${hi} su ${max}`,
          one: `Tra ${lo} e ${hi} su ${max}: manca 1 risposta`,
          many: (many) => `Tra ${lo} e ${hi} su ${max}: mancano ${many} risposte`,
        }),
  total: (score: string, max: string) => `${score} su ${max}`,
  totalWord: (score: string, max: string, band: string | null) =>
    band ? `Punteggio ${score} su ${max}: ${band}` : `Punteggio ${score} su ${max}`,
  partRange: (lo: string, hi: string, max: string) => `tra ${lo} e ${hi} su ${max}`,
  partWaits: 'quando tutte le risposte ci sono',
  previousScore: (score: string, day: string) =>
    score ? `Precedente: ${score}, il ${day}` : `Precedente: senza punteggio, il ${day}`,
  stale: 'Il punteggio è fermo alle risposte già salvate.',

  saveFailed: 'L’ultima risposta non è ancora salvata: resta qui, non la perde.',
  saveRefused: (why: string) => `La bozza non è stata salvata. ${why}`,
  retry: 'Riprova a salvare',
  undo: 'Annulla',
  close: 'Chiudi la scala',
  leave: 'Torna alla valutazione',
  leavePerson: 'Torna alla persona',
  readAgain: 'Rileggi la scala chiusa',
  cannotLeave: 'Prima di uscire, le risposte devono essere salvate: riprovi a salvare.',
  leaveShort: 'Esci',
  missingTitle: (n: number) =>
    count(n, { one: 'Manca 1 risposta', many: (many) => `Mancano ${many} risposte` }),
  incomplete: 'Chiudi incompleta, con motivo',
  incompleteHint: 'Una scala incompleta si conserva, ma non ha punteggio né fascia.',
  incompleteReason: 'Perché la scala resta incompleta',
  incompleteMissing: 'Scriva perché la scala resta incompleta.',
  incompleteDo: 'Chiudi senza punteggio',
  goOn: 'Continua a rispondere',
  cannotClose: 'Per chiudere la scala, le risposte devono prima essere salvate.',
  dayMissing: 'Scriva il giorno in cui la scala è stata somministrata.',
  badDay: 'Il giorno della scala non è una data.',
  badTime: 'L’ora della scala non esiste: scriva per esempio 10:30.',

  shut: 'Qui il suo ruolo può soltanto leggere',
  mayNot: 'Il suo ruolo non permette di somministrare le scale. Quelle chiuse si leggono dalla valutazione.',

  sealed: 'Scala chiusa',
  sealedIncomplete: 'Chiusa incompleta',
  noScore: 'Senza punteggio',
  incompleteWhy: (reason: string) => `Chiusa incompleta: ${reason}`,
  notAnswered: 'Senza risposta',
  who: 'Chi l’ha somministrata',
  when: 'Quando',
  sealedWhen: 'Chiusa',
  where: 'Dove',
  withWhom: 'Chi ha risposto',
  version: 'Versione',
  source: 'Fonte',
  notSaid: 'Non indicato',
  answersTitle: 'Risposte',
  questionHead: 'Domanda',
  answerHead: 'Risposta',
  pointsHead: 'Punti',
  isCorrected: (reason: string) =>
    reason
      ? `Questa scala è stata corretta (${reason}): vale quella nuova.`
      : 'Questa scala è stata corretta: vale quella nuova.',
  correctedBy: 'Apra la scala che la corregge',
  isCorrection: (reason: string) =>
    reason ? `Questa scala ne corregge un’altra (${reason}).` : 'Questa scala ne corregge un’altra.',
  corrects: 'Apra la scala corretta',
  correctedOne: 'Apra la scala che si corregge',
  correct: 'Correggi',
  correctHint: 'La scala chiusa resta com’è. La correzione è una scala nuova che rimanda a questa.',
  correctReason: 'Perché si corregge',
  correctMissing: 'Scriva perché si corregge.',
  next: (title: string) => `Prossima scala: ${title}`,
  nextNone: 'Tutte le scale di questa valutazione sono chiuse.',
  resumed: (when: string) => `Bozza ripresa: l’aveva lasciata ${when}.`,
};
