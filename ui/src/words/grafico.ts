/** Sentences of the small charts. */
export const grafico = {
  table: 'Leggi i valori in tabella',
  tableOf: (title: string) => `${title}: punteggi nel tempo`,
  day: 'Giorno',
  score: 'Punteggio',
  band: 'Fascia',
  noScore: 'Senza punteggio',
  of: (score: string, max: string) => `${score} su ${max}`,
  higherBetter: 'Più alto è meglio.',
  higherWorse: 'Più alto è peggio.',
};
