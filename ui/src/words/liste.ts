import { count } from './plural';

/** Sentences of the room of the waiting lists. */
export const liste = {
  title: 'Liste d’attesa',
  number: (n: number) => count(n, { one: '1', many: (many) => many }),
  list: 'Elenco delle domande',
  found: (n: number) =>
    count(n, { zero: 'Nessuna domanda', one: '1 domanda', many: (many) => `${many} domande` }),
  order: 'Per data: non è una graduatoria.',
  tools: 'Che cosa si fa con la lista',
  newApplication: 'Nuova domanda',
  attese: 'Attese',
  attesePage: 'Attese: quanto si aspetta e che cosa cambierebbe',
  importa: 'Importa',
  importaPage: 'Importa una lista da un file',
  unita: 'Unità d’offerta',

  figures: 'Liste d’attesa in numeri',
  figure: {
    waiting: 'In lista',
    pending: 'Urgenze da decidere',
    uncovered: 'Senza progetto',
    toConfirm: 'Da confermare',
  },
  /** What a figure counts, in full. */
  figureHint: {
    waiting: 'Persone in lista oggi',
    pending: 'Procedure d’urgenza che attendono una decisione',
    uncovered: 'Persone in lista senza un progetto temporaneo attivo',
    toConfirm: 'Persone in lista di cui è ora di confermare l’interesse',
  },

  text: 'Cerca fra le domande',
  textHint: 'Nome della persona',
  unit: 'Lista di',
  district: 'Tutto il distretto',
  districtOf: (n: number) =>
    count(n, {
      zero: 'Tutto il distretto',
      one: 'Tutto il distretto (1)',
      many: (m) => `Tutto il distretto (${m})`,
    }),
  unitEnded: (name: string) => `${name}, non accoglie più`,
  unitOf: (name: string, n: number) => count(n, { one: `${name} (1)`, many: (many) => `${name} (${many})` }),
  scope: 'Domande da mostrare',
  scopes: { waiting: 'In lista', applied: 'In valutazione', over: 'Concluse' },
  quick: 'Filtri rapidi',
  urgent: 'Urgenti',
  pending: 'Urgenze da decidere',
  offered: 'Con proposta',
  suspended: 'Sospese',
  late: 'Termine VMD vicino o passato',
  moreFilters: (n: number) =>
    count(n, {
      zero: 'Altri filtri',
      one: 'Altri filtri (1 attivo)',
      many: (m) => `Altri filtri (${m} attivi)`,
    }),
  kind: 'Tipo di unità',
  everyKind: 'Tutti i tipi',
  comune: 'Comune di residenza',
  everyComune: 'Tutti i comuni',
  subAmbito: 'Sub-ambito',
  everySubAmbito: 'Tutti',
  sex: 'Sesso',
  everySex: 'Tutti',
  women: 'Donne',
  men: 'Uomini',
  wing: 'Nucleo richiesto',
  everyWing: 'Tutti i nuclei',
  plan: 'Progetto temporaneo',
  everyPlan: 'Con e senza',
  withPlan: 'Attivo',
  withoutPlan: 'Non attivo',
  overDays: 'In lista da più di (giorni)',
  overDaysBad: 'Scriva un numero di giorni, per esempio 180.',
  clear: 'Togli i filtri',
  none: 'Nessuna domanda con questi filtri',
  noneHint: 'Tolga un filtro, oppure registri una domanda nuova.',
  pendingElsewhere: (n: number) =>
    count(n, {
      one: 'C’è 1 urgenza da decidere fra le domande ancora in valutazione.',
      many: (m) => `Ci sono ${m} urgenze da decidere fra le domande ancora in valutazione.`,
    }),
  showApplied: 'Mostra le domande in valutazione',

  person: 'Persona',
  unitsHead: 'Unità richieste',
  sinceHead: 'In lista dal',
  termHead: 'Domanda e termine',
  endHead: 'Conclusa',
  stateHead: 'Stato',
  more: (n: number) => count(n, { one: 'e un’altra', many: (m) => `e altre ${m}` }),
  days: (n: number) => count(n, { zero: 'oggi', one: '1 giorno', many: (many) => `${many} giorni` }),
  ofWhichSuspended: (n: number) => count(n, { one: 'di cui 1 sospeso', many: (m) => `di cui ${m} sospesi` }),
  appliedOn: (day: string) => `Domanda del ${day}`,
  notListed: 'non ancora in lista',
  planWords: {
    none: 'Progetto: manca',
    draft: 'Progetto in bozza',
    compiled: 'Progetto da attivare',
    active: 'Progetto attivo',
  } as Record<string, string>,
  planShort: {
    none: 'manca',
    draft: 'in bozza',
    compiled: 'da attivare',
    active: 'attivo',
  } as Record<string, string>,
  toConfirm: 'Interesse da confermare',
  deceased: (sex: string | null) => (sex === 'F' ? 'Deceduta' : sex === 'M' ? 'Deceduto' : 'Deceduta/o'),
  stillListed: (n: number) =>
    count(n, {
      one: '1 persona deceduta è ancora in lista: la concluda.',
      many: (m) => `${m} persone decedute sono ancora in lista: le concluda.`,
    }),
  showDeceased: 'Vedi quali',
  /** The offer of a place, while it waits for an answer or for the admission; empty when there is none. */
  offerWords: (turn: string | null, by: string | null): string =>
    turn === 'accepted'
      ? 'Posto accettato'
      : turn === 'offered'
        ? ['Posto proposto', by && liste.answerBy(by)].filter(Boolean).join(', ')
        : '',
  answerBy: (day: string): string => `risposta entro il ${day}`,

  panel: 'Domanda non aperta',
  panelHint: 'Qui vede solo i dati dell’elenco. Aprire la domanda viene annotato nel registro.',
  panelEmpty: 'Scelga una domanda dall’elenco',
  panelEmptyHint: 'Le frecce scorrono l’elenco, Invio apre la domanda.',
  open: 'Apri la domanda',
  openOf: (name: string) => `Apri la domanda di ${name}`,

  export: {
    open: 'Esporta',
    title: 'Esporta la lista di un’unità',
    what: 'Il file contiene solo chi è nella lista di quell’unità e ha acconsentito a farle sapere della domanda, con i dati minimi. L’esportazione viene annotata nel registro.',
    unit: 'Unità d’offerta',
    choose: 'Scelga l’unità',
    unitMissing: 'Scelga di quale unità esportare la lista.',
    format: 'Formato del file',
    formats: { xlsx: 'Excel (XLSX)', csv: 'Testo (CSV)' },
    do: 'Scegli la cartella ed esporta',
    done: (file: string, rows: number) =>
      count(rows, {
        zero: `File «${file}»: nessuna persona.`,
        one: `File «${file}» scritto: 1 persona.`,
        many: (m) => `File «${file}» scritto: ${m} persone.`,
      }),
    withheld: (n: number) =>
      count(n, {
        zero: '',
        one: 'Una persona non c’è: manca il suo consenso a comunicare con l’unità.',
        many: (m) => `${m} persone non ci sono: manca il loro consenso a comunicare con l’unità.`,
      }),
    deceased: (n: number) =>
      count(n, {
        zero: '',
        one: 'Una persona non c’è: risulta deceduta, ma è ancora in lista.',
        many: (m) => `${m} persone non ci sono: risultano decedute, ma sono ancora in lista.`,
      }),
  },

  paper: {
    print: 'Stampa',
    preparing: 'Preparo la stampa',
    title: 'Liste d’attesa',
    internal: 'Uso interno',
    internalUnit: 'Uso interno: non consegnare all’unità. Per l’unità usi Esporta.',
    page: (n: number, of: number) => `Pagina ${n} di ${of}`,
    asOf: (day: string) => `Situazione al ${day}`,
    number: 'N.',
    age: 'Età',
    sex: 'Sesso',
    comune: 'Comune',
    since: 'In lista dal',
    applied: 'Domanda del',
    ended: 'Conclusa il',
    days: 'Giorni',
    urgency: 'Urgenza',
    plan: 'Progetto temporaneo',
    exit: 'Come',
    suspended: 'Sospesa',
    yes: 'Sì',
    wing: 'Nucleo',
    offer: 'Proposta',
    filters: 'Filtri',
    all: 'nessuno',
  },
};
