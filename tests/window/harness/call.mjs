/** Asks the archive through the window's own door, as whoever is inside: prepares what a journey finds, and reads what it left. */
export const call = (page, name, args) =>
  page.promise('return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })', name, args);

const everyone = {
  scope: 'waiting', unitId: '', kind: '', comune: '', subAmbito: '', sex: '', wing: '', plan: null, overDays: null,
  urgent: false, suspended: null, offered: false, toConfirm: false, late: false, text: '',
};

/** The waiting list as it is filtered; without a filter, whoever is in a list now. */
export const waiting = (page, filter = {}, limit = 10) => call(page, 'waiting.list', { filter: { ...everyone, ...filter }, offset: 0, limit });
