import { count } from './plural';

/** Sentences of the day's round of visits. */
export const giro = {
  title: 'Giro visite',
  visits: (n: number) =>
    count(n, { zero: 'Nessuna visita.', one: '1 visita.', many: (many) => `${many} visite.` }),
  today: 'Oggi',
  before: 'Giorno prima',
  after: 'Giorno dopo',
  day: 'Giorno del giro',
  print: 'Stampa il giro',
  whose: 'Visite da mostrare',
  mine: 'Le mie',
  all: 'Tutte',
  days: 'Giorni con visite',
  dayOf: (day: string, n: number) =>
    count(n, { one: `${day}: 1 visita`, many: (many) => `${day}: ${many} visite` }),
  keys: 'Frecce a sinistra e a destra: giorno. Frecce in su e in giù: visita. Invio: apre la visita. Cifra: apre la scala.',
  none: 'Nessuna visita in questo giorno',
  noneMine:
    'Qui compaiono le visite pianificate nelle VMD assegnate a Lei e le verifiche dopo la dimissione. Provi «Tutte», oppure un altro giorno.',
  noneAll:
    'Qui compaiono le visite pianificate nelle VMD, dalla sezione «Visite» di ogni caso, e le verifiche dopo la dimissione.',
  comune: (name: string, n: number) =>
    count(n, { one: `${name}, 1 visita`, many: (many) => `${name}, ${many} visite` }),
  noComune: 'Comune non noto',
  noTime: 'ora da fissare',
  noAddress: 'Indirizzo non noto',
  noPhone: 'Telefono non noto',
  visitOf: (area: string, name: string) => `${area} di ${name}: scrivi`,
  visitMade: (area: string, name: string) => `${area} di ${name}: già fatta, apri la VMD`,
  openCase: 'Apri la VMD',
  openCaseOf: (name: string) => `Apri la VMD di ${name}`,
  done: 'fatta',
  half: 'a metà',
  scales: (name: string) => `Scale di ${name}`,
  scaleOf: (scale: string, state: string, name: string) => `${scale}, ${state}: ${name}`,
  scalesDone: (done: number, all: number) => `Scale fatte: ${done} su ${all}`,
  noScales: 'Nessuna scala prevista.',
  drafts: (n: number) =>
    count(n, { one: '1 bozza da riprendere', many: (many) => `${many} bozze da riprendere` }),
  joint: 'Visita congiunta',
  verification: 'Verifica dopo la dimissione',
  verificationOf: (name: string) => `Verifica dopo la dimissione di ${name}: scrivi`,
  verificationMade: (name: string) => `Verifica dopo la dimissione di ${name}: già fatta, apri la dimissione`,
  paper: {
    title: (day: string) => `Giro visite di ${day}.`,
    of: (name: string, mine: boolean) => (mine ? `Visite di ${name}` : 'Visite di tutta l’equipe'),
    at: 'Ora',
    person: 'Persona',
    where: 'Indirizzo e telefono',
    what: 'Che cosa',
    scales: 'Scale:',
  },
  notAssigned: 'non assegnata',
  printed: (when: string, who: string) =>
    `Stampato ${when} da ${who}. Foglio riservato: da distruggere a fine giro.`,
};
