import type { Missing } from '../kit';
import { persone } from '../words/persone';

/** Characters of the longest text that Rust keeps; lines have shorter limits of their own, which Rust tells. */
export const LONGEST = 20_000;

/** Texts too long to be sent at all: they stay in the form, and the field says by how much to shorten them. */
export const tooLong = (form: object): Missing[] =>
  Object.entries(form)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length > LONGEST)
    .map(([field, text]) => ({ field, message: persone.tooLong(text.length, LONGEST) }));
