import { isoOf, parseDate } from '../form/date';
import type { AssessmentForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { accessi } from '../words/accessi';

/** The assessment as it stands: simple or complex is said by a person, never assumed. */
export type AssessmentTyped = Omit<AssessmentForm, 'complex'> & { complex: '' | 'no' | 'yes' };

export const emptyAssessment: AssessmentTyped = {
  summary: '',
  complex: '',
  needAreas: [],
  art27Checked: false,
  art27Met: false,
  art27MultiChronic: false,
  art27By: '',
  art27On: '',
};

/** Answers about art. 27 are kept only when the requirements were looked into. */
export function wireOf(typed: AssessmentTyped): AssessmentForm {
  const checked = typed.art27Checked;
  return {
    summary: typed.summary.trim(),
    complex: typed.complex === 'yes',
    needAreas: typed.needAreas,
    art27Checked: checked,
    art27Met: checked && typed.art27Met,
    art27MultiChronic: checked && typed.art27MultiChronic,
    art27By: checked ? typed.art27By.trim() : '',
    art27On: checked ? (isoOf(typed.art27On) ?? typed.art27On.trim()) : '',
  };
}

export function untellable(typed: AssessmentTyped): Missing[] {
  const missing = tooLong(typed);
  if (!typed.summary.trim() && typed.needAreas.length === 0)
    missing.push({ field: 'summary', message: accessi.summaryMissing });
  if (!typed.complex) missing.push({ field: 'complex', message: accessi.complexityMissing });
  if (typed.art27Checked && 'trouble' in parseDate(typed.art27On))
    missing.push({ field: 'art27On', message: accessi.badArt27On });
  return missing;
}
