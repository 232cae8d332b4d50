import { isoOf } from '../form/date';
import type { Place } from '../form/PlaceField';
import { call } from '../ipc';
import type { PersonTyped } from './typed';

const same = (a: string, b: string) => {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’\s-]/g, '')
      .toLowerCase();
  return plain(a) === plain(b);
};

/** A name typed in full and left without picking it from the list, when it can only be one place. */
export async function settlePlace(place: Place, on: string): Promise<Place> {
  const query = place.text.trim();
  if (place.code || query.length < 2) return place;
  const found = await call('place.search', { query, on, limit: 10 }).catch(() => []);
  const exact = found.filter((each) => same(each.name, query));
  const only = exact.length === 1 ? exact[0] : exact.filter((each) => each.local)[0];
  return only ? { code: only.code, text: only.name } : place;
}

/** The same for every place of a form. */
export async function settlePlaces(typed: PersonTyped): Promise<PersonTyped> {
  const born = isoOf(typed.birthDate) ?? '';
  const [birthPlace, residence, domicile] = await Promise.all([
    settlePlace(typed.birthPlace, born),
    settlePlace(typed.residence, ''),
    settlePlace(typed.domicile, ''),
  ]);
  const now = { birthPlace, residence, domicile };
  return now.birthPlace === typed.birthPlace && residence === typed.residence && domicile === typed.domicile
    ? typed
    : { ...typed, ...now };
}
