/** Instants come in UTC and are shown in Italian time, whatever the computer's clock says. */
const zone = 'Europe/Rome';
const clock = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit', timeZone: zone });
const exact = new Intl.DateTimeFormat('it-IT', { timeStyle: 'medium', timeZone: zone });
const long = new Intl.DateTimeFormat('it-IT', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const short = new Intl.DateTimeFormat('it-IT', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: zone,
});
const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** `10:42`. */
export const timeOf = (utc: string) => clock.format(new Date(utc));
/** `23 novembre 2026`. */
export const dayOf = (utc: string) => long.format(new Date(utc));
/** `23/11/2026`. */
export const shortDayOf = (utc: string) => short.format(new Date(utc));
/** `23/11/2026 10:42`. */
export const stampOf = (utc: string) => `${shortDayOf(utc)} ${timeOf(utc)}`;
/** The civil day in Italy, `2026-11-23`. */
export const civilDayOf = (at: Date) => iso.format(at);
/** The civil time in Italy, `10:42`. */
export const civilTimeOf = (at: Date) => clock.format(at);

/** `oggi 10:42`, `ieri 17:15`, otherwise the day and the time in full. */
export function recently(utc: string, now = new Date()): string {
  const day = civilDayOf(new Date(utc));
  if (day === civilDayOf(now)) return `oggi ${timeOf(utc)}`;
  if (day === civilDayOf(new Date(now.getTime() - 86_400_000))) return `ieri ${timeOf(utc)}`;
  return `${dayOf(utc)}, ${timeOf(utc)}`;
}

/** A fact of which only the day is known is kept twelve hours after midnight (11 or 13 by the clock, on the days it changes). */
const dayAlone = (utc: string) => {
  const midnight = new Date(new Date(utc).getTime() - 12 * 3_600_000);
  return (
    exact.format(midnight) === '00:00:00' &&
    midnight.getMilliseconds() === 0 &&
    civilDayOf(midnight) === civilDayOf(new Date(utc))
  );
};

/** As `recently`; the day alone, in full, of a fact whose hour nobody gave. */
export const momentOf = (utc: string, now = new Date()) => (dayAlone(utc) ? dayOf(utc) : recently(utc, now));
