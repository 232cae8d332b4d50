/** Undoing the last fact of a pathway, whatever it is. */
export const undo = {
  open: 'Annulla l’ultimo fatto',
  of: (fact: string) => `Si annulla: ${fact}. Il fatto resta leggibile nella storia.`,
  reason: 'Perché si annulla',
  reasonMissing: 'Scriva perché si annulla.',
  do: 'Annulla il fatto',
  done: 'Fatto annullato.',
};
