import type { PersonHit } from '../ipc';
import { emptyPerson, isBlank as isBlankPerson, type PersonTyped } from '../persone/typed';
import { emptyRequest, isBlank as isBlankRequest, type RequestTyped } from './request';

/** For whom something is begun. What was typed of a new person stays even if one goes back to searching. */
export type WhoTyped = {
  who: 'search' | 'known' | 'new';
  query: string;
  known: PersonHit | null;
  person: PersonTyped;
  /** Probable duplicates said to be other people. */
  distinct: string[];
};

/** A new access as it stands: for whom, and what is asked. */
export type IntakeTyped = WhoTyped & { request: RequestTyped };

export const nobodyYet: WhoTyped = {
  who: 'search',
  query: '',
  known: null,
  person: emptyPerson,
  distinct: [],
};

export const emptyIntake: IntakeTyped = { ...nobodyYet, request: emptyRequest };

export const nameOfWho = ({ who, known, person, query }: WhoTyped) => {
  if (who === 'known') return known?.fullName ?? '';
  return who === 'new' ? `${person.surname} ${person.name}`.trim() : query.trim();
};

/** Has nobody been named yet? */
export const isBlankWho = (form: WhoTyped) =>
  form.known === null && !form.query.trim() && isBlankPerson(form.person);

/** Has anything been typed that would be missed? */
export const isBlankIntake = (form: IntakeTyped) => isBlankWho(form) && isBlankRequest(form.request);
