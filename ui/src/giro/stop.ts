import type { AreaRow, RoundStop } from '../ipc';
import { asked, isDone } from '../vmd/scale';
import { giro } from '../words/giro';

/** Two stops of one person may be of the same day. */
export const keyOf = ({ kind, vmdId, dischargeId, at }: RoundStop) => `${kind}-${vmdId || dischargeId}-${at}`;

/** What is done at a stop, each with who does it and whether it is done. */
export const whatOf = (stop: RoundStop) =>
  stop.kind === 'discharge'
    ? [{ label: giro.verification, who: '', done: stop.madeAt !== null }]
    : stop.areas.map(({ label, assessor, visitedAt }) => ({
        label,
        who: assessor || giro.notAssigned,
        done: visitedAt !== null,
      }));

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

/** Area codes of the Italian numbering plan: 02 and 06, three digits when the third is 0, 1, 5 or 9, otherwise four. */
const landline = /^(\+39)?(0[26]|0\d[0159]|0\d{3})(\d+)$/;
const mobile = /^(\+39)?(\d{3})(\d{3})(\d+)$/;

/** A telephone number apart as one dictates it, when it is plain digits: a landline after its area code. */
export function spacedPhone(phone: string): string {
  const plain = phone.trim();
  if (!/^\+?\d{8,13}$/.test(plain)) return phone;
  const spaced = landline.test(plain)
    ? plain.replace(landline, '$1 $2 $3')
    : plain.replace(mobile, '$1 $2 $3 $4');
  return spaced.trim();
}

/** Every number of a stop, as one dictates it. */
export const phonesOf = (phones: string) => phones.split(' · ').map(spacedPhone).join(' · ');
