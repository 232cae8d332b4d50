import { formatDate, isoOf, parseDate, parseTime } from '../form/date';
import { civilDayOf } from '../form/when';
import type { IntakeForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { accessi } from '../words/accessi';

/** The request as it stands in the form: the moment of contact is still the text that was typed. */
export type RequestTyped = Omit<IntakeForm, 'contactAt'> & { contactDay: string; contactTime: string };

export const emptyRequest: RequestTyped = {
  need: '',
  needAreas: [],
  urgent: false,
  urgency: '',
  requesterKind: 'persona',
  requesterName: '',
  requesterPhone: '',
  channel: 'sportello',
  alreadyFollowedBy: [],
  contactDay: '',
  contactTime: '',
};

/** Who asks is the person, so nobody else's name and telephone are kept. */
export const asksAlone = (typed: Pick<RequestTyped, 'requesterKind'>) => typed.requesterKind === 'persona';

/** The moment as Rust takes it: empty is now; a time alone is today's. */
const contactAt = ({ contactDay, contactTime }: RequestTyped, now: Date) => {
  if (!contactDay.trim() && !contactTime.trim()) return '';
  const day = contactDay.trim() ? isoOf(contactDay) : civilDayOf(now);
  const time = parseTime(contactTime);
  return day && time ? `${day}T${time}` : `${contactDay.trim()}T${contactTime.trim()}`;
};

export function wireOf(typed: RequestTyped, now = new Date()): IntakeForm {
  const { contactDay: _day, contactTime: _time, ...rest } = typed;
  const alone = asksAlone(typed);
  return {
    ...rest,
    need: typed.need.trim(),
    requesterName: alone ? '' : typed.requesterName.trim(),
    requesterPhone: alone ? '' : typed.requesterPhone.trim(),
    urgency: typed.urgent ? typed.urgency : '',
    contactAt: contactAt(typed, now),
  };
}

export function typedOf(form: IntakeForm): RequestTyped {
  const { contactAt: at, ...rest } = form;
  const [day = '', time = ''] = at.split('T');
  return { ...rest, contactDay: formatDate(day), contactTime: time.slice(0, 5) };
}

/** What is wrong before Rust is asked. `past` when the moment is already known and cannot be left out. */
export function untellable(typed: RequestTyped, past = false): Missing[] {
  const missing = tooLong(typed);
  const day = typed.contactDay.trim();
  const time = typed.contactTime.trim();
  if (!typed.need.trim() && typed.needAreas.length === 0)
    missing.push({ field: 'need', message: accessi.needMissing });
  if (typed.urgent && !typed.urgency) missing.push({ field: 'urgency', message: accessi.urgencyMissing });
  if ('trouble' in parseDate(day)) missing.push({ field: 'contactAt', message: accessi.badDay });
  else if (past && !day) missing.push({ field: 'contactAt', message: accessi.dayMissing });
  if (time && !parseTime(time)) missing.push({ field: 'contactTime', message: accessi.badTime });
  else if (!time && (day || past)) missing.push({ field: 'contactTime', message: accessi.timeMissing });
  return missing;
}

/** Has anything been typed that would be missed? */
export const isBlank = (typed: RequestTyped) =>
  JSON.stringify({ ...typed, requesterKind: '', channel: '' }) ===
  JSON.stringify({ ...emptyRequest, requesterKind: '', channel: '' });
