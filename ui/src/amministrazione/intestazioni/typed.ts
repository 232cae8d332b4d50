import type { LetterheadForm, LetterheadView } from '../../ipc';

/** A letterhead of which nothing is typed yet. */
export const blank: LetterheadForm = {
  name: '',
  lines: '',
  logo: '',
  closing: '',
  place: '',
  foot: '',
  kinds: [],
  default: false,
};

/** The name under which an unfinished form is kept. */
export const keptName = (letterhead: LetterheadView | null) =>
  `letterhead.${letterhead?.letterheadId ?? 'new'}`;

/** The form as Rust takes it: spaces around are no part of it. */
export const wireOf = (typed: LetterheadForm): LetterheadForm => ({
  ...typed,
  name: typed.name.trim(),
  lines: typed.lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n'),
  closing: typed.closing.trim(),
  place: typed.place.trim(),
  foot: typed.foot.trim(),
});
