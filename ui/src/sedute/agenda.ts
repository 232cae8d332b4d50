import type { AgendaCase } from '../ipc';

type Case = Pick<AgendaCase, 'vmdId' | 'decision'>;

/** The order after one case went up (`-1`) or down (`1`); the same list when it cannot. */
export function moved(cases: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = cases.indexOf(id);
  const to = from + step;
  const other = cases[to];
  if (from < 0 || other === undefined) return cases;
  return cases.map((each, place) => (place === from ? other : place === to ? id : each));
}

export const without = (cases: readonly string[], id: string) => cases.filter((each) => each !== id);

/** The cases with some more at the end; none twice. */
export const withAll = (cases: readonly string[], more: readonly string[]) => [
  ...new Set([...cases, ...more]),
];

/**
 * Where «Avanti» leads: the next case without a decision after this one, going round; when all are decided, simply the next in order.
 * `undefined` when there is nowhere else to go.
 */
export function nextCase<C extends Case>(agenda: readonly C[], current: string | undefined): C | undefined {
  const at = agenda.findIndex((each) => each.vmdId === current);
  const round = [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(0, at))];
  return round.find((each) => each.decision === null) ?? agenda[at + 1];
}

/** The case before this one in the order of the agenda. */
export const previousCase = <C extends Case>(agenda: readonly C[], current: string | undefined) =>
  agenda[agenda.findIndex((each) => each.vmdId === current) - 1];

/** Where the meeting begins, or is taken up again: the first case without a decision, or the first. */
export const firstCase = <C extends Case>(agenda: readonly C[]) =>
  agenda.find((each) => each.decision === null) ?? agenda[0];
