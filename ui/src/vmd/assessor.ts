import type { AreaView, AssessorForm } from '../ipc';
import type { Missing } from '../kit';
import { vmd } from '../words/vmd';

export const SOMEONE_ELSE = 'other';

/** Who is being assigned, half-written. Role and body stay empty while what the archive guesses of the operator is right. */
export type AssignTyped = {
  /** An operator, or `other` for someone who is not one. */
  who: string;
  name: string;
  role: string;
  body: string;
  bodyName: string;
  reason: string;
};

export const emptyAssign: AssignTyped = { who: '', name: '', role: '', body: '', bodyName: '', reason: '' };

/** Those who may assess, the operator who asks first, then those of the body that the protocol expects. */
export const inOrder = (
  assignable: readonly AssessorForm[],
  area: Pick<AreaView, 'body'>,
  operatorId: string,
): AssessorForm[] => {
  const rank = (one: AssessorForm) => (one.body !== area.body ? 2 : one.operatorId === operatorId ? 0 : 1);
  return [...assignable].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'it'));
};

/** Who is meant, with what was written winning over what is guessed. */
export function assessorOf(typed: AssignTyped, assignable: readonly AssessorForm[]): AssessorForm {
  const known = assignable.find((each) => each.operatorId === typed.who);
  return {
    operatorId: known?.operatorId ?? null,
    name: known?.name ?? typed.name.trim(),
    role: typed.role || (known?.role ?? ''),
    body: typed.body || (known?.body ?? ''),
    bodyName: typed.bodyName.trim() || (known?.bodyName ?? ''),
  };
}

/** What is missing before Rust is asked, by the field's name after `prefix`. */
export function assignMissing(
  typed: AssignTyped,
  assignable: readonly AssessorForm[],
  { prefix, passing }: { prefix: string; passing: boolean },
): Missing[] {
  if (!typed.who) return [{ field: prefix, message: vmd.assessorMissing }];
  const { name, role, body } = assessorOf(typed, assignable);
  return [
    ...(name ? [] : [{ field: `${prefix}-name`, message: vmd.assessorNameMissing }]),
    ...(role ? [] : [{ field: `${prefix}-role`, message: vmd.assessorRoleMissing }]),
    ...(body ? [] : [{ field: `${prefix}-body`, message: vmd.assessorBodyMissing }]),
    ...(passing && !typed.reason.trim()
      ? [{ field: `${prefix}-reason`, message: vmd.passReasonMissing }]
      : []),
  ];
}
