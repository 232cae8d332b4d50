import { count } from './plural';

/** Sentences that every room uses. */
export const common = {
  product: 'Poliedro',
  titleOf: (page: string) => `${page} · Poliedro`,
  loading: 'Caricamento in corso.',
  save: 'Salva',
  cancel: 'Annulla',
  back: 'Indietro',
  retry: 'Riprova',
  required: 'I campi con l’asterisco sono necessari.',
  none: 'Nessuno',
  yes: 'Sì',
  no: 'No',
  unassigned: 'Non ancora in carico a qualcuno',
  deceased: (sex: string | null) =>
    sex === 'F' ? 'Deceduta' : sex === 'M' ? 'Deceduto' : 'Persona deceduta',
  urgent: 'Urgente',
  draftSaved: (time: string) => `Bozza salvata alle ${time}`,
  draftFailed: 'Bozza non salvata: riprovo tra poco.',
  draftAutomatic: 'La bozza si salva da sola.',
  work: {
    progress: 'Avanzamento',
    percent: (percent: number) => `${percent} % fatto.`,
    stop: 'Interrompi',
    stopping: 'Interrompo…',
    stopTitle: 'Interrompere?',
    goOn: 'Continua',
  },
  missing: (n: number) =>
    count(n, { one: 'C’è 1 punto da sistemare', many: (many) => `Ci sono ${many} punti da sistemare` }),
  placesFound: (n: number) =>
    count(n, {
      zero: 'Nessun luogo trovato.',
      one: '1 luogo trovato.',
      many: (many) => `${many} luoghi trovati.`,
    }),
  peopleFound: (n: number) =>
    count(n, {
      zero: 'Nessuna persona trovata.',
      one: '1 persona trovata.',
      many: (many) => `${many} persone trovate.`,
    }),
  age: (years: number | null) =>
    years === null ? 'età non nota' : count(years, { one: '1 anno', many: (many) => `${many} anni` }),
  days: (n: number) => count(n, { zero: 'oggi', one: '1 giorno', many: (many) => `${many} giorni` }),
};
