import { sedute } from '../words/sedute';

/** A codice fiscale, with the letters that stand for digits when two people would have the same (omocodia). */
const code = /\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/gi;

/** STP, ENI and the numeric provisional code. */
const provisional = /\b(?:STP|ENI)\s?\d{13}\b|(?<![\d/.,-])\d{11}(?!\d)/gi;

/** An Italian telephone as people write it: 333 1234567, 0373/280123, +39 0373 28.01.23. Dates and scores are not. */
const telephone =
  /(?<![\d/.,-])(?:(?:\+|00)39[ .]?)?(?:3\d{2}|0\d{1,3})[ ./-]?\d{2,4}[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?(?![\d/,])/g;

const digits = (text: string) => text.replace(/\D/g, '').length;

/** Free text as it may be seen on a wall: without codes and telephones that someone wrote in it. */
export const masked = (text: string): string => {
  const hidden = `[${sedute.projector.masked}]`;
  return text
    .replace(code, hidden)
    .replace(provisional, hidden)
    .replace(telephone, (found) => (digits(found) >= 8 && digits(found) <= 14 ? hidden : found));
};
