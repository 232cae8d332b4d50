import type { AreaRow, RoundStop } from '../ipc';
import { asked, isDone } from '../vmd/scale';

/** The areas to visit, those of the operator who looks first. */
export const areasFor = (areas: readonly AreaRow[], operatorName: string): AreaRow[] => {
  const rank = (area: AreaRow) => (area.visitedAt !== null ? 2 : area.assessor === operatorName ? 0 : 1);
  return [...areas].sort((a, b) => rank(a) - rank(b));
};

/** The scales to fill at this visit, those not done first in the order of the protocol; if it is one's own area, only its scales. */
export function scalesFor({ scales, areas }: Pick<RoundStop, 'scales' | 'areas'>, operatorName: string) {
  const mine = areas.filter(({ assessor }) => assessor === operatorName).map(({ area }) => area);
  const own = mine.length > 0 ? scales.filter(({ area }) => mine.includes(area)) : scales;
  return asked(own).now;
}

export const doneOf = (scales: RoundStop['scales']) => scales.filter(isDone).length;

/** A telephone number apart in twos and threes, as one dictates it, when it is plain digits. */
export const spacedPhone = (phone: string) =>
  /^\+?\d{8,13}$/.test(phone.trim())
    ? phone
        .trim()
        .replace(/^(\+39)?(\d{3})(\d{3})(\d+)$/, '$1 $2 $3 $4')
        .trim()
    : phone;
