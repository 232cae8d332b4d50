import { formatDate, isoOf, parseDate } from '../form/date';
import type { ProtocolView, VmdRequestForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { accessi } from '../words/accessi';
import { vmd } from '../words/vmd';
import { type MomentTyped, momentMissing, momentOf } from './moment';

/** The request as it stands in the form: moments and dates are still the text that was typed. */
export type RequestTyped = Omit<VmdRequestForm, 'requestedAt'> & MomentTyped;

export const emptyRequest: RequestTyped = {
  protocol: '',
  route: '',
  service: '',
  motive: '',
  urgent: false,
  urgency: '',
  requesterKind: 'persona',
  requesterName: '',
  requesterPhone: '',
  art27Checked: false,
  art27Met: false,
  art27MultiChronic: false,
  art27By: '',
  art27On: '',
  requestedDay: '',
  requestedTime: '',
};

/** Who asks is the person, so nobody else's name and telephone are kept. */
export const asksAlone = (typed: Pick<RequestTyped, 'requesterKind'>) => typed.requesterKind === 'persona';

/** What goes with an answer that was taken back is not told. */
export function wireOf(typed: RequestTyped, now = new Date()): VmdRequestForm {
  const { requestedDay: _day, requestedTime: _time, ...rest } = typed;
  const alone = asksAlone(typed);
  const checked = typed.art27Checked;
  return {
    ...rest,
    requestedAt: momentOf(typed, now),
    motive: typed.motive.trim(),
    urgency: typed.urgent ? typed.urgency : '',
    requesterName: alone ? '' : typed.requesterName.trim(),
    requesterPhone: alone ? '' : typed.requesterPhone.trim(),
    art27Met: checked && typed.art27Met,
    art27MultiChronic: checked && typed.art27MultiChronic,
    art27By: checked ? typed.art27By.trim() : '',
    art27On: checked ? (isoOf(typed.art27On) ?? typed.art27On.trim()) : '',
  };
}

export function typedOf(form: VmdRequestForm): RequestTyped {
  const { requestedAt, ...rest } = form;
  const [day = '', time = ''] = requestedAt.split('T');
  return {
    ...rest,
    requesterKind: form.requesterKind || emptyRequest.requesterKind,
    art27On: formatDate(form.art27On),
    requestedDay: formatDate(day),
    requestedTime: time.slice(0, 5),
  };
}

/** What is wrong before Rust is asked. `past` when the moment is already known. */
export function untellable(typed: RequestTyped, past = false): Missing[] {
  const missing = tooLong(typed);
  if (!typed.protocol) missing.push({ field: 'protocol', message: vmd.protocolMissing });
  if (!typed.service) missing.push({ field: 'service', message: vmd.serviceMissing });
  if (!typed.route) missing.push({ field: 'route', message: vmd.routeMissing });
  if (typed.urgent && !typed.urgency) missing.push({ field: 'urgency', message: vmd.urgencyMissing });
  if (typed.art27Checked && 'trouble' in parseDate(typed.art27On))
    missing.push({ field: 'art27On', message: accessi.badArt27On });
  return [...missing, ...momentMissing(typed, past)];
}

/** A person for whom the protocol may not be: said, never refused. */
export function ageRemark(
  protocol: Pick<ProtocolView, 'minAge' | 'maxAge'> | undefined,
  age: number | null | undefined,
): string | undefined {
  if (!protocol || age === null || age === undefined) return undefined;
  if (protocol.minAge !== null && age < protocol.minAge) return vmd.tooYoung(age, protocol.minAge);
  if (protocol.maxAge !== null && age > protocol.maxAge) return vmd.tooOld(age, protocol.maxAge);
  return undefined;
}

/** Has anything been typed that would be missed? */
export const isBlank = (typed: RequestTyped) =>
  JSON.stringify({ ...typed, requesterKind: '' }) === JSON.stringify({ ...emptyRequest, requesterKind: '' });

/** The control where each field of Rust's is written. */
export const controlOf = (field: string) => (field === 'person' ? 'who' : field);

/** The values by control, so that a refusal goes once its control is corrected. */
export const valuesOf = (typed: RequestTyped) => ({ ...typed, requestedAt: typed.requestedDay });
