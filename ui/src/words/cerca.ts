export const cerca = {
  title: 'Cerca',
  field: 'Cerca persona, codice fiscale o azione',
  results: 'Risultati',
  hint: 'Cognome, nome, codice fiscale, data di nascita, telefono, numero GeCaS. Frecce per scegliere, Invio per aprire, Esc per chiudere.',
  nothing: 'Nessun risultato. Provi con il cognome, il telefono o la data di nascita.',
  more: 'Ci sono altre persone: aggiunga qualche lettera.',
  goTo: (room: string) => `Vai a ${room}`,
};
