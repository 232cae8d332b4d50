import { isoOf, parseDate } from '../form/date';
import type { AddendumForm, AssessorForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { sedute } from '../words/sedute';
import { nobody } from './decision';

/** An integrative minute as it stands. */
export type AddendumTyped = {
  /** Empty: the whole meeting. */
  vmdId: string;
  reason: string;
  text: string;
  changes: boolean;
  outcome: string;
  setting: string;
  caseManager: AssessorForm;
  verifyOn: string;
};

export const emptyAddendum: AddendumTyped = {
  vmdId: '',
  reason: '',
  text: '',
  changes: false,
  outcome: '',
  setting: '',
  caseManager: nobody,
  verifyOn: '',
};

export function wireOf(typed: AddendumTyped): AddendumForm {
  const { outcome, setting, caseManager } = typed;
  return {
    vmdId: typed.vmdId || null,
    reason: typed.reason.trim(),
    text: typed.text.trim(),
    decision: typed.changes
      ? {
          outcome,
          setting,
          motive: typed.reason.trim(),
          responsibilities: '',
          caseManager: { ...caseManager, name: caseManager.name.trim() },
          startsOn: '',
          verifyOn: isoOf(typed.verifyOn) ?? typed.verifyOn.trim(),
          dissent: '',
        }
      : null,
  };
}

export function untellable(typed: AddendumTyped): Missing[] {
  const words = sedute.addendum;
  const missing = tooLong(typed);
  if (!typed.reason.trim()) missing.push({ field: 'reason', message: words.reasonMissing });
  if (!typed.text.trim()) missing.push({ field: 'text', message: words.textMissing });
  if (!typed.changes) return missing;
  if (!typed.vmdId) missing.push({ field: 'vmdId', message: words.caseMissing });
  if (!typed.outcome) missing.push({ field: 'outcome', message: words.outcomeMissing });
  if ('trouble' in parseDate(typed.verifyOn))
    missing.push({ field: 'verifyOn', message: sedute.decision.badVerify });
  return missing;
}
