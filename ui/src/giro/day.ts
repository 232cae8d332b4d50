const at = (iso: string) => Date.parse(`${iso}T12:00:00Z`);

/** The civil day so many days after another, `2026-11-23`. */
export const dayAfter = (iso: string, days: number) =>
  new Date(at(iso) + days * 86_400_000).toISOString().slice(0, 10);

const short = new Intl.DateTimeFormat('it-IT', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** `lun 23 nov`. */
export const shortDay = (iso: string) => short.format(new Date(at(iso)));

/** Is this text a civil day? The address may hold anything. */
export const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at(text)) && dayAfter(text, 0) === text;
