const long = new Intl.DateTimeFormat('it-IT', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('it-IT', { month: 'short', year: '2-digit', timeZone: 'UTC' });

const first = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** `2026-11` as `novembre 2026`. */
export const monthOf = (month: string) => long.format(first(month));
/** `2026-11` as `Novembre 2026`, to begin a sentence. */
export const monthFirst = (month: string) =>
  monthOf(month).replace(/^./, (letter) => letter.toLocaleUpperCase('it'));
/** `2026-11` as `nov 26`. */
export const shortMonthOf = (month: string) => short.format(first(month));
