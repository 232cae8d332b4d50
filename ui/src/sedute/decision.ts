import { formatDate, isoOf, parseDate } from '../form/date';
import type { AgendaCase, AssessorForm, DecisionForm, DecisionOption } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { sedute } from '../words/sedute';

/** A decision as it stands: dates are still the text that was typed. */
export type DecisionTyped = Omit<DecisionForm, 'startsOn' | 'verifyOn'> & {
  startsOn: string;
  verifyOn: string;
};

export const nobody: AssessorForm = { operatorId: null, name: '', role: '', body: '', bodyName: '' };

/** Months after a meeting at which a decision is verified, when nobody says otherwise. */
const VERIFY_AFTER = 6;

/** The same day some months later; the last of the month where that day does not exist. Both ISO. */
export function monthsAfter(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

type Case = Pick<AgendaCase, 'decision' | 'setting' | 'proposedCaseManager'>;

/** What a decision starts from: the one already taken, or everything proposed but the outcome. */
export function startOf({ decision, setting, proposedCaseManager }: Case, meetingDay: string): DecisionTyped {
  if (decision)
    return {
      ...decision,
      startsOn: decision.startsOn && formatDate(decision.startsOn),
      verifyOn: decision.verifyOn && formatDate(decision.verifyOn),
    };
  return {
    outcome: '',
    setting,
    motive: '',
    responsibilities: '',
    caseManager: proposedCaseManager,
    startsOn: '',
    verifyOn: formatDate(monthsAfter(meetingDay, VERIFY_AFTER)),
    dissent: '',
  };
}

/** Where nothing follows (a case that comes back to another meeting, a person who gives up) there is no setting, nobody answers and nothing is verified. */
export function wireOf(
  typed: DecisionTyped,
  option: Pick<DecisionOption, 'follows'> | undefined,
): DecisionForm {
  const follows = option?.follows ?? true;
  const day = (text: string) => (follows ? (isoOf(text) ?? text.trim()) : '');
  return {
    outcome: typed.outcome,
    setting: follows ? typed.setting : '',
    motive: typed.motive.trim(),
    responsibilities: follows ? typed.responsibilities.trim() : '',
    caseManager: follows ? { ...typed.caseManager, name: typed.caseManager.name.trim() } : nobody,
    startsOn: day(typed.startsOn),
    verifyOn: day(typed.verifyOn),
    dissent: typed.dissent.trim(),
  };
}

export function untellable(
  typed: DecisionTyped,
  option: Pick<DecisionOption, 'follows' | 'motive'> | undefined,
): Missing[] {
  const missing = tooLong(typed);
  if (!typed.outcome) missing.push({ field: 'outcome', message: sedute.decision.outcomeMissing });
  if (option?.motive && !typed.motive.trim())
    missing.push({ field: 'motive', message: sedute.decision.motiveMissing });
  if (option?.follows === false) return missing;
  if ('trouble' in parseDate(typed.startsOn))
    missing.push({ field: 'startsOn', message: sedute.decision.badStart });
  if ('trouble' in parseDate(typed.verifyOn))
    missing.push({ field: 'verifyOn', message: sedute.decision.badVerify });
  return missing;
}

/** What is confirmed together with the outcome, in a few words each. */
export function entailed(
  typed: DecisionTyped,
  option: DecisionOption | undefined,
  settingLabel: string,
): string[] {
  const words = sedute.decision.with;
  const told = typed.dissent.trim() ? [words.dissent] : [];
  if (option?.postpones) return [words.postponed, ...told];
  if (option?.follows === false) return told;
  return [
    typed.setting && words.setting(settingLabel),
    typed.caseManager.name.trim() && words.manager(typed.caseManager.name.trim()),
    typed.startsOn.trim() && words.start(typed.startsOn.trim()),
    typed.verifyOn.trim() && words.verify(typed.verifyOn.trim()),
    ...told,
  ].filter((each): each is string => Boolean(each));
}
