import { count } from './plural';

export const oggi = {
  /** The day and the hour of the archive. */
  at: (day: string, time: string) => `${day}, ore ${time}.`,
  total: (n: number) =>
    count(n, {
      zero: 'Niente da fare per oggi.',
      one: '1 cosa da fare per oggi.',
      many: (many) => `${many} cose da fare per oggi.`,
    }),
  late: (n: number) => count(n, { zero: '', one: '1 è in ritardo.', many: (many) => `${many} in ritardo.` }),
  whose: 'Scadenze da mostrare',
  mine: 'Mie',
  equipe: 'Equipe',
  bands: 'Cose da fare per urgenza',
  order: 'In alto ciò che preme, poi ciò che scade prima.',
  show: (n: number) => count(n, { one: 'Mostra la riga', many: (many) => `Mostra le ${many} righe` }),
  hide: 'Nascondi',
  more: (n: number, left: number) =>
    left <= n
      ? count(left, { one: 'Mostra l’ultima riga', many: (many) => `Mostra le ultime ${many} righe` })
      : `Mostra altre ${n} righe: ne restano ${left.toLocaleString('it-IT')}`,
  /** What changed since the last look, for who does not see the page. */
  changed: (now: number, late: number) =>
    [
      count(now, { zero: '', one: 'Adesso: 1 cosa.', many: (many) => `Adesso: ${many} cose.` }),
      count(late, { zero: '', one: 'In ritardo: 1 cosa.', many: (many) => `In ritardo: ${many} cose.` }),
    ]
      .filter(Boolean)
      .join(' ') || 'Niente preme e niente è in ritardo.',
  inCharge: (name: string) => `In carico a ${name}`,
  nobody: 'Di nessuno',
  forYou: 'Sua',
  isLate: 'in ritardo',
  keys: 'Frecce: scorrono. Invio: apre. 1 e 2: mie, equipe. A: assegna. X: rinuncia. F: promemoria fatto.',
  drafts: 'Bozze da riprendere',
  resume: (title: string) => `Riprendi: ${title}`,
  savedAt: (when: string) => `Bozza salvata ${when}`,
  discard: 'Scarta',
  discardMenu: 'Scarta la bozza',
  discardLong: (title: string) => `Scarta la bozza: ${title}`,
  discarded: 'Bozza scartata.',
  notYoursTitle: 'Qui non c’è lavoro per il suo ruolo',
  notYours:
    'Questo elenco riguarda i percorsi delle persone. Le stanze per il suo ruolo sono nella barra a sinistra.',
  emptyTitle: 'Niente in attesa',
  emptyWhat:
    'Qui compaiono ogni giorno le richieste da valutare, le dimissioni con le ore che restano, le visite, le sedute e le scadenze. Registri un accesso per cominciare: ci vogliono meno di due minuti.',
  emptyMine: 'Nessuna scadenza è in carico a Lei. Con «Equipe» vede quelle di tutti.',
  /** The number beside a room, for screen readers. */
  roomCount: (room: string, n: number) =>
    room === 'dimissioni'
      ? count(n, { one: '1 dimissione da valutare', many: (many) => `${many} dimissioni da valutare` })
      : room === 'vmd'
        ? count(n, {
            one: '1 termine di VMD vicino o passato',
            many: (many) => `${many} termini di VMD vicini o passati`,
          })
        : count(n, { one: '1 cosa da fare', many: (many) => `${many} cose da fare` }),
  roomLate: (n: number) =>
    count(n, { one: 'di cui 1 in ritardo', many: (many) => `di cui ${many} in ritardo` }),
};
