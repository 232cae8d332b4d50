import type { AddendumForm, StandingDecision } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { sedute } from '../words/sedute';
import {
  type DecisionTyped,
  wireOf as decisionWire,
  nobody,
  startOf,
  untellable as untellableDecision,
} from './decision';

/** An integrative minute as it stands. */
export type AddendumTyped = DecisionTyped & {
  /** Empty: the whole meeting. */
  vmdId: string;
  reason: string;
  text: string;
  changes: boolean;
};

const noDecision: DecisionTyped = {
  outcome: '',
  setting: '',
  motive: '',
  responsibilities: '',
  caseManager: nobody,
  startsOn: '',
  verifyOn: '',
  dissent: '',
};

export const emptyAddendum: AddendumTyped = {
  vmdId: '',
  reason: '',
  text: '',
  changes: false,
  ...noDecision,
};

type Standing = readonly StandingDecision[];

/** The decision that holds on a case, and what may take its place. */
export const standingOf = (vmdId: string, standing: Standing) =>
  standing.find((each) => each.vmdId === vmdId);

/** Of another case: what is corrected begins from the decision that holds on it. */
export function ofCase(vmdId: string, standing: Standing): Partial<AddendumTyped> {
  const held = standingOf(vmdId, standing);
  if (!held) return { vmdId, ...noDecision };
  const { decision } = held;
  return { vmdId, ...startOf({ decision, setting: '', proposedCaseManager: nobody }, '') };
}

/** Another outcome: the motive that is written is of the one before, and is written again. */
export function withOutcome(
  typed: AddendumTyped,
  outcome: string,
  standing: Standing,
): Partial<AddendumTyped> {
  const held = standingOf(typed.vmdId, standing)?.decision;
  if (!held || (typed.motive && typed.motive !== held.motive)) return { outcome };
  return { outcome, motive: outcome === held.outcome ? held.motive : '' };
}

const optionOf = (typed: AddendumTyped, standing: Standing) =>
  standingOf(typed.vmdId, standing)?.options.find((each) => each.code === typed.outcome);

export const wireOf = (typed: AddendumTyped, standing: Standing): AddendumForm => ({
  vmdId: typed.vmdId || null,
  reason: typed.reason.trim(),
  text: typed.text.trim(),
  decision: typed.changes ? decisionWire(typed, optionOf(typed, standing)) : null,
});

export function untellable(typed: AddendumTyped, standing: Standing): Missing[] {
  const words = sedute.addendum;
  const missing = tooLong(typed);
  if (!typed.reason.trim()) missing.push({ field: 'reason', message: words.reasonMissing });
  if (!typed.text.trim()) missing.push({ field: 'text', message: words.textMissing });
  if (!typed.changes) return missing;
  if (!typed.vmdId) missing.push({ field: 'vmdId', message: words.caseMissing });
  const more = untellableDecision(typed, optionOf(typed, standing)).map((each) =>
    each.field === 'outcome' ? { ...each, message: words.outcomeMissing } : each,
  );
  return [...missing, ...more.filter(({ field }) => !missing.some((said) => said.field === field))];
}
