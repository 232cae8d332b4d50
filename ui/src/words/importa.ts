import { count } from './plural';

const rows = (n: number) =>
  count(n, { zero: 'nessuna riga', one: '1 riga', many: (many) => `${many} righe` });
const applications = (n: number) => count(n, { one: '1 domanda', many: (many) => `${many} domande` });

/** Sentences of the import of the lists that units keep today. */
export const importa = {
  title: 'Importa liste',
  sub: 'Le liste che le unità tengono oggi, da Excel o CSV. Prima di scrivere si vede che cosa succede a ogni riga.',
  notAllowed: 'Qui si importano le liste',
  notAllowedHint: 'Può farlo chi ha il ruolo di coordinamento.',
  steps: 'I passi dell’importazione',
  step: { file: 'File', columns: 'Colonne', units: 'Unità', rows: 'Righe', done: 'Fatto' },
  next: 'Avanti',
  back: 'Indietro',
  rows,

  choose: 'Scelga il file della lista',
  chooseWhat:
    'Il file resta dov’è e non viene cambiato. Finché non preme «Importa» nell’archivio non si scrive niente.',
  kind: 'Che tipo di liste contiene',
  openFile: 'Scegli il file…',
  opening: 'Leggo il file…',
  anotherFile: 'Scegli un altro file…',

  file: (name: string, format: string, n: number) => `${name} · ${format} · ${rows(n)}`,
  already: (sentence: string) => `${sentence} Ciò che è già in archivio non si scrive due volte.`,
  remembered: 'Un file con le stesse intestazioni è già stato importato: le colonne sono lette come allora.',

  columns: 'Controlli le colonne',
  columnsWhat: 'Per ogni colonna dica che cosa contiene. Quelle che non servono non si leggono.',
  columnsTable: 'Colonne del file e loro significato',
  column: 'Colonna del file',
  samples: 'Primi valori',
  noSamples: 'Vuota',
  meaning: 'Che cosa contiene',
  meaningOf: (heading: string) => `Che cosa contiene la colonna «${heading}»`,
  unnamed: (n: number) => `Colonna ${n}`,
  notRead: 'Non si legge',
  required: (label: string) => `${label} (necessario)`,
  fieldMissing: (label: string) => `Manca la colonna «${label}»: la indichi.`,
  nameMissing:
    'Manca il nome delle persone: indichi le colonne di cognome e nome, oppure quella di entrambi.',
  moved: (label: string, from: string) =>
    `«${label}» non si legge più dalla colonna «${from}»: un dato viene da una colonna sola.`,
  reading: 'Rileggo il file…',

  units: 'Dica di quali unità sono le liste',
  unitsWhat:
    'Poliedro riconosce le unità dal nome scritto nel file. Controlli le proposte; un nome che non è nel registro si può aggiungere, da confermare.',
  unitsTable: 'Nomi di unità nel file',
  unitName: 'Nome nel file',
  unitRows: 'Righe',
  unitIs: 'Unità del registro',
  unitOf: (name: string) => `Unità che nel file è «${name}»`,
  unitEmpty: 'Senza nome',
  unitNone: 'Scelga l’unità',
  unitNew: 'Nuova unità, da confermare',
  unitGuess: 'Proposta: la controlli',
  unitMissing: (name: string) => `Dica quale unità è «${name}».`,
  oneUnit: 'Il file non ha una colonna con l’unità: di quale unità è questa lista?',
  oneUnitLabel: 'Unità di tutte le righe',
  oneUnitMissing: 'Scelga l’unità di tutte le righe.',
  toColumns: 'Torna alle colonne',
  stillMissing: 'Prima di andare avanti:',

  fates: 'Che cosa succede a ogni riga',
  /** For a fate that no row had when the file was read. */
  fateWords: {
    new: { label: 'Persone nuove', note: 'La persona non è in archivio: se ne apre il fascicolo.' },
    matched: { label: 'Persone già in archivio', note: 'La persona ha già un fascicolo.' },
    updated: { label: 'Posti da aggiornare', note: 'Il posto in lista è già in archivio e si aggiorna.' },
    known: { label: 'Già presenti', note: 'È già tutto in archivio: non si scrive nulla.' },
    doubtful: { label: 'Da decidere', note: 'Dica chi sono queste persone, altrimenti restano fuori.' },
    refused: { label: 'Non importabili', note: 'Queste righe non si possono importare.' },
    empty: { label: 'Righe vuote', note: 'Righe senza nulla.' },
  },
  fatesTabs: 'Righe per esito',
  fateTab: (label: string, n: number) => `${label} (${n.toLocaleString('it-IT')})`,
  fateRows: (label: string) => `Righe: ${label.toLocaleLowerCase('it')}`,
  row: 'Riga',
  who: 'Persona',
  unit: 'Unità',
  entered: 'In lista dal',
  why: 'Perché',
  choice: 'Scelta',
  noRows: 'Nessuna riga.',
  remarks: 'Che cosa si è capito o lasciato fuori',
  rowTitle: (n: number) => `Riga ${n}`,
  doubt: 'Chi è questa persona?',
  doubtKeys:
    'Sulla riga: una cifra sceglie e passa alla successiva, 0 la lascia fuori. Invio porta alle scelte.',
  chosen: {
    new: 'Persona nuova',
    out: 'Resta fuori',
    person: 'Persona scelta',
    follows: 'Come un’altra sua riga',
  },
  isNew: 'È una persona nuova',
  leaveOut: 'Lascia fuori questa riga',
  choiceSaid: (row: number, what: string) => `Riga ${row}: ${what}.`,
  doubtLeft: (n: number) =>
    count(n, {
      zero: 'Ha deciso per tutte le righe in dubbio.',
      one: '1 riga in dubbio resta fuori, finché non sceglie.',
      many: (many) => `${many} righe in dubbio restano fuori, finché non sceglie.`,
    }),
  summary: (written: number, known: number, out: number) =>
    [
      count(written, {
        zero: 'Non c’è nessuna riga da scrivere.',
        one: 'Sarà scritta 1 riga.',
        many: (many) => `Saranno scritte ${many} righe.`,
      }),
      known > 0 &&
        count(known, {
          one: '1 è già nota e resta com’è.',
          many: (many) => `${many} sono già note e restano come sono.`,
        }),
      out > 0 &&
        count(out, {
          one: '1 resta fuori.',
          many: (many) => `${many} restano fuori.`,
        }),
    ]
      .filter(Boolean)
      .join(' '),
  nothingToWrite: 'Con queste scelte non c’è niente da scrivere: controlli le righe in dubbio o le colonne.',

  commit: 'Importa',
  writing: 'Scrivo nell’archivio…',
  progressSays: (done: number, total: number) =>
    `${done.toLocaleString('it-IT')} righe su ${total.toLocaleString('it-IT')}`,
  stopWhat: 'Se interrompe adesso nell’archivio non resta niente di questo file: potrà ricominciare.',

  leave: 'Abbandona',
  leaveTitle: 'Lasciare l’importazione?',
  leaveWhat: 'Di questo file non è stato scritto niente. Se abbandona, le scelte fatte vanno perse.',
  leaveStay: 'Resta qui',
  leaveKeep: 'Esci e riprendi dopo',
  leaveDrop: 'Abbandona il file',

  sureTitle: 'Leggere di nuovo il file?',
  sureWhat: (n: number) =>
    `Ha già deciso per ${count(n, { one: '1 riga in dubbio', many: (many) => `${many} righe in dubbio` })}. Se il file viene letto di nuovo, ${n === 1 ? 'questa scelta va persa' : 'queste scelte vanno perse'}.`,
  sureDo: 'Leggi di nuovo',

  done: 'Importazione fatta',
  donePeople: (n: number) =>
    count(n, {
      zero: 'Non è stato aperto nessun fascicolo nuovo.',
      one: 'È stato aperto 1 fascicolo.',
      many: (many) => `Sono stati aperti ${many} fascicoli.`,
    }),
  doneApplications: (n: number) =>
    count(n, {
      zero: 'Non è stata scritta nessuna domanda nuova.',
      one: 'È stata scritta 1 domanda.',
      many: (many) => `Sono state scritte ${many} domande.`,
    }),
  doneUpdated: (n: number) =>
    count(n, {
      zero: 'Nessun posto in lista è stato aggiornato.',
      one: 'È stato aggiornato 1 posto in lista.',
      many: (many) => `Sono stati aggiornati ${many} posti in lista.`,
    }),
  toLists: 'Vai alle liste',
  again: 'Importa un altro file',

  past: 'Importazioni fatte',
  pastTable: 'Importazioni fatte finora',
  pastNone: 'Nessuna lista è ancora stata importata.',
  when: 'Quando',
  by: 'Da chi',
  fileHead: 'File',
  rowsHead: 'Righe',
  outcome: 'Esito',
  fate: (label: string, n: number) => `${label}: ${n.toLocaleString('it-IT')}`,
  actions: 'Azioni',
  undo: 'Annulla…',
  undoOf: (file: string) => `Annulla l’importazione di ${file}`,
  undoWhat: (n: number) =>
    `Le domande e i fascicoli nati da ${n === 1 ? 'questa riga' : `queste ${rows(n)}`} vengono ritirati.`,
  undoKeeps:
    'Restano le domande su cui qualcuno ha già lavorato, con i fascicoli delle loro persone. Tutto resta leggibile nella storia.',
  undoReason: 'Perché si annulla',
  undoReasonMissing: 'Scriva perché si annulla.',
  undoDo: 'Annulla l’importazione',
  undoLeave: 'Lascia com’è',
  undoing: 'Annullo…',
  undone: (n: number, people: number, kept: number) =>
    [
      count(n, {
        zero: 'Nessuna domanda è stata annullata.',
        one: 'È stata annullata 1 domanda.',
        many: (many) => `Sono state annullate ${many} domande.`,
      }),
      people > 0 &&
        count(people, {
          one: 'È stato ritirato 1 fascicolo.',
          many: (many) => `Sono stati ritirati ${many} fascicoli.`,
        }),
      kept > 0 &&
        count(kept, {
          one: 'Resta 1 domanda su cui qualcuno ha lavorato.',
          many: (many) => `Restano ${many} domande su cui qualcuno ha lavorato.`,
        }),
    ]
      .filter(Boolean)
      .join(' '),
  undoneAt: (when: string) => `Annullata il ${when}`,
  keptSaid: (n: number) =>
    n === 0 ? '' : count(n, { one: 'Ne resta 1 domanda.', many: () => `Ne restano ${applications(n)}.` }),
};
