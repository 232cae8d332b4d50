import type { AttendantForm, MeetingPage } from '../ipc';
import { sedute } from '../words/sedute';

/** Something that stands in the way of sealing, and where it is put right: a case, or a part of the page. */
export type Obstacle = { key: string; message: string; at: { case: string } | { part: 'odg' | 'presenze' } };

/** Fewest people of an equipe; Rust refuses fewer. */
const FEWEST = 2;

type Meeting = Pick<MeetingPage, 'agenda' | 'people'>;

export const present = (people: readonly AttendantForm[]) => people.filter((each) => each.present);

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('it');

const same = (one: AttendantForm, other: AttendantForm) =>
  one.operatorId && other.operatorId
    ? one.operatorId === other.operatorId
    : plain(one.name) === plain(other.name) && one.body === other.body;

/** How many are there: whoever was written twice is one, as Rust counts them. */
export const heads = (people: readonly AttendantForm[]) =>
  present(people).filter((each, place, all) => all.findIndex((other) => same(each, other)) === place).length;

/** What is still missing before the minutes can be sealed, in the order of the work. */
export function obstacles({ agenda, people }: Meeting): Obstacle[] {
  const found: Obstacle[] = [];
  if (agenda.length === 0) found.push({ key: 'odg', message: sedute.seal.noCases, at: { part: 'odg' } });
  if (heads(people) < FEWEST)
    found.push({ key: 'presenze', message: sedute.seal.few, at: { part: 'presenze' } });
  for (const { vmdId, fullName, decision } of agenda)
    if (decision === null)
      found.push({ key: vmdId, message: sedute.seal.undecided(fullName), at: { case: vmdId } });
  return found;
}
