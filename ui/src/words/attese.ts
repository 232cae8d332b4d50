import { count } from './plural';

const one = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });
/** A number with one decimal at most. */
const shown = (n: number) => one.format(n);
const rounded = (n: number) => Math.round(n * 10) / 10;

/** `182 giorni`. */
const days = (n: number) => count(rounded(n), { one: '1 giorno', many: (many) => `${many} giorni` });
const months = (n: number) => count(n, { one: '1 mese', many: (many) => `${many} mesi` });

/** A band is told from its lower to its upper edge, both widened to whole numbers: never one number. */
const between = (low: number, high: number) => `tra ${shown(Math.floor(low))} e ${shown(Math.ceil(high))}`;

export const attese = {
  title: 'Attese',
  sub: 'Quanto si aspetta un posto, e che cosa cambierebbe.',
  notAllowed: 'Qui si vede quanto si aspetta',
  notAllowedHint: 'Il suo ruolo non comprende le statistiche delle liste.',
  notAvailable: 'n.d.',
  number: shown,
  days,
  months,

  filters: 'Filtri delle attese',
  kind: 'Tipo di unità',
  everyKind: 'Tutti i tipi',
  unit: 'Unità d’offerta',
  everyUnit: 'Tutto il distretto',
  subAmbito: 'Sub-ambito di residenza',
  everySubAmbito: 'Tutti i sub-ambiti',
  urgency: 'Urgenza',
  urgencies: { all: 'Tutte', urgent: 'Solo urgenti', plain: 'Solo non urgenti' },
  from: 'In lista dal',
  until: 'In lista fino al',
  asOf: 'Come stavano le cose il',
  asOfHint: 'Vuoto: oggi.',
  backwards: 'Il primo giorno è dopo l’ultimo: con queste date non c’è nessuno.',
  clear: 'Togli i filtri',
  subject: {
    people: 'Ogni persona conta una volta, dal suo primo ingresso in una lista.',
    unit: 'Conta il posto nella lista di questa unità.',
  },

  now: 'Chi aspetta',
  waiting: (n: number, on: string) =>
    count(n, {
      zero: `Il ${on} non aspetta nessuno.`,
      one: `Il ${on} aspetta 1 persona.`,
      many: (many) => `Il ${on} aspettano ${many} persone.`,
    }),
  longest: (since: string, n: number, alsoSuspended: boolean) =>
    `Chi aspetta da più tempo è in lista dal ${since}: ${days(n)}${alsoSuspended ? ', comprese le sospensioni' : ''}.`,
  counted: (n: number, completed: number) =>
    `${count(n, { one: 'Si guarda 1 attesa', many: (many) => `Si guardano ${many} attese` })}; ${count(
      completed,
      {
        zero: 'nessuna è finita con l’ingresso in una struttura.',
        one: '1 è finita con l’ingresso in una struttura.',
        many: (many) => `${many} sono finite con l’ingresso in una struttura.`,
      },
    )}`,
  nothing: 'Nessuna attesa con questi filtri',
  nothingHint: 'Tolga un filtro o allarghi il periodo: i numeri compaiono da soli.',

  suspensions: 'Come si contano i giorni',
  suspension: { with: 'Con le sospensioni', without: 'Senza le sospensioni' },
  completed: 'Quanto ha aspettato chi è entrato',
  median: 'Mediana',
  medianSays: (n: number) => `Metà di chi è entrato ha aspettato al massimo ${days(n)}.`,
  p90: '90° percentile',
  p90Says: (n: number) => `Nove persone su dieci hanno aspettato al massimo ${days(n)}.`,
  mean: 'Media',
  meanSays: (n: number) => `In media chi è entrato ha aspettato ${days(n)}.`,
  noneCompleted: 'Nessuno è ancora entrato: non si può dire.',
  medianCurve: (n: number) =>
    `Contando anche chi aspetta ancora, metà delle persone non è più in attesa dopo ${days(n)}.`,
  noMedianCurve: 'Contando anche chi aspetta ancora, più di metà delle persone è tuttora in attesa.',

  curve: 'Come va nel tempo',
  curveSays: (last: number, waiting: number, admitted: number, other: number) =>
    `Curva dell’attesa dal giorno dell’ingresso in lista: dopo ${days(last)}, su 100 persone ${waiting} sono in attesa, ${admitted} sono entrate in una struttura e ${other} sono uscite per altro.`,
  lines: { waiting: 'in attesa', admitted: 'entrate', other: 'uscite per altro' },
  axisDays: 'giorni dall’ingresso in lista',
  day: 'Giorni dall’ingresso in lista',
  dayHint: 'Frecce: un giorno. Pagina su e giù: più giorni. Inizio e Fine: gli estremi.',
  reading: (day: number, waiting: number, admitted: number, other: number) =>
    `Dopo ${days(day)}, su 100 persone ${waiting} sono ancora in attesa, ${admitted} sono entrate in una struttura e ${other} sono uscite per altro.`,
  atRisk: (n: number) =>
    count(n, {
      zero: 'A quel giorno non si osserva più nessuno in attesa.',
      one: 'A quel giorno si osserva ancora 1 persona in attesa: il dato è debole.',
      many: (many) => `A quel giorno si osservano ancora ${many} persone in attesa.`,
    }),
  table: 'Leggi i valori in tabella',
  curveTable: 'Quota di persone in attesa, entrate e uscite per altro, per giorno',
  heads: {
    day: 'Giorno',
    atRisk: 'Osservate',
    waiting: 'In attesa',
    admitted: 'Entrate',
    other: 'Uscite per altro',
  },
  percent: (share: number) => `${shown(share * 100)} %`,

  groups: 'A confronto',
  groupBy: 'Confronta per',
  by: { unit: 'Unità d’offerta', subAmbito: 'Sub-ambito', urgency: 'Urgenza' },
  groupTable: (by: string) => `Attese per ${by.toLocaleLowerCase('it')}`,
  group: {
    n: 'Attese',
    waiting: 'In attesa',
    completed: 'Entrate',
    median: 'Mediana (giorni)',
    p90: '90° perc. (giorni)',
    mean: 'Media (giorni)',
  },
  noGroups: 'Non c’è niente da confrontare con questi filtri.',
  byUnitNote: 'Una persona può essere nella lista di più unità: la somma supera il totale.',

  flow: 'Entrate e uscite dalla lista, mese per mese',
  flowSays: (n: number, entered: number, admitted: number, other: number, left: number) =>
    [
      `In ${months(n)} ${count(entered, {
        zero: 'non è entrato in lista nessuno',
        one: 'è entrata in lista 1 persona',
        many: (many) => `sono entrate in lista ${many} persone`,
      })};`,
      count(admitted + other, {
        zero: 'non ne è uscito nessuno.',
        one: `ne è uscita 1, ${admitted === 1 ? 'per l’ingresso in una struttura' : 'per altro'}.`,
        many: (many) =>
          `ne sono uscite ${many}, di cui ${shown(admitted)} per l’ingresso in una struttura e ${shown(other)} per altro.`,
      }),
      count(left, {
        zero: 'Alla fine non aspetta nessuno.',
        one: 'Alla fine aspetta 1 persona.',
        many: (many) => `Alla fine aspettano ${many} persone.`,
      }),
    ].join(' '),
  flowTable: 'Entrate e uscite dalla lista per mese',
  flowIn: 'in lista',
  flowAdmitted: 'in struttura',
  flowOther: 'uscite per altro',
  flowHeads: {
    month: 'Mese',
    entered: 'Entrate in lista',
    admitted: 'Ammesse',
    death: 'Decessi',
    renounced: 'Rinunce',
    moved: 'Trasferimenti',
    elsewhere: 'Accolte altrove',
    waiting: 'In lista a fine mese',
  },
  noFlow: 'Non ci sono ancora mesi da mostrare.',

  method: 'Come si calcola',

  whatIf: 'Che cosa cambierebbe',
  whatIfWhat:
    'Una simulazione dei prossimi 24 mesi, con e senza il cambiamento. Dice fra quali valori può stare l’attesa, non quanto durerà.',
  whatIfAbout: (kind: string, unit: string) =>
    unit
      ? `La simulazione riguarda ${unit}; gli altri filtri non contano.`
      : `La simulazione riguarda ${kind}, tutto il distretto; gli altri filtri non contano.`,
  beds: 'Posti in più',
  bedsHint: 'Da domani.',
  fewer: 'Entrate in lista in meno, in percentuale',
  fewerHint: 'Da 0 a 100.',
  stay: 'Permanenza media in un posto, in giorni',
  stayHint: 'Vuoto: il valore predefinito. Dice dopo quanto un posto in più si libera di nuovo.',
  seed: 'Seme della simulazione',
  seedHint: 'Lo stesso seme dà lo stesso risultato.',
  details: 'Dettagli',
  wholeNumber: (label: string) => `«${label}»: scriva un numero intero.`,
  upTo100: 'Scriva una percentuale da 0 a 100.',
  nothingChanges: 'Scriva quanti posti in più, o di quanto calano le entrate.',
  run: 'Fai la simulazione',
  running: 'Simulo…',
  stale: 'I valori qui sopra sono cambiati: il risultato sotto è quello di prima.',
  notEnough: 'Il passato non basta per una simulazione',
  runs: (n: number) => count(n, { one: 'Una simulazione.', many: (many) => `${many} simulazioni.` }),
  change: (beds: number, fewer: number) =>
    [
      beds > 0 && count(beds, { one: '1 posto in più', many: (many) => `${many} posti in più` }),
      fewer > 0 && `il ${fewer} % di entrate in meno`,
    ]
      .filter(Boolean)
      .join(' e '),
  asNow: 'come ora',
  changed: 'con il cambiamento',
  waitBand: 'Attesa di chi entra in una struttura',
  listBand: 'Persone in lista a fine mese',
  waitSays: (month: string, who: string, low: number, high: number) =>
    `${month}, ${who}: chi entra avrà aspettato ${between(low, high)} giorni.`,
  waitUnknown: (month: string, who: string) =>
    `${month}, ${who}: in troppe simulazioni non entra nessuno, l’attesa non si può dire.`,
  listSays: (month: string, who: string, low: number, high: number) =>
    `${month}, ${who}: in lista ${between(low, high)} persone.`,
  ifNothing: 'se niente cambia',
  ifChanged: (change: string) => `con ${change}`,
  band: 'In otto simulazioni su dieci il valore sta nella fascia; la linea al centro è la mediana.',
  bandTable: (title: string) => `${title}: fasce per mese`,
  bandRange: (low: number, high: number) => between(low, high),
  month: 'Mese',
  past: (entries: number, admissions: number, exits: number, stay: number) =>
    `Nell’ultimo anno: ${shown(entries)} entrate in lista e ${shown(admissions)} ammissioni al mese; ${shown(exits)} uscite per altro ogni persona che aspetta un anno. Permanenza usata: ${days(stay)}.`,
  assumptions: 'Su che cosa si regge',
};
