/** A band of a score as it is drawn. */
export type Zone = { code: string; label: string; from: number; to: number; tone: string };
export type Edges = { zone: Zone; from: number; to: number };

/** Where one band ends and the next begins: halfway between the two scores, so that no score falls on a line. */
export const edgesOf = (min: number, max: number, bands: readonly Zone[]): Edges[] => {
  const rising = [...bands].sort((a, b) => a.from - b.from);
  return rising.map((zone, place) => {
    const before = rising[place - 1];
    const after = rising[place + 1];
    return {
      zone,
      from: before ? (before.to + zone.from) / 2 : min,
      to: after ? (zone.to + after.from) / 2 : max,
    };
  });
};
