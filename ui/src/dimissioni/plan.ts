import { formatDate, isoOf, parseDate } from '../form/date';
import type { ComponentForm, DischargePlanForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { dimissioneGesti } from '../words/dimissioneGesti';

const words = dimissioneGesti.plan;

/** The plan, half-written. What was typed of a component that is no longer chosen stays, should it be chosen again. */
export type PlanTyped = { chosen: string[]; parts: ComponentForm[]; verifyOn: string; note: string };

export const emptyPlan: PlanTyped = { chosen: [], parts: [], verifyOn: '', note: '' };

export const emptyPart = (component: string): ComponentForm => ({
  component,
  provider: '',
  providerName: '',
  intensity: '',
  from: '',
});

/** The parts that are chosen, in the order in which they were. */
export const partsOf = ({ chosen, parts }: Pick<PlanTyped, 'chosen' | 'parts'>) =>
  parts.filter(({ component }) => chosen.includes(component));

/** Other components are chosen: those that are new get an empty part. */
export const choosing = (
  typed: PlanTyped,
  chosen: readonly string[],
): Pick<PlanTyped, 'chosen' | 'parts'> => ({
  chosen: [...chosen],
  parts: [
    ...typed.parts,
    ...chosen
      .filter((code) => !typed.parts.some(({ component }) => component === code))
      .map((code) => emptyPart(code)),
  ],
});

/** A part is written, by its place among those that are chosen. */
export const writing = (typed: PlanTyped, at: number, patch: Partial<ComponentForm>): ComponentForm[] => {
  const target = partsOf(typed)[at];
  return typed.parts.map((part) => (part === target ? { ...part, ...patch } : part));
};

/** The provider is not in the list: it has a name. */
export const isNamed = ({ provider }: Pick<ComponentForm, 'provider'>) => provider === 'altro';

export const wireOf = (typed: PlanTyped): DischargePlanForm => ({
  components: partsOf(typed).map((part) => ({
    ...part,
    providerName: isNamed(part) ? part.providerName.trim() : '',
    intensity: part.intensity.trim(),
    from: isoOf(part.from) ?? part.from.trim(),
  })),
  verifyOn: isoOf(typed.verifyOn) ?? typed.verifyOn.trim(),
  note: typed.note.trim(),
});

export const typedOf = (form: DischargePlanForm): PlanTyped => ({
  chosen: [...new Set(form.components.map(({ component }) => component))],
  parts: form.components.map((part) => ({ ...part, from: formatDate(part.from) })),
  verifyOn: formatDate(form.verifyOn),
  note: form.note,
});

/** Where a field of a part is typed. */
export const partId = (at: number, field: string) => `part-${at}-${field}`;

/** Integrated care is both: with one of the two beside it, the plan would count twice. */
const overlaps = (chosen: readonly string[]) =>
  chosen.includes('integrato') && (chosen.includes('sad_leps') || chosen.includes('adi'));

/** What is wrong before Rust is asked. */
export function untellable(typed: PlanTyped): Missing[] {
  const missing = tooLong(typed);
  if (typed.chosen.length === 0) missing.push({ field: 'components', message: words.componentsMissing });
  if (overlaps(typed.chosen)) missing.push({ field: 'components', message: words.overlap });
  for (const [at, { from }] of partsOf(typed).entries())
    if ('trouble' in parseDate(from)) missing.push({ field: partId(at, 'from'), message: words.badFrom });
  if ('trouble' in parseDate(typed.verifyOn)) missing.push({ field: 'verifyOn', message: words.badVerifyOn });
  return missing;
}

/** The control where each field of Rust’s is written: `components`, `components.1.from`, `verifyOn`. */
export function controlOf(field: string): string {
  const [whole = '', at, part] = (field.startsWith('form.') ? field.slice(5) : field).split('.');
  if (whole !== 'components' || at === undefined || part === undefined || part === 'component') return whole;
  return partId(Number(at) || 0, part);
}

/** The values by control, so that a refusal goes once its control is corrected. */
export const valuesOf = (typed: PlanTyped): Record<string, unknown> => ({
  components: typed.chosen.join(),
  verifyOn: typed.verifyOn,
  note: typed.note,
  ...Object.fromEntries(
    partsOf(typed).flatMap((part, at) =>
      Object.entries(part).map(([field, value]) => [partId(at, field), value]),
    ),
  ),
});
