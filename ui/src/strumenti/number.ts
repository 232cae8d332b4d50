import type { Question } from './instrument';

export type ReadNumber = { value: number } | { trouble: 'shape' | 'range' | 'step' } | { empty: true };

/** Decimals that a step asks for: 0,5 asks for one. */
const decimalsOf = (step: number) => String(step).split('.')[1]?.length ?? 0;

/** Reads `17,5`, `17.5`, ` 17 `. Rust checks again; this only spares a round trip. */
export function readNumber(
  text: string,
  { min, max, step }: Pick<Question, 'min' | 'max' | 'step'>,
): ReadNumber {
  const typed = text.trim().replace(',', '.');
  if (!typed) return { empty: true };
  if (!/^-?\d{1,6}(\.\d{1,4})?$/.test(typed)) return { trouble: 'shape' };
  const value = Number(typed);
  if ((min !== null && value < min) || (max !== null && value > max)) return { trouble: 'range' };
  if (step) {
    const unit = 10 ** Math.max(decimalsOf(step), typed.split('.')[1]?.length ?? 0, decimalsOf(min ?? 0));
    const steps = Math.round((value - (min ?? 0)) * unit) / Math.round(step * unit);
    if (!Number.isInteger(steps)) return { trouble: 'step' };
  }
  return { value };
}

/** The values a person can tap, where they are few: 0 to 10 on a pain scale. Empty when there are too many. */
export function fewValues({ min, max, step }: Pick<Question, 'min' | 'max' | 'step'>): number[] {
  if (min === null || max === null) return [];
  const by = step ?? 1;
  const count = Math.floor((max - min) / by + 1e-9) + 1;
  return count > 0 && count <= 12
    ? Array.from({ length: count }, (_, place) => Number((min + place * by).toFixed(4)))
    : [];
}
