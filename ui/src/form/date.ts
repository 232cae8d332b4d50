/** Dates as people type them, and back. Rust checks again; this only spares a round trip. */

export type DateTrouble = 'shape' | 'calendar' | 'year';
export type ParsedDate = { iso: string } | { trouble: DateTrouble } | { empty: true };

const shapes: [RegExp, 'dmy' | 'ymd'][] = [
  [/^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/, 'dmy'],
  [/^(\d{2})(\d{2})(\d{4})$/, 'dmy'],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, 'ymd'],
];

const pad = (n: number) => String(n).padStart(2, '0');

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Reads `15/8/1938`, `15.8.1938`, `15-8-1938`, `15 8 1938`, `15081938`, `1938-08-15`. Two-digit years are refused: 38 may be 1938 or 2038. */
export function parseDate(text: string): ParsedDate {
  const typed = text.trim();
  if (!typed) return { empty: true };
  for (const [shape, order] of shapes) {
    const found = shape.exec(typed);
    if (!found) continue;
    const [, a = '', b = '', c = ''] = found;
    const [day, month, year] = order === 'dmy' ? [a, b, c] : [c, b, a];
    if (year.length === 2) return { trouble: 'year' };
    const [d, m, y] = [Number(day), Number(month), Number(year)];
    if (y < 1000 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return { trouble: 'calendar' };
    return { iso: `${year}-${pad(m)}-${pad(d)}` };
  }
  return { trouble: 'shape' };
}

/** The ISO form of a typed date, or `null` when it is empty or not a date. */
export const isoOf = (text: string): string | null => {
  const parsed = parseDate(text);
  return 'iso' in parsed ? parsed.iso : null;
};

const utc = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
const date = new Intl.DateTimeFormat('it-IT', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'UTC',
});
const long = new Intl.DateTimeFormat('it-IT', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `1938-08-15` as `15/08/1938`; other text unchanged. */
export const formatDate = (iso: string) => (/^\d{4}-\d{2}-\d{2}/.test(iso) ? date.format(utc(iso)) : iso);

/** `1938-08-15` as `lunedì 15 agosto 1938`. */
export const longDate = (iso: string) => long.format(utc(iso));

const parsedTime = /^(\d{1,2})(?:[:.,\s]?(\d{2}))?$/;

/** Reads `10:30`, `10.30`, `1030`, `9`; `null` when it is not a time of day. */
export function parseTime(text: string): string | null {
  const found = parsedTime.exec(text.trim());
  if (!found) return null;
  const [h, m] = [Number(found[1]), Number(found[2] ?? '0')];
  return h > 23 || m > 59 ? null : `${pad(h)}:${pad(m)}`;
}
