import type { DocumentAsk } from '../ipc';

/** A document asked for, with the letterhead of its kind. */
export const askOf = (kind: string, id: string, part = ''): DocumentAsk => ({
  kind,
  id,
  part,
  letterheadId: null,
});

/** What tells one document of one thing from another, whatever its letterhead. */
export const keyOf = ({ kind, id, part }: DocumentAsk) => `${kind}/${id}/${part}`;
