import { count } from './plural';

export const oggi = {
  total: (n: number) =>
    count(n, {
      zero: 'Niente da fare in questo momento.',
      one: 'C’è 1 cosa da fare.',
      many: (many) => `Ci sono ${many} cose da fare.`,
    }),
  groups: 'Cose da fare per gruppo',
  order: (group: string) =>
    ['expiring', 'vmd_terms', 'plan_checks', 'meetings', 'offers'].includes(group)
      ? 'In alto ciò che viene prima.'
      : group === 'deceased'
        ? 'In alto chi è mancato da più tempo.'
        : 'In alto chi aspetta da più tempo.',
  showRest: (n: number) =>
    count(n, { one: 'Mostra l’altra riga', many: (many) => `Mostra le altre ${many} righe` }),
  drafts: 'Bozze da riprendere',
  resume: (title: string) => `Riprendi: ${title}`,
  savedAt: (when: string) => `Bozza salvata ${when}`,
  discard: 'Scarta',
  discardLong: (title: string) => `Scarta la bozza: ${title}`,
  discarded: 'Bozza scartata.',
  since: (days: number) =>
    count(days, { zero: 'Da oggi', one: 'Da 1 giorno', many: (many) => `Da ${many} giorni` }),
  until: (days: number) =>
    days < 0
      ? count(-days, { one: 'Scaduto da 1 giorno', many: (many) => `Scaduto da ${many} giorni` })
      : count(days, {
          zero: 'Scade oggi',
          one: 'Scade tra 1 giorno',
          many: (many) => `Scade tra ${many} giorni`,
        }),
  visit: (days: number) =>
    count(days, {
      zero: 'Oggi',
      one: 'In ritardo di 1 giorno',
      many: (many) => `In ritardo di ${many} giorni`,
    }),
  meeting: (days: number) =>
    days < 0
      ? 'Domani'
      : count(days, { zero: 'Oggi', one: 'Era ieri', many: (many) => `Era ${many} giorni fa` }),
  check: (days: number) =>
    days < 0
      ? count(-days, { one: 'In ritardo di 1 giorno', many: (many) => `In ritardo di ${many} giorni` })
      : count(days, { zero: 'Oggi', one: 'Domani', many: (many) => `Tra ${many} giorni` }),
  word: (days: number) => (Math.abs(days) === 1 ? 'giorno' : 'giorni'),
  mine: (name: string) => `In carico a ${name}`,
  more: (n: number) =>
    count(n, {
      one: 'E un’altra cosa da fare in questo gruppo.',
      many: (many) => `E altre ${many} in questo gruppo.`,
    }),
  seeAll: 'Vedi tutti gli accessi',
  seeAllPlans: 'Vedi tutti i progetti',
  seeAllWaiting: 'Vedi tutte le domande',
  seeAllVmd: 'Vedi tutte le VMD',
  notYoursTitle: 'Qui non c’è lavoro per il suo ruolo',
  notYours:
    'Questo elenco riguarda gli accessi delle persone. Le stanze per il suo ruolo sono nella barra a sinistra.',
  emptyTitle: 'Niente in attesa',
  emptyWhat:
    'Qui compaiono ogni giorno le richieste da valutare, quelle urgenti, le risposte promesse e le scadenze. Registri un accesso per cominciare: ci vogliono meno di due minuti.',
};
