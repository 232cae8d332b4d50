import type { PersonHit } from '../ipc';
import { emptyPerson, isBlank as isBlankPerson, type PersonTyped } from '../persone/typed';
import { emptyRequest, isBlank as isBlankRequest, type RequestTyped } from './request';

/** A new access as it stands: for whom, and what is asked. What was typed of a new person stays even if one goes back to searching. */
export type IntakeTyped = {
  who: 'search' | 'known' | 'new';
  query: string;
  known: PersonHit | null;
  person: PersonTyped;
  /** Probable duplicates said to be other people. */
  distinct: string[];
  request: RequestTyped;
};

export const emptyIntake: IntakeTyped = {
  who: 'search',
  query: '',
  known: null,
  person: emptyPerson,
  distinct: [],
  request: emptyRequest,
};

export const nameOfWho = ({ who, known, person, query }: IntakeTyped) => {
  if (who === 'known') return known?.fullName ?? '';
  return who === 'new' ? `${person.surname} ${person.name}`.trim() : query.trim();
};

/** Has anything been typed that would be missed? */
export const isBlankIntake = (form: IntakeTyped) =>
  form.known === null && !form.query.trim() && isBlankPerson(form.person) && isBlankRequest(form.request);
