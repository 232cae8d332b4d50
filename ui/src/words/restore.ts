/** Sentences of bringing back a copy, at the door and from inside. */
export const restore = {
  key: 'Con che cosa si apre la copia',
  passphrase: 'Una passphrase',
  code: 'Il codice di recupero',
  passphraseMissing: 'Scriva la passphrase di uno degli operatori della copia.',
  do: 'Scegli la copia e ripristina',
  busy: 'Verifico la copia…',
};
