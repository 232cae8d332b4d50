import { formatDate, isoOf, parseDate, parseTime } from '../form/date';
import type { ConvenedForm } from '../ipc';
import type { Missing } from '../kit';
import { dateSentence } from '../kit/DateField';
import { tooLong } from '../persone/length';
import { sedute } from '../words/sedute';

export const emptyConvened: ConvenedForm = { on: '', at: '', mode: '', place: '', title: '', note: '' };

/** As the form shows it: the day as people write it. */
export const typedOf = (form: ConvenedForm): ConvenedForm => ({ ...form, on: formatDate(form.on) });

export const wireOf = (typed: ConvenedForm): ConvenedForm => ({
  on: isoOf(typed.on) ?? typed.on.trim(),
  at: parseTime(typed.at) ?? typed.at.trim(),
  mode: typed.mode,
  place: typed.place.trim(),
  title: typed.title.trim(),
  note: typed.note.trim(),
});

export function untellable(typed: ConvenedForm): Missing[] {
  const missing = tooLong(typed);
  const day = parseDate(typed.on);
  if ('empty' in day) missing.push({ field: 'on', message: sedute.convene.onMissing });
  if ('trouble' in day) missing.push({ field: 'on', message: dateSentence[day.trouble] });
  if (typed.at.trim() && !parseTime(typed.at)) missing.push({ field: 'at', message: sedute.convene.badAt });
  if (!typed.mode) missing.push({ field: 'mode', message: sedute.convene.modeMissing });
  return missing;
}
