import type { PersonHit } from '../../ipc';
import { emptyPerson, isBlank, type PersonTyped } from '../typed';

/** For whom something is begun. What was typed of a new person stays even if one goes back to searching. */
export type WhoTyped = {
  who: 'search' | 'known' | 'new';
  query: string;
  known: PersonHit | null;
  person: PersonTyped;
  /** Probable duplicates said to be other people. */
  distinct: string[];
};

export const nobodyYet: WhoTyped = {
  who: 'search',
  query: '',
  known: null,
  person: emptyPerson,
  distinct: [],
};

export const nameOfWho = ({ who, known, person, query }: WhoTyped) => {
  if (who === 'known') return known?.fullName ?? '';
  return who === 'new' ? `${person.surname} ${person.name}`.trim() : query.trim();
};

/** Has nobody been named yet? */
export const isBlankWho = (form: WhoTyped) =>
  form.known === null && !form.query.trim() && isBlank(form.person);
