import type { PersonHit } from '../../ipc';
import type { WhoTyped } from './typed';

/** A protected discharge that something begun belongs to, and whose it is. */
export type Belongs = { dischargeId: string; personId: string };

/** What is begun may belong to a discharge. */
export type MayBelong = { discharge: Belongs | null };

/**
 * The protected discharge that something begun belongs to: the one that the page was opened for (`asked`; empty for none), or the one in
 * the draft. It is of one person: whoever is chosen instead has nothing to do with it.
 */
export function ofDischarge(
  { who, known, discharge }: WhoTyped & MayBelong,
  preset: PersonHit | null,
  asked: string,
): Belongs | null {
  const meant = preset && asked ? { dischargeId: asked, personId: preset.personId } : discharge;
  return meant && who === 'known' && known?.personId === meant.personId ? meant : null;
}
